/**
 * A plan curve says how much of a target should be done by when. m/12 is only the default, and only for flows:
 * growth and level targets have no curve (field rules §1.2), since 8 % growth is due in full in every month.
 */
import {
  type Amount,
  type AmountLike,
  add,
  amount,
  type DecimalText,
  div,
  mul,
  sub,
  sum,
} from "./decimal.ts";
import { monthCount, monthsElapsed, type Period } from "./period.ts";
import type { LocalDate } from "./plain-date.ts";

export type Milestone = {
  readonly date: LocalDate;
  /** Part of the target due by then, 0–1: "0.4" for 40 %. Exactly one of share and amount is set. */
  readonly share?: DecimalText;
  /** Amount due by then, in the base unit. */
  readonly amount?: DecimalText;
  readonly name?: string;
};

/** Curves that say which part of an amount is due. */
export type PacedCurve =
  /** m/n: equal months. */
  | { readonly kind: "linear" }
  /** One weight a month of the target's period, any scale; from past years by `seasonalFromHistory`. */
  | {
      readonly kind: "seasonal";
      readonly weights: readonly DecimalText[];
      readonly basedOn?: readonly number[];
    }
  /** Issued nodes; between two of them the earlier one holds, nothing is due before the first. */
  | { readonly kind: "milestones"; readonly milestones: readonly Milestone[] };

export type PlanCurve =
  | PacedCurve
  /** One date for each counted item (开工, 竣工): due is the number of dates that have come. */
  | { readonly kind: "due-dates"; readonly dates: readonly LocalDate[] }
  /** An issued task for each month of the target's period, in the base unit. */
  | { readonly kind: "monthly-tasks"; readonly amounts: readonly DecimalText[] }
  /** The stock stood at `start`; what counts is the way from there to the target, paced by `pace`. */
  | { readonly kind: "increment"; readonly start: DecimalText; readonly pace: PacedCurve }
  /** No curve: cumulative growth is held against the whole target in every month. */
  | { readonly kind: "growth" }
  /** No curve: the level is held against the target's level in every month. */
  | { readonly kind: "level" };

export type PlanCurveKind = PlanCurve["kind"];

/** What the curve needs of a target: its amount in the base unit and its period. */
export type PlannedAmount = { readonly value: AmountLike; readonly period: Period };

/** A share kept as a fraction, so that 10/12 stays exact until the last step. */
export type Share = { readonly part: Amount; readonly whole: Amount };

const share = (part: AmountLike, whole: AmountLike): Share => ({ part: amount(part), whole: amount(whole) });

const weightAt = (weights: readonly DecimalText[], target: PlannedAmount, at: LocalDate): Share => {
  if (weights.length !== monthCount(target.period))
    throw new RangeError(`A curve of ${weights.length} months for a period of ${monthCount(target.period)}`);
  return share(sum(weights.slice(0, monthsElapsed(target.period, at))), sum(weights));
};

const milestoneAt = (milestones: readonly Milestone[], target: PlannedAmount, at: LocalDate): Share => {
  const reached = milestones
    .filter((m) => m.date <= at)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  if (reached === undefined) return share(0, 1);
  return reached.amount === undefined ? share(reached.share ?? 0, 1) : share(reached.amount, target.value);
};

/**
 * Part of the target due at the end of that day; `null` where the target has no curve (growth, level).
 * @throws RangeError when a curve's months do not fit the target's period: such a target must not be stored.
 */
export const expectedShareAt = (curve: PlanCurve, target: PlannedAmount, at: LocalDate): Share | null => {
  switch (curve.kind) {
    case "linear":
      return share(monthsElapsed(target.period, at), monthCount(target.period));
    case "seasonal":
      return weightAt(curve.weights, target, at);
    case "milestones":
      return milestoneAt(curve.milestones, target, at);
    case "monthly-tasks":
      // The issued tasks need not add up to the target: an office may plan to overshoot.
      return { part: weightAt(curve.amounts, target, at).part, whole: amount(target.value) };
    case "due-dates":
      return share(curve.dates.filter((d) => d <= at).length, target.value);
    case "increment":
      return expectedShareAt(
        curve.pace,
        { value: sub(target.value, curve.start), period: target.period },
        at,
      );
    case "growth":
    case "level":
      return null;
  }
};

/** Amount (or count, or level) that should be there at the end of that day, in the target's base unit. */
export const expectedAt = (curve: PlanCurve, target: PlannedAmount, at: LocalDate): Amount => {
  const due = expectedShareAt(curve, target, at);
  if (due === null) return amount(target.value);
  const base = curve.kind === "increment" ? amount(curve.start) : amount(0);
  return add(base, div(mul(sub(target.value, base), due.part), due.whole));
};

/** The task of one month of the target's period (1-based), for rules on 当月任务: `null` without a paced curve. */
export const taskOfMonth = (
  curve: PlanCurve,
  target: PlannedAmount,
  monthInPeriod: number,
): Amount | null => {
  switch (curve.kind) {
    case "linear":
      return div(target.value, monthCount(target.period));
    case "seasonal":
      return div(mul(target.value, curve.weights[monthInPeriod - 1] ?? 0), sum(curve.weights));
    case "monthly-tasks":
      return amount(curve.amounts[monthInPeriod - 1] ?? 0);
    default:
      return null;
  }
};

/** One past year by month, January first; `null` in January means that February holds both months. */
export type YearOfMonths = { readonly year: number; readonly months: readonly (AmountLike | null)[] };

/**
 * Twelve weights from past years: the mean of each year's monthly shares, so that a boom year does not outweigh the rest.
 * A combined 1–2月 is split evenly: its single step is drawn double-width and nothing is claimed about January.
 * @throws RangeError when a year does not have twelve months, a later month is missing, or its total is not positive.
 */
export const seasonalFromHistory = (years: readonly YearOfMonths[]): PlanCurve & { kind: "seasonal" } => {
  if (years.length === 0) throw new RangeError("A seasonal curve needs at least one past year");
  const shares = years.map((y) => monthlyShares(y));
  const weights = Array.from({ length: 12 }, (_, m) =>
    div(sum(shares.map((s) => s[m] ?? 0)), years.length, 10).toString(),
  );
  return { kind: "seasonal", weights, basedOn: years.map((y) => y.year) };
};

const monthlyShares = ({ year, months }: YearOfMonths): readonly Amount[] => {
  if (months.length !== 12) throw new RangeError(`${year} has ${months.length} months, not 12`);
  const [january, february, ...rest] = months;
  const opening = january == null ? [div(february ?? 0, 2), div(february ?? 0, 2)] : [january, february];
  const values = [...opening, ...rest].map((v, m) => {
    if (v == null) throw new RangeError(`${year} has no value for month ${m + 1}`);
    return amount(v);
  });
  const total = sum(values);
  return values.map((v) => div(v, total));
};

/** Whether the curve can be read over that period: monthly weights and tasks need as many entries as it has months. */
export const fitsPeriod = (curve: PlanCurve, period: Period): boolean => {
  if (curve.kind === "seasonal") return curve.weights.length === monthCount(period);
  if (curve.kind === "monthly-tasks") return curve.amounts.length === monthCount(period);
  if (curve.kind === "increment") return fitsPeriod(curve.pace, period);
  return true;
};
