import { expect, test } from "vitest";
import { figure } from "./figure.fixture.ts";
import { correctionOf, draftOf, faultsOf } from "./slot-draft.ts";

const before = draftOf(figure("a"), () => "2026年上半年");

test("the editor shows the number in the unit as written", () => {
  expect(before).toMatchObject({ value: "19.4", unit: "亿元", period: "2026年上半年" });
});

test("only what was changed is sent, in the base unit", () => {
  expect(correctionOf(before, before, 2026)).toEqual({});
  expect(correctionOf(before, { ...before, value: "19.5" }, 2026)).toEqual({ value: "1950000000" });
  expect(correctionOf(before, { ...before, unit: "万元" }, 2026)).toEqual({ value: "194000", unit: "万元" });
});

test("periods are taken as people write them, the year from the document", () => {
  expect(correctionOf(before, { ...before, period: "1-10月" }, 2026)).toEqual({ period: "2026-01/2026-10" });
  expect(faultsOf({ ...before, period: "前几天" }, 2026)).toEqual(["period"]);
  expect(faultsOf({ ...before, period: "", value: "许多" }, 2026)).toEqual(["value"]);
});

test("a chosen indicator goes by its id, a typed one by its words", () => {
  expect(correctionOf(before, { ...before, indicator: "社零", indicatorId: "retail" }, 2026)).toEqual({
    indicator: "社零",
    indicatorId: "retail",
  });
  expect(correctionOf(before, { ...before, indicator: "别的", indicatorId: null }, 2026)).toEqual({
    indicator: "别的",
  });
});
