import { expect, test } from "vitest";
import { chartGeometry, niceTicks, spreadLabels } from "./chart-geometry.ts";

const frame = { left: 0, top: 0, width: 1200, height: 100 };
const step = (months: number, actual: number | null) => ({ months, actual, plan: null, lastYear: null });

test("1–2月 is one step of double width", () => {
  const g = chartGeometry([step(2, 10), ...Array.from({ length: 10 }, () => step(1, 20))], frame, true);
  expect(g.bands[0]).toEqual({ x: 0, width: 200 });
  expect(g.bands[1]).toEqual({ x: 200, width: 100 });
  expect(g.lines.actual[0]).toMatchObject({ x: 100, step: 0 });
});

test("a step without a number leaves a gap instead of a zero", () => {
  const g = chartGeometry([step(2, 10), step(1, null), step(1, 30)], frame, true);
  expect(g.lines.actual.map((p) => p.step)).toEqual([0, 2]);
});

test("a forecast fans out from the last report to the year's end, and the ticks hold it", () => {
  const steps = [step(1, 10), step(1, 20), step(1, null), step(1, null)];
  const g = chartGeometry(steps, frame, true, { low: 35, point: 40, high: 47 });
  expect(g.fan?.from).toMatchObject({ x: 450, step: 1 });
  expect(g.fan?.x).toBe(1050);
  expect(g.ticks.at(-1)?.value).toBeGreaterThanOrEqual(47);
  expect((g.fan?.low ?? 0) > (g.fan?.point ?? 0) && (g.fan?.point ?? 0) > (g.fan?.high ?? 0)).toBe(true);
  expect(chartGeometry(steps, frame, true).fan).toBeNull();
});

test("ticks are round and hold every value", () => {
  expect(niceTicks([3, 186], true)).toEqual([0, 50, 100, 150, 200]);
  expect(niceTicks([-2.1, 6.5], true)).toEqual([-2.5, 0, 2.5, 5, 7.5]);
  expect(niceTicks([96.2, 98.4], false).at(0)).toBeGreaterThan(90);
  expect(niceTicks([], true)).toEqual([0, 1]);
});

test("labels at the lines' ends never lie on each other", () => {
  expect(spreadLabels([10, 12, 50], 14)).toEqual([10, 24, 50]);
  expect(spreadLabels([12, 10], 14)).toEqual([24, 10]);
});
