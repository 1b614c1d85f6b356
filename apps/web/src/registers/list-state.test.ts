import { expect, test } from "vitest";
import {
  bareState,
  conditions,
  nextSort,
  queryOf,
  readListState,
  sameState,
  withoutConditions,
  withWhere,
} from "./list-state.ts";

test("an address gives back what it was made of, and nothing that it cannot mean", () => {
  const state = {
    view: "kanban",
    stage: ["signed", "started"],
    where: { planCategory: ["continuing"] },
    year: "2026",
  };
  expect(bareState(readListState(state))).toEqual(state);
  expect(bareState(readListState({ stage: "signed,started", year: 2026, view: "table" }))).toEqual({
    stage: ["signed", "started"],
    year: "2026",
  });
  expect(
    bareState(readListState({ view: "spiral", where: "x", q: " ", stage: [3, null], zoom: "day" })),
  ).toEqual({
    stage: ["3"],
  });
});

test("the server is asked in its own words", () => {
  expect(queryOf({ stage: ["a", "b"], where: { f: ["x"] }, q: "轴承" }, "2026-10-31")).toMatchObject({
    asOf: "2026-10-31",
    stage: "a,b",
    where: '{"f":["x"]}',
    search: "轴承",
  });
});

test("each field is a condition; order and view are none", () => {
  const state = { where: { a: ["1"], b: ["2"] }, q: "x", sort: "-name", view: "gantt" } as const;
  expect(conditions(state)).toBe(3);
  expect(conditions({ ...state, ...withoutConditions })).toBe(0);
  expect(withWhere({ a: ["1"] }, "a", [])).toBeUndefined();
  expect(withWhere({ a: ["1"] }, "b", ["2"])).toEqual({ a: ["1"], b: ["2"] });
});

test("a saved view is the one that is open whatever the order it was written in", () => {
  expect(
    sameState(
      { q: "x", where: { b: ["2"], a: ["1"] } },
      { where: { a: ["1"], b: ["2"] }, q: "x", sort: undefined },
    ),
  ).toBe(true);
  expect(sameState({ q: "x" }, { q: "y" })).toBe(false);
});

test("a column's head turns the order and lets go of it", () => {
  expect([undefined, "name", "-name", "code"].map((now) => nextSort(now, "name"))).toEqual([
    "name",
    "-name",
    undefined,
    "name",
  ]);
});
