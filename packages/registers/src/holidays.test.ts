import { addDays, addWorkingDays, dayOfWeek, isWorkingDay, localDate, workingDaysBetween } from "@xushi/core";
import { describe, expect, test } from "vitest";
import { HOLIDAY_YEARS, workingCalendar } from "./holidays.ts";

const calendar = workingCalendar();
const d = localDate;

describe.each(HOLIDAY_YEARS)("the holidays of $year", ({ year, holidays, makeUpDays }) => {
  test("are in order, in their year, and do not overlap the days made up", () => {
    const ends = holidays.flatMap((h) => [h.from, h.to]);
    expect([...ends].sort()).toEqual(ends);
    expect(ends.every((day) => day.startsWith(String(year)))).toBe(true);
    expect(makeUpDays.every((day) => dayOfWeek(day) >= 6)).toBe(true);
    expect(makeUpDays.some((day) => calendar.holidays.has(day))).toBe(false);
  });

  test("give back what they take: days made up are the weekdays off beyond the statutory ones", () => {
    // 11 statutory days until 2024, 13 from 2025 (除夕 and 2 May were added).
    const statutory = 13;
    const days = [...calendar.holidays].filter((day) => day.startsWith(String(year)));
    const weekdaysOff = days.filter((day) => dayOfWeek(day) <= 5).length;
    expect(Math.abs(weekdaysOff - statutory - makeUpDays.length)).toBeLessThanOrEqual(2);
  });
});

test("a limit of five working days over the National Day of 2026", () => {
  expect(addWorkingDays(d("2026-09-28"), 5, calendar)).toBe("2026-10-10");
  expect(workingDaysBetween(d("2026-09-30"), d("2026-10-09"), calendar)).toBe(2);
});

test("a year without data has plain weeks", () => {
  expect(isWorkingDay(d("2031-10-01"), calendar)).toBe(true);
  expect(isWorkingDay(addDays(d("2031-10-01"), 3), calendar)).toBe(false);
});
