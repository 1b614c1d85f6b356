/**
 * A month alone, a quarter alone, 下半年: what lies between two cumulative figures. 1–2月 is cumulative itself and is not
 * taken apart. Allowed for amounts at current prices only, never for growth (field rules §1.2).
 */
import { sub, toPlain } from "../decimal.ts";
import { canSum } from "../indicator.ts";
import { cumulative, endMonth, endYear, isCumulative, startMonth, startYear } from "../period.ts";
import type { Check } from "./check.ts";
import type { CheckedFigures, PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf, shownIn } from "./finding.ts";
import { distanceOf, overlap, subRanges } from "./printed.ts";

export const MONTH_ALONE: Check = {
  rule: "month-alone",
  run: (view) => {
    const stretches = view
      .of("level")
      .filter(
        (f) => canSum(f.indicator) && !isCumulative(f.period) && startYear(f.period) === endYear(f.period),
      );
    const cases = stretches.flatMap((f) => betweenSums(view, f) ?? []);
    return { compared: cases.length, findings: cases.filter((c) => !fits(c)).map(finding) };
  },
};

type Stretch = {
  readonly alone: PlacedFigure;
  readonly before: PlacedFigure;
  readonly through: PlacedFigure;
};

const betweenSums = (view: CheckedFigures, alone: PlacedFigure): Stretch | undefined => {
  const { period } = alone;
  const at = (month: number) =>
    view.at(alone.orgUnitId, alone.indicator.id, cumulative(startYear(period), month).id, "level")[0];
  const [before, through] = [at(startMonth(period) - 1), at(endMonth(period))];
  return before === undefined || through === undefined ? undefined : { alone, before, through };
};

const fits = ({ alone, before, through }: Stretch): boolean =>
  overlap(alone.range, subRanges(through.range, before.range));

const finding = ({ alone, before, through }: Stretch): Finding => {
  const step = sub(through.value, before.value);
  const { unit } = alone.indicator;
  const gap = distanceOf(alone.range, subRanges(through.range, before.range));
  return {
    rule: "month-alone",
    severity: "warn",
    message: {
      zh: `${numberOf(alone).zh}，而两个累计数之差为 ${shownIn(step, unit)}（${numberOf(through).zh}，${numberOf(before).zh}）。`,
      en: `${numberOf(alone).en}, but the cumulative figures differ by ${shownIn(step, unit)} (${numberOf(through).en}; ${numberOf(before).en}).`,
    },
    by: { value: toPlain(gap), unit: alone.baseUnit },
    numbers: [linked(alone.value, alone.baseUnit, [alone]), linked(step, alone.baseUnit, [through, before])],
  };
};
