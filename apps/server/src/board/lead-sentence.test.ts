import type { BoardRow, Tone } from "@xushi/contract";
import { expect, test } from "vitest";
import { leadSentence } from "./lead-sentence.ts";

const row = (tone: Tone, gap: string | null = null, name = "甲", kind?: "improved" | "reported") =>
  ({
    name: { zh: name, en: name },
    ownerId: "invest",
    reading: { gap, gapUnit: "pp", light: { tone } },
    change: kind === undefined ? null : { kind },
  }) as unknown as BoardRow;

const input = (rows: readonly BoardRow[], since: string | null = null) => ({
  asOf: "2026-10-31",
  since,
  scheduleShare: "83.3333",
  rows,
  nameOfOwner: () => ({ zh: "招商局", en: "Investment Bureau" }),
});

test("the sentence that a leader could read aloud", () => {
  const rows = [
    row("good"),
    row("praise"),
    row("watch", "-1"),
    row("bad", "-11.34", "实际使用外资"),
    row("missing"),
  ];
  expect(leadSentence(input(rows)).zh).toBe(
    "截至10月31日，序时 83.3%。5 项目标中 2 项达到或超过序时，1 项关注，1 项滞后，1 项尚未报数。最滞后的是实际使用外资（−11.3 个百分点，招商局）。",
  );
});

test("nothing behind: no worst one; nothing that is zero is counted out", () => {
  expect(leadSentence(input([row("good")])).zh).toBe(
    "截至10月31日，序时 83.3%。1 项目标中 1 项达到或超过序时。",
  );
  expect(leadSentence(input([row("missing")])).zh).toContain("0 项达到或超过序时，1 项尚未报数");
});

test("against an earlier day", () => {
  const rows = [row("good", "1", "甲", "improved"), row("good", "1", "乙", "reported")];
  expect(leadSentence(input(rows, "2026-09-30")).zh).toContain("较9月30日，1 项转好，1 项新报数。");
  expect(leadSentence(input([row("good")], "2026-09-30")).en).toContain("Since 30 Sep 2026: no change.");
});

test("a board without targets says what to do", () => {
  expect(leadSentence(input([])).zh).toContain("还没有目标");
});
