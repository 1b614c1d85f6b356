/**
 * Growth against the two levels, only where {@link canDeriveGrowth} allows it: nominal and on one scope. Never GDP (levels at
 * current, growth at constant prices), never 规上 and 固投 (growth on last year's sample).
 */
import { div, HUNDRED, mul, sub, toPlain } from "../decimal.ts";
import { canDeriveGrowth } from "../indicator.ts";
import { previousYear } from "../period.ts";
import type { Check } from "./check.ts";
import type { CheckedFigures, PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf, shownIn } from "./finding.ts";
import { distanceOf, overlap, percentRange, type Range } from "./printed.ts";

export const GROWTH_AGAINST_LEVELS: Check = {
  rule: "growth-against-levels",
  run: (view) => {
    const cases = view.of("growth").flatMap((growth) => caseOf(view, growth) ?? []);
    const odd = cases.filter((c) => !overlap(c.growth.range, c.range));
    return { compared: cases.length, findings: odd.map(finding) };
  },
};

type Case = {
  readonly growth: PlacedFigure;
  readonly now: PlacedFigure;
  readonly before: PlacedFigure;
  readonly range: Range;
};

const caseOf = (view: CheckedFigures, growth: PlacedFigure): Case | undefined => {
  if (!canDeriveGrowth(growth.indicator)) return undefined;
  const at = (id: PlacedFigure["period"]["id"]) =>
    view.at(growth.orgUnitId, growth.indicator.id, id, "level")[0];
  const [now, before] = [at(growth.period.id), at(previousYear(growth.period).id)];
  if (now === undefined || before === undefined) return undefined;
  const ratio = percentRange(now.range, before.range);
  if (ratio === undefined) return undefined;
  return { growth, now, before, range: { low: sub(ratio.low, HUNDRED), high: sub(ratio.high, HUNDRED) } };
};

const finding = ({ growth, now, before, range }: Case): Finding => {
  const rate = sub(div(mul(now.value, 100), before.value), HUNDRED);
  return {
    rule: "growth-against-levels",
    severity: "warn",
    message: {
      zh: `${numberOf(growth).zh}，而按${numberOf(now).zh}、${numberOf(before).zh}计算为 ${shownIn(rate, "%")}。`,
      en: `${numberOf(growth).en}; ${numberOf(now).en} and ${numberOf(before).en} make ${shownIn(rate, "%")}.`,
    },
    by: { value: toPlain(distanceOf(growth.range, range)), unit: "百分点" },
    numbers: [linked(growth.value, "%", [growth]), linked(rate, "%", [now, before])],
  };
};
