import { expect, test } from "vitest";
import { changesOf } from "./changes.ts";

test("only what differs is told, from what to what", () => {
  expect(changesOf({ value: "1", unit: "元" }, { value: "2", unit: "元" })).toEqual([
    { field: "value", before: "1", after: "2" },
  ]);
});

test("a new thing has no before, a slot is told by its value", () => {
  expect(changesOf(null, { indicator: { value: "GDP", basis: "inferred", rule: "x" } })).toEqual([
    { field: "indicator", before: "", after: "GDP" },
  ]);
});

test("nested data is told by its path, lists in a row", () => {
  expect(changesOf({}, { span: { start: 3 }, aliases: ["社零", "零售"] })).toEqual([
    { field: "span.start", before: "", after: "3" },
    { field: "aliases", before: "", after: "社零、零售" },
  ]);
});
