/** The figures that checks look at, indexed once: every check then goes over them in one pass. */
import { type Amount, amount, type DecimalText, toApproximateNumber } from "../decimal.ts";
import type { FigureKind } from "../figure.ts";
import type { Indicator, IndicatorId } from "../indicator.ts";
import { type Period, type PeriodId, period } from "../period.ts";
import { parseUnit } from "../unit.ts";
import { unitFits } from "../unit-fit.ts";
import { printedRange, type Range } from "./printed.ts";
import type { IndicatorRelations, OutdatedName } from "./relations.ts";

/** One number that somebody reported about one indicator, place and period. */
export type CheckedFigure = {
  readonly id: string;
  readonly indicatorId: IndicatorId;
  readonly orgUnitId: string;
  readonly periodId: PeriodId;
  readonly measure: FigureKind;
  /** In the base unit of the indicator; per cent for growth and completion. */
  readonly value: DecimalText;
  /** Digits as written, "143.40": they say how exactly the number is meant. */
  readonly written: string;
  /** Unit as written: 亿元, %, 百分点. */
  readonly unit: string;
  readonly reporter: string;
  readonly nameAsWritten: string;
  readonly placeAsWritten: string;
};

/** A figure with all that checks ask of it worked out once. */
export type PlacedFigure = Omit<CheckedFigure, "value" | "indicatorId" | "periodId"> & {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly value: Amount;
  readonly range: Range;
  /** For statistics only: a double. */
  readonly approx: number;
  readonly baseUnit: string;
};

export type CheckedFigures = {
  /** In the order in which they were given, those with a unit that cannot be the indicator's left out. */
  readonly of: (measure: FigureKind) => readonly PlacedFigure[];
  /** Those left out: 万美元 for an indicator kept in 亿元. */
  readonly misfits: readonly PlacedFigure[];
  /** All figures about one thing; the first is the one that others are held against. */
  readonly at: (
    orgUnitId: string,
    indicatorId: IndicatorId,
    periodId: PeriodId,
    measure: FigureKind,
  ) => readonly PlacedFigure[];
  readonly parentOf: (orgUnitId: string) => string | undefined;
  readonly relations: IndicatorRelations;
  readonly outdated: readonly OutdatedName[];
};

export type CheckInput = {
  readonly figures: Iterable<CheckedFigure>;
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  /** Each org unit's parent; a unit without one is at the top. */
  readonly parents: ReadonlyMap<string, string>;
  readonly relations: IndicatorRelations;
  readonly outdated: readonly OutdatedName[];
};

/** Figures of unknown indicators are left out: nothing is known about how they should fit. */
export const indexFigures = (input: CheckInput): CheckedFigures => {
  const placed = [...input.figures].flatMap((f) => {
    const indicator = input.indicators.get(f.indicatorId);
    return indicator === undefined ? [] : [placeFigure(f, indicator)];
  });
  const fits = Map.groupBy(placed, (f) => unitFits(f.measure, parseUnit(f.unit).base, f.indicator));
  const byMeasure = Map.groupBy(fits.get(true) ?? [], (f) => f.measure);
  const byKey = Map.groupBy(fits.get(true) ?? [], (f) =>
    keyOf(f.orgUnitId, f.indicator.id, f.period.id, f.measure),
  );
  return {
    of: (measure) => byMeasure.get(measure) ?? [],
    misfits: fits.get(false) ?? [],
    at: (unit, indicator, periodId, measure) => byKey.get(keyOf(unit, indicator, periodId, measure)) ?? [],
    parentOf: (orgUnitId) => input.parents.get(orgUnitId),
    relations: input.relations,
    outdated: input.outdated,
  };
};

const placeFigure = (
  { value, indicatorId: _, periodId, ...f }: CheckedFigure,
  indicator: Indicator,
): PlacedFigure => ({
  ...f,
  indicator,
  period: period(periodId),
  value: amount(value),
  range: printedRange(value, f.written, f.unit),
  approx: toApproximateNumber(amount(value)),
  baseUnit: f.measure === "level" ? parseUnit(indicator.unit).base : "%",
});

/** `\u0000` cannot stand in any of the parts. */
const keyOf = (unit: string, indicator: string, periodId: string, measure: string): string =>
  [unit, indicator, periodId, measure].join("\u0000");
