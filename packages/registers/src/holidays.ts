/**
 * Holidays and make-up days (调休) of 2025 and 2026, from the General Office of the State Council's yearly notices.
 * Data that a county can replace: a notice for the next year comes out each autumn, and special days are added.
 */
import { addDays, type LocalDate, localDate, type WorkingCalendar } from "@xushi/core";

export type HolidayYear = {
  readonly year: number;
  /** First and last day off of each holiday. */
  readonly holidays: readonly { readonly name: string; readonly from: LocalDate; readonly to: LocalDate }[];
  /** Weekend days on which one works. */
  readonly makeUpDays: readonly LocalDate[];
  readonly source: string;
  /** `false` until someone has compared it with the notice. */
  readonly verified: boolean;
};

const off = (name: string, from: string, to: string) => ({ name, from: localDate(from), to: localDate(to) });

export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  {
    year: 2025,
    holidays: [
      off("元旦", "2025-01-01", "2025-01-01"),
      off("春节", "2025-01-28", "2025-02-04"),
      off("清明节", "2025-04-04", "2025-04-06"),
      off("劳动节", "2025-05-01", "2025-05-05"),
      off("端午节", "2025-05-31", "2025-06-02"),
      off("国庆节、中秋节", "2025-10-01", "2025-10-08"),
    ],
    makeUpDays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"].map(localDate),
    source: "国务院办公厅关于2025年部分节假日安排的通知（2024年11月）",
    verified: false,
  },
  {
    year: 2026,
    holidays: [
      off("元旦", "2026-01-01", "2026-01-03"),
      off("春节", "2026-02-15", "2026-02-23"),
      off("清明节", "2026-04-04", "2026-04-06"),
      off("劳动节", "2026-05-01", "2026-05-05"),
      off("端午节", "2026-06-19", "2026-06-21"),
      off("中秋节", "2026-09-25", "2026-09-27"),
      off("国庆节", "2026-10-01", "2026-10-07"),
    ],
    makeUpDays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"].map(
      localDate,
    ),
    source: "国务院办公厅关于2026年部分节假日安排的通知（2025年11月）",
    verified: false,
  },
];

const daysOf = (from: LocalDate, to: LocalDate): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/** A working calendar from any years' data; years without data have plain weeks. */
export const workingCalendar = (years: readonly HolidayYear[] = HOLIDAY_YEARS): WorkingCalendar => ({
  holidays: new Set(years.flatMap((y) => y.holidays.flatMap((h) => daysOf(h.from, h.to)))),
  makeUpDays: new Set(years.flatMap((y) => y.makeUpDays)),
});
