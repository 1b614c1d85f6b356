/** The same digits for two units in one month, or for one unit a year apart: four digits rarely meet by chance. */
import { previousYear } from "../period.ts";
import type { Check } from "./check.ts";
import type { CheckedFigures, PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf } from "./finding.ts";
import { significantDigits } from "./printed.ts";
import { THRESHOLDS } from "./thresholds.ts";

export const SAME_NUMBER: Check = {
  rule: "same-number",
  run: (view) => {
    const long = view
      .of("level")
      .filter(
        (f) =>
          f.indicator.unit !== "%" && significantDigits(f.written).length >= THRESHOLDS.copiedDigits.value,
      );
    const rows = Map.groupBy(
      long,
      (f) => `${view.parentOf(f.orgUnitId)}|${f.indicator.id}|${f.period.id}|${f.written}${f.unit}`,
    );
    const beside = [...rows.values()].flatMap(pairUp);
    const yearAgo = long.map((f) => yearBefore(view, f)).filter((pair) => pair !== undefined);
    return { compared: long.length * 2, findings: [...beside, ...yearAgo].map(finding) };
  },
};

type Pair = readonly [PlacedFigure, PlacedFigure];

const pairUp = (same: readonly PlacedFigure[]): readonly Pair[] => {
  const [first, ...others] = [...new Map(same.map((f) => [f.orgUnitId, f])).values()];
  return first === undefined ? [] : others.map((other) => [first, other]);
};

/** A balance may stand still for a year; an amount over months hardly comes out the same to the last digit. */
const yearBefore = (view: CheckedFigures, f: PlacedFigure): Pair | undefined => {
  if (f.indicator.nature !== "flow") return undefined;
  const before = view.at(f.orgUnitId, f.indicator.id, previousYear(f.period).id, "level");
  const same = before.find((b) => b.written === f.written && b.unit === f.unit);
  return same === undefined ? undefined : [f, same];
};

const finding = ([one, other]: Pair): Finding => ({
  rule: "same-number",
  severity: "info",
  message: {
    zh: `${numberOf(one).zh}，与${numberOf(other).zh}完全相同，可能是误抄。`,
    en: `${numberOf(one).en} is the very number of ${numberOf(other).en}: one may be copied.`,
  },
  by: { value: "0", unit: one.baseUnit },
  numbers: [linked(one.value, one.baseUnit, [one]), linked(other.value, other.baseUnit, [other])],
});
