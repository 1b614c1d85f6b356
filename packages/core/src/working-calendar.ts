/** Working days under the national calendar: weekends off, holidays off, and the make-up days (调休) on which one works. */
import { addDays, dayOfWeek, type LocalDate } from "./plain-date.ts";

export type WorkingCalendar = {
  /** Days off besides weekends, and those that fall on weekends too. */
  readonly holidays: ReadonlySet<LocalDate>;
  /** Saturdays and Sundays on which one works. */
  readonly makeUpDays: ReadonlySet<LocalDate>;
};

/** Without holidays: for tests, and for years whose notice is not out yet. */
export const PLAIN_WEEK: WorkingCalendar = { holidays: new Set(), makeUpDays: new Set() };

export const isWorkingDay = (day: LocalDate, calendar: WorkingCalendar): boolean =>
  calendar.makeUpDays.has(day) || (dayOfWeek(day) <= 5 && !calendar.holidays.has(day));

/**
 * The n-th working day after a day; the day itself is not counted (the day of receipt is not part of a time limit).
 * Friday + 1 is Monday. Zero gives the day itself. @throws RangeError for negative n.
 */
export const addWorkingDays = (day: LocalDate, n: number, calendar: WorkingCalendar): LocalDate => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of days: ${n}`);
  let at = day;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
};

/** Working days after `from` up to and including `to`; negative when `to` is earlier. Inverse of {@link addWorkingDays}. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number => {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, calendar)) count += 1;
  }
  return count;
};
