import { expect, test } from "vitest";
import { sharesOf, stripGeometry } from "./geometry.ts";

test("behind the plan: the bar ends before the hairline, nothing beyond the track", () => {
  const g = stripGeometry({ done: 77.1, due: 83.3 });
  expect(g.fill?.width).toBeCloseTo(66.3, 1);
  expect(g.due).toBeCloseTo(71.6, 1);
  expect(g).toMatchObject({ end: 86, over: null, below: null });
});

test("beyond 100 % the bar fills the track and goes on after a notch", () => {
  const g = stripGeometry({ done: 105.8, due: 83.3 });
  expect(g.fill).toEqual({ x: 0, width: 86 });
  expect(g.over?.x).toBeGreaterThan(86);
  expect(g.over?.width).toBeCloseTo(5, 0);
  expect(g.over?.cut).toBe(false);
});

test("155 % is legitimate, does not fit, and says so", () => {
  const over = stripGeometry({ done: 155, due: 50 }).over;
  expect(over?.cut).toBe(true);
  expect((over?.x ?? 0) + (over?.width ?? 0)).toBeCloseTo(100);
});

test("a negative completion is drawn to the left of the start", () => {
  const g = stripGeometry({ done: -2, due: 50 });
  expect(g.fill).toBeNull();
  expect(g.below?.width).toBeCloseTo(1.62);
  expect((g.below?.x ?? 0) + (g.below?.width ?? 0)).toBeCloseTo(5);
  expect(stripGeometry({ done: -80, due: 50 }).below).toEqual({ x: 0, width: 5 });
});

test("nothing reported: track and hairline only; without a plan no hairline", () => {
  expect(stripGeometry({ done: null, due: 50 })).toMatchObject({ fill: null, over: null, due: 43 });
  expect(stripGeometry({ done: 40, due: null }).due).toBeNull();
  expect(stripGeometry({ done: 0, due: 0 })).toMatchObject({ fill: null, due: 0 });
});

test("a plan that overshoots its target stands beyond the track's end, on the picture", () => {
  expect(stripGeometry({ done: 90, due: 104 }).due).toBeCloseTo(89.44);
  expect(stripGeometry({ done: 90, due: 400 }).due).toBe(100);
});

test("growth and level targets: the target is the track, the hairline its end", () => {
  expect(sharesOf(6.2, 6.5)).toMatchObject({ due: 100 });
  expect(sharesOf(6.2, 6.5).done).toBeCloseTo(95.4, 1);
  expect(sharesOf(-1, 6.5).done).toBeLessThan(0);
  expect(sharesOf(3, 0)).toEqual({ done: null, due: null });
});
