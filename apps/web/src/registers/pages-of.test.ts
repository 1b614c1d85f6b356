import { expect, test } from "vitest";
import { pagesOf } from "./pages-of.ts";

test("only pages that hold a row of the window are fetched", () => {
  expect(pagesOf({ from: 95, to: 210 }, 100)).toEqual([1, 2, 3]);
  expect(pagesOf({ from: 100, to: 200 }, 100)).toEqual([2]);
  expect(pagesOf({ from: 49_990, to: 50_000 }, 100)).toEqual([500]);
  expect(pagesOf({ from: 0, to: 0 }, 100)).toEqual([]);
});
