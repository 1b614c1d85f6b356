import type { CompareCell } from "@xushi/contract";
import { expect, test } from "vitest";
import { SHADES, shadesOf } from "./heat-shade.ts";

const cell = (growth: string | null, position: number | null, of = 5) =>
  ({
    growth: growth === null ? null : { value: growth, observationId: null, derived: false },
    growthRank: position === null ? null : { position, of, change: null },
  }) as CompareCell;

test("the first is darkest, the last lightest, the missing has none", () => {
  const shades = shadesOf([cell("9", 1), cell("1", 5), cell(null, null), cell("5", 3)], "growthRank");
  expect(shades).toEqual([SHADES - 1, 0, null, 2]);
});

test("growth lies between the lowest and the highest; where all are alike none stands out", () => {
  expect(shadesOf([cell("-2", 3), cell("8", 1), cell("3", 2)], "growth")).toEqual([0, SHADES - 1, 2]);
  expect(shadesOf([cell("4", 1), cell("4", 1)], "growth")).toEqual([0, 0]);
});
