import { localDate } from "@xushi/core";
import { expect, test } from "vitest";
import { lastMonthOver, yearPeriods } from "./year-periods.ts";

const ids = (indicator: Parameters<typeof yearPeriods>[0]) =>
  yearPeriods(indicator, 2026).map((s) => [s.period.id, s.months]);

test("1–2月 is one step of two months; quarters are cumulative; a stock is the month alone", () => {
  const monthly = ids({ frequency: "M", janFebCombined: true, nature: "flow" });
  expect(monthly[0]).toEqual(["2026-01/2026-02", 2]);
  expect(monthly).toHaveLength(11);
  expect(ids({ frequency: "Q", janFebCombined: false, nature: "flow" })[1]).toEqual(["2026-01/2026-06", 3]);
  expect(ids({ frequency: "M", janFebCombined: false, nature: "stock" })[9]).toEqual(["2026-10/2026-10", 1]);
  expect(ids({ frequency: "Y", janFebCombined: false, nature: "flow" })).toEqual([["2026-01/2026-12", 12]]);
});

test("a month is over on its last day", () => {
  expect(lastMonthOver(localDate("2026-10-31"))).toBe("2026-10");
  expect(lastMonthOver(localDate("2026-10-30"))).toBe("2026-09");
  expect(lastMonthOver(localDate("2026-01-15"))).toBe("2025-12");
  expect(lastMonthOver(localDate("2028-02-29"))).toBe("2028-02");
});
