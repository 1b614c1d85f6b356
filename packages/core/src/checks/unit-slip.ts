/**
 * 万 for 亿, a point in the wrong place: a number that is about ten, a hundred, ten thousand times what it was a year ago, or,
 * where nothing is known of last year, in the month before. And a unit that cannot be the indicator's at all.
 */
import { div, isZero } from "../decimal.ts";
import { cumulative, endMonth, endYear, isCumulative, month, type Period, previousYear } from "../period.ts";
import type { Check } from "./check.ts";
import type { CheckedFigures, PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf } from "./finding.ts";
import { significantDigits } from "./printed.ts";
import { THRESHOLDS } from "./thresholds.ts";

export const UNIT_SLIP: Check = {
  rule: "unit-slip",
  run: (view) => {
    const pairs = view.of("level").flatMap((f) => {
      const reference = isTooSmall(f) ? undefined : referenceOf(view, f);
      return reference === undefined || isTooSmall(reference) ? [] : [{ f, reference }];
    });
    const slips = pairs.flatMap(({ f, reference }) => slipOf(f, reference) ?? []);
    // A difference in % of an amount in 亿元 is no slip of its unit: `points-as-percent` has it.
    const misfits = view.misfits.filter((f) => f.measure !== "delta");
    return { compared: pairs.length + misfits.length, findings: [...slips, ...misfits.map(misfit)] };
  },
};

const isTooSmall = (f: PlacedFigure): boolean =>
  f.indicator.unit === "%" ||
  significantDigits(f.written).length < THRESHOLDS.slipDigits.value ||
  isZero(f.value);

const referenceOf = (view: CheckedFigures, f: PlacedFigure): PlacedFigure | undefined => {
  const at = (p: Period | undefined) =>
    p === undefined ? undefined : view.at(f.orgUnitId, f.indicator.id, p.id, "level")[0];
  return at(previousYear(f.period)) ?? at(monthBefore(f));
};

/** 1–9月 before 1–10月, 9月末 before 10月末. A flow's month alone has none: works are not done in equal months. */
const monthBefore = ({ period: p, indicator }: PlacedFigure): Period | undefined => {
  if (indicator.nature === "flow")
    return isCumulative(p) && endMonth(p) > 1 ? cumulative(endYear(p), endMonth(p) - 1) : undefined;
  return endMonth(p) > 1 ? month(endYear(p), endMonth(p) - 1) : month(endYear(p) - 1, 12);
};

/** Nearest power of ten, where the ratio is near one. Of a sum over months the month before may be half. */
const slipOf = (f: PlacedFigure, reference: PlacedFigure): Finding | undefined => {
  const power = Math.log10(Math.abs(f.approx / reference.approx));
  const whole = Math.round(power);
  if (whole === 0 || Math.abs(power - whole) > THRESHOLDS.slipWidth.value) return undefined;
  const factor = `10${whole < 0 ? "−" : ""}${[...String(Math.abs(whole))].map((d) => SUPERSCRIPTS[Number(d)]).join("")}`;
  return {
    rule: "unit-slip",
    severity: "warn",
    message: {
      zh: `${numberOf(f).zh}，约为${numberOf(reference).zh}的 ${factor} 倍，单位或小数点可能有误。`,
      en: `${numberOf(f).en} is about ${factor} times ${numberOf(reference).en}: the unit or the point may be wrong.`,
    },
    by: { value: div(f.value, reference.value, 4).toString(), unit: "倍" },
    numbers: [linked(f.value, f.baseUnit, [f]), linked(reference.value, reference.baseUnit, [reference])],
  };
};

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const misfit = (f: PlacedFigure): Finding => ({
  rule: "unit-slip",
  severity: "warn",
  message: {
    zh: `“${f.indicator.name.zh}”按${f.indicator.unit}记账，${numberOf(f).zh}的单位不能换算。`,
    en: `“${f.indicator.name.en}” is kept in ${f.indicator.unit}; the unit of ${numberOf(f).en} cannot be converted.`,
  },
  by: { value: "0", unit: f.unit },
  numbers: [linked(f.value, f.unit, [f]), { value: "1", unit: f.indicator.unit, figureIds: [] }],
});
