import {
  type Amount,
  canSum,
  compare,
  endMonth,
  endYear,
  type Indicator,
  isCumulative,
  monthCount,
  type PlanCurve,
  period,
  seasonalFromHistory,
  startMonth,
  sub,
  sum,
  type TargetKind,
  type YearOfMonths,
} from "@xushi/core";
import type { ObservationRow } from "@xushi/ledger";

type Report = Pick<ObservationRow, "periodId" | "value" | "measure">;

/**
 * How a new target should come in when nobody says: past years' months where the ledger has them in full, else equal
 * months; growth, level and rank are due in full at any time.
 */
export const defaultCurve = (
  kind: TargetKind,
  periodId: string,
  indicator: Pick<Indicator, "nature" | "valuation">,
  history: readonly Report[],
): PlanCurve => {
  if (kind === "growth") return { kind: "growth" };
  if (kind !== "amount" && kind !== "count") return { kind: "level" };
  const whole = period(periodId);
  const isYear = startMonth(whole) === 1 && monthCount(whole) === 12;
  const years = isYear && canSum(indicator) ? pastYears(history, endYear(whole)) : [];
  return years.length === 0 ? { kind: "linear" } : seasonalFromHistory(years);
};

export const YEARS_BACK = 3;

/** The whole years among the last three, the newest first. A year that came to nothing has no season. */
export const pastYears = (history: readonly Report[], year: number): YearOfMonths[] =>
  Array.from({ length: YEARS_BACK }, (_, i) => yearOfMonths(history, year - 1 - i))
    .filter((y) => y !== null)
    .filter((y) => compare(sum(y.months.map((m) => m ?? 0)), 0) > 0);

/** Cumulative reports cut into months; `null` unless every month from February or March on is there. */
const yearOfMonths = (history: readonly Report[], year: number): YearOfMonths | null => {
  const through = new Map<number, string>();
  for (const { periodId, value, measure } of history) {
    const p = period(periodId);
    if (measure === "level" && isCumulative(p) && endYear(p) === year) through.set(endMonth(p), value);
  }
  const months: (Amount | string | null)[] = [through.get(1) ?? null];
  for (let m = 2; m <= 12; m++) {
    const [now, before] = [through.get(m), through.get(m - 1)];
    if (now === undefined || (before === undefined && m > 2)) return null;
    months.push(before === undefined ? now : sub(now, before));
  }
  return { year, months };
};
