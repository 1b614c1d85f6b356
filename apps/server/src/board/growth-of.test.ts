import { expect, test } from "vitest";
import { growthOf } from "./growth-of.ts";

const level = (value: string) => ({ value });
const nominal = { valuation: "level_and_growth", growthBasis: "nominal" } as const;
const real = { valuation: "level_and_growth", growthBasis: "real" } as const;

test("the published figure wins, even where the levels say otherwise", () => {
  const published = { id: "o1", value: "14.7" };
  expect(growthOf(nominal, published, level("109.1"), level("100"))).toEqual({
    value: "14.7",
    observationId: "o1",
    derived: false,
  });
});

test("nominal growth may be worked out, real growth never", () => {
  expect(growthOf(nominal, null, level("110"), level("96"))).toEqual({
    value: "14.6",
    observationId: null,
    derived: true,
  });
  expect(growthOf(real, null, level("109.1"), level("95.1"))).toBeNull();
  expect(
    growthOf({ valuation: "level_and_growth", growthBasis: null }, null, level("2"), level("1")),
  ).toBeNull();
});

test("nothing from nothing", () => {
  expect(growthOf(nominal, null, level("110"), null)).toBeNull();
  expect(growthOf(nominal, null, level("110"), level("0"))).toBeNull();
});
