import { expect, test } from "vitest";
import {
  readBoardSearch,
  readFindingsSearch,
  readPlaceSearch,
  readPlanSearch,
  readRootSearch,
  readTargetSearch,
} from "./search-params.ts";

test("days must be days, anything else is as if unsaid", () => {
  expect(readRootSearch({ asOf: "2026-10-31", since: "last week", known: "2026-10-30", unit: 7 })).toEqual({
    asOf: "2026-10-31",
    since: undefined,
    known: "2026-10-30",
    unit: "7",
    county: undefined,
  });
});

test("only known groupings are taken", () => {
  expect(readBoardSearch({ by: "owner" }).by).toBe("owner");
  expect(readBoardSearch({ by: "mood" }).by).toBeUndefined();
});

test("a place in a source is two offsets", () => {
  expect(readPlaceSearch({ at: "120-128" }).at).toBe("120-128");
  expect(readPlaceSearch({ at: "120" }).at).toBeUndefined();
});

test("a plan is of a year of this century, its target of a kind that there is", () => {
  expect(readPlanSearch({ plan: "2026" }).plan).toBe(2026);
  expect(readPlanSearch({ plan: 26 }).plan).toBeUndefined();
  expect(readTargetSearch({ plan: 2026, kind: "growth" })).toEqual({ plan: 2026, kind: "growth" });
  expect(readTargetSearch({ kind: "wish" }).kind).toBeUndefined();
});

test("only rules that there are narrow the findings", () => {
  expect(readFindingsSearch({ rule: "off-history", state: "open", indicator: "gdp" })).toEqual({
    rule: "off-history",
    state: "open",
    indicator: "gdp",
  });
  expect(readFindingsSearch({ rule: "mood", state: "gone" })).toEqual({});
});
