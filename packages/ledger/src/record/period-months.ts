import { period } from "@xushi/core";

const known = new Map<string, readonly [first: number, last: number]>();

/**
 * "2026-01/2026-10" → [24312, 24321], months counted since year 0. Few periods are ever in use, so what was worked out
 * is kept; the bound only guards against input that makes them up. @throws RangeError when it is not a period.
 */
export const monthsOfPeriod = (periodId: string): readonly [first: number, last: number] => {
  const found = known.get(periodId);
  if (found !== undefined) return found;
  const { first, last } = period(periodId);
  if (known.size > 20_000) known.clear();
  const months = [first, last] as const;
  known.set(periodId, months);
  return months;
};

const monthText = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;

export const periodOfMonths = (first: number, last: number): string =>
  `${monthText(first)}/${monthText(last)}`;

/** "2026-10" or "2026-10-31" → 24321. @throws RangeError otherwise. */
export const monthIndex = (text: string): number => {
  const month = text.slice(0, 7);
  return monthsOfPeriod(`${month}/${month}`)[0];
};
