/** 1–9月 below 1–8月. A sum that grows month by month cannot fall, unless months can be negative (利润). */
import { compare, sub, toPlain } from "../decimal.ts";
import { canSum } from "../indicator.ts";
import { isCumulative, startYear } from "../period.ts";
import type { Check } from "./check.ts";
import type { PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf } from "./finding.ts";

export const CUMULATIVE_FALLS: Check = {
  rule: "cumulative-falls",
  run: (view) => {
    const sums = view
      .of("level")
      .filter(
        (f) => canSum(f.indicator) && !view.relations.mayFall.has(f.indicator.id) && isCumulative(f.period),
      )
      // Of rivals for one period the one that counts: that they differ is said by `rival-values`.
      .filter((f) => view.at(f.orgUnitId, f.indicator.id, f.period.id, "level")[0] === f);
    const years = Map.groupBy(sums, (f) => `${f.orgUnitId}|${f.indicator.id}|${startYear(f.period)}`);
    const pairs = [...years.values()].flatMap(neighbours);
    return { compared: pairs.length, findings: pairs.filter(hasFallen).map(finding) };
  },
};

type Pair = readonly [earlier: PlacedFigure, later: PlacedFigure];

const neighbours = (year: readonly PlacedFigure[]): readonly Pair[] => {
  const sorted = [...year].sort((a, b) => a.period.last - b.period.last);
  return sorted.slice(1).map((later, i) => [sorted[i] ?? later, later]);
};

const hasFallen = ([earlier, later]: Pair): boolean => compare(later.range.high, earlier.range.low) < 0;

const finding = ([earlier, later]: Pair): Finding => ({
  rule: "cumulative-falls",
  severity: "warn",
  message: {
    zh: `累计数下降：${numberOf(later).zh}，而${numberOf(earlier).zh}。`,
    en: `A cumulative figure falls. ${numberOf(later).en}; ${numberOf(earlier).en}.`,
  },
  by: { value: toPlain(sub(earlier.value, later.value)), unit: later.baseUnit },
  numbers: [linked(later.value, later.baseUnit, [later]), linked(earlier.value, earlier.baseUnit, [earlier])],
});
