import { expect, test } from "vitest";
import { SMALL, type SmallStep, scaleOf, smallLine } from "./small-years-geometry.ts";

const step = (month: number, actual: number | null, plan: number | null = null): SmallStep => ({
  ...{ months: month === 2 ? 2 : 1, month, actual, plan, lastYear: null },
});

test("all places share one scale: from nought to the largest, plan included, below nought where something is", () => {
  expect(scaleOf([[step(2, 4)], [step(2, 8, 12)]])).toEqual({ low: 0, high: 12 });
  expect(scaleOf([[step(2, -3)], [step(2, 8)]])).toEqual({ low: -3, high: 8 });
  expect(scaleOf([[step(2, null)]])).toEqual({ low: 0, high: 1 });
});

test("a step lies at its month, twice as far in for 1–2月; what is missing is left out", () => {
  const line = smallLine([step(2, 6), step(3, null), step(4, 12)], "actual", { low: 0, high: 12 });
  const width = SMALL.width - SMALL.left - SMALL.right;
  expect(line.map((p) => p.x)).toEqual([SMALL.left + width / 6, SMALL.left + width / 3]);
  expect(line[1]?.y).toBe(SMALL.top);
  expect(line[0]?.y).toBeGreaterThan(SMALL.top);
});
