import { localDate } from "@xushi/core";
import { expect, test } from "vitest";
import { bulletinOn, demoCalendar } from "./calendar.ts";

test.each([
  // asOf, latest month, plan year, board day, years with targets
  ["2026-11-22", "2026-10", 2026, "2026-10-31", "2026"],
  ["2026-10-31", "2026-9", 2026, "2026-09-30", "2026"],
  ["2026-01-05", "2025-12", 2025, "2025-12-31", "2025"],
  ["2026-01-22", "2025-12", 2025, "2025-12-31", "2025 2026"],
  ["2026-03-01", "2026-2", 2026, "2026-02-28", "2026"],
  ["2027-02-28", "2027-1", 2026, "2026-12-31", "2026 2027"],
])("on %s the latest month is %s, the plan that of %i", (asOf, latest, planYear, boardOn, years) => {
  const c = demoCalendar(localDate(asOf));
  expect(`${c.latest.year}-${c.latest.month}`).toBe(latest);
  expect([c.planYear, c.boardOn, c.targetYears.join(" ")]).toEqual([planYear, boardOn, years]);
  expect(c.months[0]).toEqual({ year: planYear - 3, month: 1 });
  expect(c.months.at(-1)).toEqual(c.latest);
});

test("no bulletin comes out after the day of asking", () => {
  const october = { year: 2026, month: 10 };
  expect(bulletinOn(october, localDate("2026-11-22"))).toBe("2026-11-09");
  expect(bulletinOn(october, localDate("2026-11-01"))).toBe("2026-11-01");
});
