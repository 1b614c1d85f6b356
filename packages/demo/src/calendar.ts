/** Which months there are figures for, and which year's targets are on the clock, on a given day. */
import { addDays, type LocalDate, localDate, monthEnd, monthOf, yearOf } from "@xushi/core";

export type MonthRef = { readonly year: number; readonly month: number };

export type DemoCalendar = {
  /** First and last month with figures: four years and what has passed of the plan's year. */
  readonly months: readonly MonthRef[];
  readonly latest: MonthRef;
  readonly planYear: number;
  /** The years that have targets: the plan's, and the new one once its targets are out. */
  readonly targetYears: readonly number[];
  /** The month that the board shows, and its last day. */
  readonly board: MonthRef;
  readonly boardOn: LocalDate;
};

/** Three full years before the plan's. */
const YEARS_BEFORE = 3;

/**
 * The last month that was over before `asOf`. In January nothing but last year is complete, and January alone says
 * little: the year's targets come on the clock with 1–2月.
 */
export const demoCalendar = (asOf: LocalDate): DemoCalendar => {
  const lastDay = addDays(localDate(`${asOf.slice(0, 7)}-01`), -1);
  const latest = { year: yearOf(lastDay), month: monthOf(lastDay) };
  const planYear = latest.month === 1 ? latest.year - 1 : latest.year;
  const isNewYearOut = planYear < yearOf(asOf) && asOf >= targetsOutOn(yearOf(asOf));
  return {
    months: monthsFrom(planYear - YEARS_BEFORE, latest),
    latest,
    planYear,
    targetYears: isNewYearOut ? [planYear, yearOf(asOf)] : [planYear],
    board: latest.year === planYear ? latest : { year: planYear, month: 12 },
    boardOn: latest.year === planYear ? lastDay : monthEnd(planYear, 12),
  };
};

/** The county's people's congress sits in January. */
export const targetsOutOn = (year: number): LocalDate => localDate(`${year}-01-22`);

/** Bulletins come out on the 9th of the next month, never after the day of asking. */
export const bulletinOn = ({ year, month }: MonthRef, asOf: LocalDate): LocalDate =>
  earlier(addDays(monthEnd(year, month), 9), asOf);

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

const monthsFrom = (firstYear: number, last: MonthRef): readonly MonthRef[] => {
  const count = (last.year - firstYear) * 12 + last.month;
  return Array.from({ length: count }, (_, i) => ({
    year: firstYear + Math.floor(i / 12),
    month: (i % 12) + 1,
  }));
};
