import { expect, test } from "vitest";
import { comparePeriods } from "./compare-periods.ts";

const MONTHLY = { frequency: "M", janFebCombined: true, nature: "flow", lagMonths: 0 } as const;
const of = (month: string, more: Partial<Parameters<typeof comparePeriods>[0]> = {}) => {
  const { now, before } = comparePeriods({ ...MONTHLY, ...more }, month);
  return [now.id, before?.id ?? null];
};

test("a monthly flow is compared from January, a stock by its month", () => {
  expect(of("2026-10")).toEqual(["2026-01/2026-10", "2026-01/2026-09"]);
  expect(of("2026-10", { nature: "stock" })).toEqual(["2026-10/2026-10", "2026-09/2026-09"]);
});

test("1–2月 is one: it has none before it, and January looks back at last year", () => {
  expect(of("2026-02")).toEqual(["2026-01/2026-02", null]);
  expect(of("2026-03")).toEqual(["2026-01/2026-03", "2026-01/2026-02"]);
  expect(of("2026-01")).toEqual(["2025-01/2025-12", "2025-01/2025-11"]);
});

test("quarters, years and what comes a month later", () => {
  expect(of("2026-10", { frequency: "Q" })).toEqual(["2026-01/2026-09", "2026-01/2026-06"]);
  expect(of("2026-10", { frequency: "Y" })).toEqual(["2025-01/2025-12", null]);
  expect(of("2026-10", { lagMonths: 1 })).toEqual(["2026-01/2026-09", "2026-01/2026-08"]);
});
