import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toApproximateNumber, toFixed } from "./decimal.ts";
import { twoYearGrowth } from "./two-year-growth.ts";

describe("two-year average growth", () => {
  test.each([
    ["-5.0", "16.0", "5.0"],
    ["10", "10", "10.0"],
    ["2.3", "8.1", "5.2"],
    ["-20", "25", "0.0"],
    ["0", "21", "10.0"],
    ["-100", "50", "-100.0"],
  ])("%s and then %s is %s a year", (earlier, later, average) => {
    expect(toFixed(twoYearGrowth(earlier, later) ?? "999", 1)).toBe(average);
  });

  test("of a fall of more than all there is no average", () => {
    expect(twoYearGrowth("-100.1", "5")).toBeUndefined();
    expect(twoYearGrowth("5", "-130")).toBeUndefined();
  });

  test("law: never above the arithmetic mean, and between the two rates", () => {
    const rate = fc.integer({ min: -999, max: 3000 });
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const [low, high] = [Math.min(a, b) / 10, Math.max(a, b) / 10];
        const mean = toApproximateNumber(twoYearGrowth(String(a / 10), String(b / 10)) ?? "999");
        expect(mean).toBeGreaterThanOrEqual(low - 1e-9);
        expect(mean).toBeLessThanOrEqual((low + high) / 2 + 1e-9);
      }),
    );
  });
});
