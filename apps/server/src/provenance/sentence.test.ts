import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceAround } from "./sentence.ts";

const around = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return sentenceAround(text, { start, end: start + quote.length });
};

test("cut at full stops, semicolons and line ends; the stop stays with its sentence", () => {
  expect(around("先说别的。全区固投42.5亿元，增长31%。再说别的。", "42.5亿元")).toEqual({
    before: "全区固投",
    quote: "42.5亿元",
    after: "，增长31%。",
  });
  expect(around("标题\n一是投资5亿元；二是税收1亿元", "1亿元")).toEqual({
    before: "二是税收",
    quote: "1亿元",
    after: "",
  });
});

test("a decimal point is no full stop, a long table is cut with …", () => {
  const long = "甲".repeat(500);
  const sentence = around(`${long}3.5亿元${long}`, "3.5亿元");
  expect(sentence?.before).toBe(`…${"甲".repeat(120)}`);
  expect(sentence?.after).toBe(`${"甲".repeat(120)}…`);
});

test("a span that is not in the text gives nothing", () => {
  expect(sentenceAround("短", { start: 0, end: 9 })).toBeNull();
  expect(sentenceAround("短", { start: 1, end: 1 })).toBeNull();
});

test("whatever the text, the quote is exact, the sentence bounded and no character cut in half", () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 400 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(20), (text, at, length) => {
      const start = text.length === 0 ? 0 : at % text.length;
      const span = { start, end: Math.min(text.length, start + length) };
      const found = sentenceAround(text, span);
      if (found === null) return;
      expect(found.quote).toBe(text.slice(span.start, span.end));
      expect(found.before.length + found.after.length).toBeLessThanOrEqual(242);
      expect(/^[\udc00-\udfff]/.test(found.before)).toBe(false);
    }),
  );
});
