import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dateOf,
  dateTimeOf,
  dayOfWeek,
  daysBetween,
  formatDate,
  instant,
  localDate,
  monthEnd,
  monthsBetween,
  parseLocalDate,
  parseLocalDateTime,
  startOfDay,
} from "./plain-date.ts";

describe("dates", () => {
  test("the county's day, not the server's: half past midnight in Shanghai is still yesterday in UTC", () => {
    const moment = instant("2026-10-31T16:30:00Z");
    expect(dateOf(moment)).toBe("2026-11-01");
    expect(dateTimeOf(moment)).toBe("2026-11-01T00:30");
    expect(dateOf(moment, "UTC")).toBe("2026-10-31");
    expect(startOfDay(localDate("2026-11-01"))).toBe("2026-10-31T16:00:00Z");
  });

  test.each(["2026-02-30", "2026-2-3", "20260203", "2026-10-31T00:00", "", "今天"])(
    "%j is no date",
    (text) => {
      expect(parseLocalDate(text)).toBeUndefined();
    },
  );

  test("arithmetic keeps to the calendar", () => {
    expect(addDays(localDate("2028-02-28"), 2)).toBe("2028-03-01");
    expect(addMonths(localDate("2026-01-31"), 1)).toBe("2026-02-28");
    expect(daysBetween(localDate("2026-01-01"), localDate("2025-12-31"))).toBe(-1);
    expect(monthsBetween(localDate("2026-01-31"), localDate("2026-02-28"))).toBe(0);
    expect(monthEnd(2028, 2)).toBe("2028-02-29");
    expect(dayOfWeek(localDate("2026-11-22"))).toBe(7);
    expect(formatDate(localDate("2026-10-03"), "zh")).toBe("2026年10月3日");
    expect(formatDate(localDate("2026-10-03"), "en")).toBe("3 Oct 2026");
    expect(parseLocalDateTime("2026-10-31T14:30:59")).toBe("2026-10-31T14:30");
    expect(parseLocalDateTime("2026-10-31T25:00")).toBeUndefined();
  });
});
