import { expect, test } from "vitest";
import { fixedChanges } from "./fixed-changes.ts";

const title = { zh: "", en: "" };
const register = {
  stages: {
    draft: { title },
    sent: { title, fixed: true, requires: ["figures"] },
    checked: { title, requires: ["opinion"], sets: "checkedOn", clears: ["note"] },
  },
};
const before = { name: "十月", figures: [{ indicator: "gdp", value: "1" }], note: "x" };

test("where nothing is fixed anything may change", () => {
  expect(fixedChanges(register, "draft", { before, after: {} })).toEqual([]);
});

test("at a fixed stage every change is named, what is emptied too", () => {
  const after = { name: "十月", figures: [{ indicator: "gdp", value: "2" }], more: "1" };
  expect(fixedChanges(register, "sent", { before, after })).toEqual(["figures", "note", "more"]);
});

test("the order of a row's names is no change", () => {
  const after = { ...before, figures: [{ value: "1", indicator: "gdp" }] };
  expect(fixedChanges(register, "sent", { before, after })).toEqual([]);
});

test("a move brings what its gate asks for, and nothing else", () => {
  const { note: _, ...rest } = before;
  const after = { ...rest, opinion: "属实", checkedOn: "2026-11-20", name: "九月" };
  expect(fixedChanges(register, "sent", { before, after, to: "checked" })).toEqual(["name"]);
});
