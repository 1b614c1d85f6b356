import { expect, test } from "vitest";
import { nextRow } from "./next-row.ts";

test("j starts at the first row and stops at the last", () => {
  expect(nextRow("j", -1, 3)).toBe(0);
  expect(nextRow("j", 2, 3)).toBe(2);
  expect(nextRow("k", 0, 3)).toBe(0);
});

test("arrows scroll the page until a row has the focus", () => {
  expect(nextRow("ArrowDown", -1, 3)).toBeNull();
  expect(nextRow("ArrowDown", 0, 3)).toBe(1);
});

test("other keys and an empty board lead nowhere", () => {
  expect(nextRow("x", 0, 3)).toBeNull();
  expect(nextRow("j", -1, 0)).toBeNull();
});
