import { expect, test } from "vitest";
import { canDeriveGrowth, canSum } from "./indicator.ts";

test("growth is derived from levels only where it is nominal and of the same scope", () => {
  const level = { valuation: "level_and_growth", growthBasis: "nominal" } as const;
  expect(canDeriveGrowth(level)).toBe(true);
  expect(canDeriveGrowth({ ...level, growthBasis: "real" })).toBe(false);
  expect(canDeriveGrowth({ ...level, sameScopeGrowth: true })).toBe(false);
  expect(canDeriveGrowth({ ...level, valuation: "growth_only" })).toBe(false);
});

test("months add up for flows with a level, not for stocks, ratios or growth", () => {
  expect(canSum({ nature: "flow", valuation: "level_and_growth" })).toBe(true);
  expect(canSum({ nature: "flow", valuation: "growth_only" })).toBe(false);
  expect(canSum({ nature: "stock", valuation: "level_and_growth" })).toBe(false);
});
