import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
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

test("laws: days and months are counted as the library counts them, leap days and turns of centuries included", () => {
  const days = fc
    .date({ min: new Date("1600-01-01"), max: new Date("2400-12-31"), noInvalidDate: true })
    .map((made) => localDate(made.toISOString().slice(0, 10)));
  fc.assert(
    fc.property(days, days, fc.integer({ min: -40_000, max: 40_000 }), (day, other, n) => {
      const plain = Temporal.PlainDate.from(day);
      expect(addDays(day, n)).toBe(plain.add({ days: n }).toString());
      expect(addMonths(day, n % 3000)).toBe(plain.add({ months: n % 3000 }).toString());
      expect(daysBetween(day, other)).toBe(plain.until(Temporal.PlainDate.from(other)).days);
    }),
    { numRuns: 300 },
  );
  expect(() => addDays(localDate("9999-12-31"), 1)).toThrow(RangeError);
});
