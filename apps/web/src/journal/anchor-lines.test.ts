import { expect, test } from "vitest";
import { anchorLines, readAnchorLines } from "./anchor-lines.ts";

const hash = "ab".repeat(32);
const anchor = { day: "2026-11-21", seq: 4711, hash };

test("what was written is read back; remarks and empty lines are passed over", () => {
  const text = `# 2026年\n\n${anchorLines([anchor], "xuchuan")}`;
  expect(readAnchorLines(text, "xuchuan")).toEqual({ ok: true, anchors: [anchor] });
  expect(readAnchorLines("", "xuchuan")).toEqual({ ok: true, anchors: [] });
});

test("a line that is no anchor is named, and so is one of another county", () => {
  expect(readAnchorLines(`xuchuan 2026-11-21 4711 ${hash}\nhello`, "xuchuan")).toEqual({
    ok: false,
    why: "badLine",
    line: 2,
    found: "hello",
  });
  expect(readAnchorLines(`other 2026-11-21 4711 ${hash}`, "xuchuan")).toMatchObject({
    why: "otherCounty",
    found: "other",
  });
});
