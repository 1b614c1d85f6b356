import { expect, test } from "vitest";
import { localDate } from "./plain-date.ts";
import { latestDuePeriod, type ReportingCalendar } from "./reporting-period.ts";

const monthly: ReportingCalendar = { frequency: "M", janFebCombined: true, lagMonths: 0, releaseDays: 20 };

test.each([
  ["2026-11-20", "2026-01/2026-10"],
  ["2026-11-19", "2026-01/2026-09"],
  ["2026-03-20", "2026-01/2026-02"],
  ["2026-02-20", "2025-01/2025-12"],
  ["2026-01-05", "2025-01/2025-11"],
])("a monthly figure due after 20 days: on %s it is %s", (asOf, id) => {
  expect(latestDuePeriod(monthly, localDate(asOf)).id).toBe(id);
});

test("January stands alone where it is published alone", () => {
  expect(latestDuePeriod({ ...monthly, janFebCombined: false }, localDate("2026-02-20")).id).toBe(
    "2026-01/2026-01",
  );
});

test("quarters, years, and figures that trail by a month", () => {
  const on = localDate("2026-11-22");
  expect(latestDuePeriod({ ...monthly, frequency: "Q" }, on).id).toBe("2026-01/2026-09");
  expect(latestDuePeriod({ ...monthly, frequency: "Y" }, on).id).toBe("2025-01/2025-12");
  expect(latestDuePeriod({ ...monthly, lagMonths: 1 }, on).id).toBe("2026-01/2026-09");
  expect(latestDuePeriod({ ...monthly, frequency: "Q" }, localDate("2026-02-01")).id).toBe("2025-01/2025-12");
});
