/**
 * A published share against the two amounts that make it: 税占比 against 税收 and 一般公共预算收入. A share of the month (10月末)
 * is held against the sums from January where they are printed, as such shares are made.
 */
import { div, mul, sub, toPlain } from "../decimal.ts";
import { cumulative, endMonth, endYear } from "../period.ts";
import type { Check } from "./check.ts";
import type { CheckedFigures, PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf, shownIn } from "./finding.ts";
import { distanceOf, overlap, percentRange } from "./printed.ts";

export const SHARE_OF_TWO: Check = {
  rule: "share-of-two",
  run: (view) => {
    const made = new Map(view.relations.quotients.map((q) => [q.share, q]));
    const cases = view.of("level").flatMap((share) => {
      const quotient = made.get(share.indicator.id);
      return quotient === undefined ? [] : (caseOf(view, share, quotient) ?? []);
    });
    return { compared: cases.length, findings: cases.flatMap(findingOf) };
  },
};

type Case = { readonly share: PlacedFigure; readonly part: PlacedFigure; readonly whole: PlacedFigure };

const caseOf = (
  view: CheckedFigures,
  share: PlacedFigure,
  ids: { readonly part: string; readonly whole: string },
): Case | undefined => {
  const sums = cumulative(endYear(share.period), endMonth(share.period)).id;
  const find = (id: string) =>
    view.at(share.orgUnitId, id, sums, "level")[0] ??
    view.at(share.orgUnitId, id, share.period.id, "level")[0];
  const [part, whole] = [find(ids.part), find(ids.whole)];
  return part === undefined || whole === undefined ? undefined : { share, part, whole };
};

const findingOf = ({ share, part, whole }: Case): readonly Finding[] => {
  const range = percentRange(part.range, whole.range);
  if (range === undefined || overlap(range, share.range)) return [];
  const rate = div(mul(part.value, 100), whole.value);
  return [
    {
      rule: "share-of-two",
      severity: "warn",
      message: {
        zh: `${numberOf(share).zh}，而按${numberOf(part).zh}、${numberOf(whole).zh}计算为 ${shownIn(rate, "%")}。`,
        en: `${numberOf(share).en}; ${numberOf(part).en} and ${numberOf(whole).en} make ${shownIn(rate, "%")}.`,
      },
      by: { value: toPlain(distanceOf(range, share.range)), unit: "百分点" },
      numbers: [linked(share.value, "%", [share]), linked(sub(rate, 0), "%", [part, whole])],
    },
  ];
};
