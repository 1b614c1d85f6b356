import { endMonth, endYear, type Period, period } from "@xushi/core";
import type { CountyIndicator } from "../county/indicator-row.ts";
import { yearPeriods } from "../indicator-page/year-periods.ts";

/** Of one indicator: what is compared, and the period that its ranks are held against. */
export type ComparePeriods = { readonly now: Period; readonly before: Period | null };

/**
 * The indicator's latest period that ends in the month or before: of GDP in October 1–9月, of 规上服务业, which comes a month later,
 * 1–9月 too. Where the year has none yet (January), last year's. The one before is of the same year: the year's first has none,
 * since 1–2月 and last year's whole are no ladder.
 */
export const comparePeriods = (
  indicator: Pick<CountyIndicator, "frequency" | "janFebCombined" | "nature" | "lagMonths">,
  month: string,
): ComparePeriods => {
  const reach = period(`${month}/${month}`).last - indicator.lagMonths;
  const asked = Math.floor(reach / 12);
  const over = (year: number) => yearPeriods(indicator, year).filter((step) => step.period.last <= reach);
  const steps = over(asked).length > 0 ? over(asked) : over(asked - 1);
  const now = steps.at(-1)?.period;
  // A year that is over has at least its last period.
  if (now === undefined) throw new RangeError(`No period of ${endYear(period(`${month}/${month}`))} is over`);
  return { now, before: steps.at(-2)?.period ?? null };
};

/** "2026-10" */
export const monthOfPeriod = (p: Period): string =>
  `${String(endYear(p)).padStart(4, "0")}-${String(endMonth(p)).padStart(2, "0")}`;
