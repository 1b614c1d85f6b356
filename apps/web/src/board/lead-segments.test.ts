import { expect, test } from "vitest";
import { leadSegments } from "./lead-segments.ts";
import { boardRow, LIGHTS } from "./row.fixture.ts";

const board = {
  counts: [
    { light: LIGHTS.good, count: 61 },
    { light: LIGHTS.bad, count: 14 },
    { light: LIGHTS.missing, count: 11 },
  ],
  rows: [
    boardRow("工业总产值", "发改局", "bad", "-6.2"),
    boardRow("规上工业总产值", "发改局", "bad", "-6.2"),
  ],
};
const lead =
  "截至10月31日，86 项目标中 61 项达到或超过序时，14 项滞后，11 项尚未报数；最滞后的是规上工业总产值（−6.2 个百分点）。";

test("counts with their clause, the longest name and the signed number are found; nothing else changes", () => {
  const segments = leadSegments(lead, board, "zh");
  expect(segments.map((s) => s.text).join("")).toBe(lead);
  expect(segments.filter((s) => s.kind !== "text").map((s) => [s.kind, s.text])).toEqual([
    ["light", "61 项达到或超过序时"],
    ["light", "14 项滞后"],
    ["light", "11 项尚未报数"],
    ["indicator", "规上工业总产值"],
    ["bad", "−6.2"],
  ]);
});

test("a sentence without anything to mark stays one piece", () => {
  expect(leadSegments("还没有目标。", { counts: [], rows: [] }, "zh")).toEqual([
    { kind: "text", text: "还没有目标。" },
  ]);
});

test("in English a clause that puts the word otherwise is found by its count", () => {
  const english = "As of 22 Nov 2026: 61 on or ahead of schedule, 14 behind, 11 not yet reported.";
  expect(leadSegments(english, board, "en").flatMap((s) => (s.kind === "light" ? [s.text] : []))).toEqual([
    "61 on or ahead of schedule",
    "14 behind",
    "11 not yet reported",
  ]);
});
