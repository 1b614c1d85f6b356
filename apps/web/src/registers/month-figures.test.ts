import { expect, test } from "vitest";
import { monthFigures } from "./month-figures.ts";

const MONTHLY = { plan: "yearPlan", group: "reports", month: "month", amount: "invested" };
const report = (month: string, invested?: string) => ({ month, ...(invested ? { invested } : {}) });

test("months add up from January, a month without a report leaves the sum, what comes after the last is not drawn", () => {
  const made = monthFigures(MONTHLY, {
    yearPlan: "1200",
    reports: [
      report("2025-12-31", "999"),
      report("2026-03-31", "50.5"),
      report("2026-01-31", "100"),
      report("2026-03-15", "0.5"),
      report("2026-04-30"),
    ],
  });
  expect(made?.year).toBe(2026);
  expect(made?.months.slice(0, 4)).toEqual([
    { month: 1, single: "100", done: "100", plan: "100" },
    { month: 2, single: null, done: "100", plan: "200" },
    { month: 3, single: "51", done: "151", plan: "300" },
    { month: 4, single: null, done: null, plan: "400" },
  ]);
});

test("nothing reported draws nothing; without a plan there is no plan", () => {
  expect(monthFigures(MONTHLY, { yearPlan: "1" })).toBeNull();
  expect(monthFigures(MONTHLY, { reports: [report("2026-01-31", "1")] })?.months[11]?.plan).toBeNull();
});
