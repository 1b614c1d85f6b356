import { expect, test } from "vitest";
import { rowWindow, topOf } from "./row-window.ts";

const base = { count: 2000, rowHeight: 32, scrollTop: 0, viewHeight: 640, openAt: null, openHeight: 0 };

test("a short table is drawn whole", () => {
  expect(rowWindow({ ...base, count: 100, scrollTop: 900 })).toEqual({
    from: 0,
    to: 100,
    above: 0,
    below: 0,
  });
});

test("of a long one only what is near the screen", () => {
  const w = rowWindow({ ...base, scrollTop: 32_000 });
  expect(w).toEqual({ from: 988, to: 1032, above: 988 * 32, below: 968 * 32 });
});

test("the whole height stays the same wherever one stands, also with a row open", () => {
  for (const scrollTop of [0, 5_000, 31_999, 40_000, 63_360]) {
    const w = rowWindow({ ...base, scrollTop, openAt: 1000, openHeight: 90 });
    const openInside = 1000 >= w.from && 1000 < w.to ? 90 : 0;
    expect(w.above + (w.to - w.from) * 32 + openInside + w.below).toBe(2000 * 32 + 90);
  }
});

test("rows after an open one begin further down", () => {
  expect(topOf(5, { rowHeight: 32, openAt: 4, openHeight: 90 })).toBe(250);
  expect(topOf(4, { rowHeight: 32, openAt: 4, openHeight: 90 })).toBe(128);
});
