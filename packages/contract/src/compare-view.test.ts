import { expect, test } from "vitest";
import type { CompareCell, CompareColumn, ComparePlace } from "./compare.ts";
import { facesOf, shownFaces, sortPlaces } from "./compare-view.ts";

const cell = (growth: string | null, position: number | null): CompareCell => ({
  ...{ indicatorId: "tax", level: null, levelRank: null, share: null, gap: null, light: null },
  growth: growth === null ? null : { value: growth, observationId: null, derived: false },
  growthRank: position === null ? null : { position, of: 3, change: null },
  ...{ overWhole: null, perHead: null, perMu: null, missing: null },
});
const place = (
  name: string,
  growth: string | null,
  position: number | null,
  whole = false,
): ComparePlace => ({
  ...{ orgUnitId: name, name, whole, self: false, cells: [cell(growth, position)], above: null },
});

const PLACES = [
  place("全县", "5", null, true),
  place("东", "10.5", 1),
  place("西", null, null),
  place("南", "9.8", 2),
  place("北", "-3", 3),
];
const names = (sort: string) => sortPlaces(PLACES, sort, "amount").map((p) => p.name);

test("numbers are sorted as numbers, the whole stays on top and a place without a number at the end", () => {
  expect(names("tax.growth")).toEqual(["全县", "东", "南", "北", "西"]);
  expect(names("-tax.growth")).toEqual(["全县", "北", "南", "东", "西"]);
});

test("a rank begins with the first", () => {
  expect(names("tax.growthRank")).toEqual(["全县", "东", "南", "北", "西"]);
  expect(names("-tax.growthRank")[1]).toBe("北");
});

test("columns are those that the indicator can have", () => {
  const column = (valuation: string, direction: string, hasTargets: boolean) =>
    facesOf({ indicator: { valuation, direction }, hasTargets } as unknown as CompareColumn);
  expect(column("growth_only", "higher", false)).toEqual(["level", "growth", "growthRank", "overWhole"]);
  expect(column("value_only", "neutral", true)).toEqual(["level", "share", "gap"]);
  expect(column("level_and_growth", "lower", true)).toHaveLength(7);
});

test("what no part has is no column; the amount stays, with its reason", () => {
  const column = { indicator: { valuation: "growth_only", direction: "higher" }, hasTargets: true };
  const shown = (places: readonly ComparePlace[]) =>
    shownFaces({ columns: [column as unknown as CompareColumn], places: [...places] }, 0);
  expect(shown(PLACES)).toEqual(["level", "growth", "growthRank"]);
  expect(shown([place("全县", "5", null, true), place("东", null, null)])).toEqual(["level"]);
});
