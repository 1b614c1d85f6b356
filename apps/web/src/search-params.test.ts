import { expect, test } from "vitest";
import { readBoardSearch, readFindingsSearch, readPlaceSearch, readRootSearch } from "./search-params.ts";

test("days must be days, anything else is as if unsaid", () => {
  expect(readRootSearch({ asOf: "2026-10-31", since: "last week", unit: 7 })).toEqual({
    asOf: "2026-10-31",
    since: undefined,
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

test("only rules that there are narrow the findings", () => {
  expect(readFindingsSearch({ rule: "off-history", state: "open", indicator: "gdp" })).toEqual({
    rule: "off-history",
    state: "open",
    indicator: "gdp",
  });
  expect(readFindingsSearch({ rule: "mood", state: "gone" })).toEqual({});
});
