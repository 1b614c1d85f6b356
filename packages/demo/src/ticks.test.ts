import fc from "fast-check";
import { expect, test } from "vitest";
import { growthTenths, splitWhole, textToTicks, ticksText, ticksToBase } from "./ticks.ts";

test("ticks are exact: 143.40亿元", () => {
  expect(ticksText(14340, 2)).toBe("143.40");
  expect(ticksToBase(14340, 2, "亿元")).toBe("14340000000");
  expect(textToTicks("143.40", 2)).toBe(14340);
  expect(growthTenths(1041, 1000)).toBe(41);
  expect(growthTenths(8795, 10_000)).toBe(-121);
});

test("law: the parts of a split add up to the whole, and none is negative", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 7 }), weights, (total, w) => {
      const parts = splitWhole(total, w);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
      expect(parts.every((p) => Number.isInteger(p) && p >= 0)).toBe(true);
    }),
  );
});
