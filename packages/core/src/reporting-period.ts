/** Which period an office should have reported by a given day: "not yet due" and "not reported" are different things. */
import type { Frequency } from "./indicator.ts";
import { cumulative, type Period, year as yearPeriod } from "./period.ts";
import { addDays, addMonths, type LocalDate, localDate, monthOf, yearOf } from "./plain-date.ts";

export type ReportingCalendar = {
  readonly frequency: Frequency;
  readonly janFebCombined: boolean;
  readonly lagMonths: number;
  /** Days after the period's end by which the figure is there: 20 means that October is due on 20 November. */
  readonly releaseDays: number;
};

/**
 * The latest cumulative period that is due at the end of `asOf`. A monthly figure with 20 days: on 2026-11-20 it is
 * 1–10月, on 2026-11-19 still 1–9月. In January and February the answer reaches back into last year; with 1–2月
 * combined it stays there until 20 March.
 */
export const latestDuePeriod = (calendar: ReportingCalendar, asOf: LocalDate): Period => {
  const day = addMonths(addDays(asOf, -calendar.releaseDays), -calendar.lagMonths);
  // A month is over on its last day: step to the day after, then take the month before that.
  const next = addDays(day, 1);
  const lastOver = addMonths(localDate(`${next.slice(0, 7)}-01`), -1);
  return lastPeriod(calendar, yearOf(lastOver), monthOf(lastOver));
};

const lastPeriod = (calendar: ReportingCalendar, year: number, month: number): Period => {
  if (calendar.frequency === "Y") return yearPeriod(month === 12 ? year : year - 1);
  if (calendar.frequency === "Q") {
    const through = Math.floor(month / 3) * 3;
    return through === 0 ? yearPeriod(year - 1) : cumulative(year, through);
  }
  return calendar.janFebCombined && month === 1 ? yearPeriod(year - 1) : cumulative(year, month);
};
