import { expect, test } from "vitest";
import { sentenceAround } from "./sentence-around.ts";

test("from full stop to full stop", () => {
  const text = "开头一句。完成投资4.1亿元，增长快。后面一句。";
  const start = text.indexOf("4.1");
  expect(sentenceAround(text, { start, end: start + 5 })).toEqual({
    before: "完成投资",
    quote: "4.1亿元",
    after: "，增长快。",
  });
});

test("a sentence without an end is cut and says so", () => {
  const text = "字".repeat(300);
  const { before, after } = sentenceAround(text, { start: 150, end: 152 });
  expect(before.startsWith("…")).toBe(true);
  expect(after.endsWith("…")).toBe(true);
  expect(before.length).toBe(91);
});
