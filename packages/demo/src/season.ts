/** How a year's amount falls on its months. */

export type Season =
  | "even"
  | "industry"
  | "investment"
  | "fiscal"
  | "retail"
  | "tourism"
  | "late"
  | "spring"
  | "quarters";

/** Twelve weights, January first. 1–2月 holds the Spring Festival, the ends of quarters hold the settling of accounts. */
const WEIGHTS: Readonly<Record<Season, readonly number[]>> = {
  even: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10],
  industry: [72, 68, 86, 82, 84, 89, 80, 82, 88, 87, 88, 94],
  investment: [45, 45, 82, 84, 92, 110, 82, 86, 100, 94, 88, 92],
  fiscal: [110, 72, 90, 90, 76, 95, 80, 70, 84, 80, 70, 83],
  retail: [95, 82, 78, 76, 82, 83, 78, 79, 84, 89, 85, 89],
  tourism: [70, 95, 70, 92, 110, 66, 86, 95, 70, 128, 60, 58],
  late: [40, 40, 64, 76, 84, 92, 84, 86, 94, 108, 112, 120],
  spring: [90, 170, 240, 120, 50, 30, 20, 20, 30, 60, 90, 80],
  quarters: [60, 60, 82, 70, 74, 104, 74, 76, 104, 84, 92, 120],
};

/** Running sums as parts of the total: 0 first, then one for each part. */
export const runningShares = (parts: readonly number[], total: number): readonly number[] => {
  const sums = [0];
  for (const part of parts) sums.push((sums.at(-1) ?? 0) + part);
  return sums.map((sum) => sum / total);
};

/** Share of the year done by the end of each month, 0 before January: 13 numbers, the last one 1. */
export const cumulativeShares = (season: Season): readonly number[] => {
  const weights = WEIGHTS[season];
  return runningShares(
    weights,
    weights.reduce((a, b) => a + b, 0),
  );
};

export const weightsOf = (season: Season): readonly number[] => WEIGHTS[season];
