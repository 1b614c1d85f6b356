/** Simpler methods that a forecast has to beat. */
import type { YearSoFar } from "@xushi/core";

const at = (year: YearSoFar | undefined, month: number): number => Number(year?.cumulative[month - 1] ?? 0);

/** Twelve times the mean month. */
export const straightLine = (current: YearSoFar, month: number): number => (at(current, month) * 12) / month;

/** The nearest year's rest, grown as this year has grown so far. */
export const lastYearsPace = (current: YearSoFar, past: readonly YearSoFar[], month: number): number => {
  const nearest = [...past].sort(
    (a, b) => Math.abs(a.year - current.year) - Math.abs(b.year - current.year),
  )[0];
  const before = at(nearest, month);
  return before === 0 ? Number.NaN : (at(nearest, 12) * at(current, month)) / before;
};
