import { expect, test } from "vitest";
import { nextSpot } from "./kanban-keys.ts";

const sizes = [3, 0, 1, 2];

test("sideways passes empty columns and stops at the height that is there", () => {
  expect(nextSpot("ArrowRight", { column: 0, row: 2 }, sizes)).toEqual({ column: 2, row: 0 });
  expect(nextSpot("ArrowRight", { column: 2, row: 0 }, sizes)).toEqual({ column: 3, row: 0 });
  expect(nextSpot("ArrowLeft", { column: 2, row: 0 }, sizes)).toEqual({ column: 0, row: 0 });
  expect(nextSpot("ArrowRight", { column: 3, row: 1 }, sizes)).toBeNull();
});

test("up and down stay in the column", () => {
  expect(nextSpot("ArrowDown", { column: 0, row: 2 }, sizes)).toBeNull();
  expect(nextSpot("ArrowDown", { column: 0, row: 0 }, sizes)).toEqual({ column: 0, row: 1 });
  expect(nextSpot("End", { column: 0, row: 0 }, sizes)).toEqual({ column: 0, row: 2 });
  expect(nextSpot("x", { column: 0, row: 0 }, sizes)).toBeNull();
});
