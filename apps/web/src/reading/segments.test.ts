import { expect, test } from "vitest";
import { blocksOf, segmentText } from "./segments.ts";

const at = (text: string, quote: string, from = 0) => {
  const start = text.indexOf(quote, from);
  return { span: { start, end: start + quote.length } };
};
const shown = (text: string, figures: { span: { start: number; end: number } }[]) =>
  segmentText(text, figures).map((p) => p.pieces.map((x) => [text.slice(x.start, x.end), ...x.figures]));

test("each figure is its own piece, the text between stays whole", () => {
  const text = "产值19.4亿元，增长11.2%。\n投资4.1亿元。";
  expect(shown(text, [at(text, "11.2%"), at(text, "19.4亿元"), at(text, "4.1亿元")])).toEqual([
    [["产值"], ["19.4亿元", 1], ["，增长"], ["11.2%", 0], ["。"]],
    [["投资"], ["4.1亿元", 2], ["。"]],
  ]);
});

test("one number with two facts names both, nested spans are cut at every edge", () => {
  const text = "均增长3-5%";
  const range = at(text, "3-5%");
  expect(shown(text, [range, range, at(text, "5%")])).toEqual([[["均增长"], ["3-", 0, 1], ["5%", 0, 1, 2]]]);
});

test("a span over a line's end is marked on both lines; spans outside the text are left out", () => {
  const text = "共12\n3项";
  expect(shown(text, [{ span: { start: 1, end: 5 } }, { span: { start: 90, end: 95 } }])).toEqual([
    [["共"], ["12", 0]],
    [["3", 0], ["项"]],
  ]);
});

test("nothing is lost, whatever the spans", () => {
  const text = "一二三\n\n四五六七\n";
  const spans = [
    [0, 2],
    [1, 3],
    [1, 8],
    [5, 6],
  ].map(([start = 0, end = 0]) => ({ span: { start, end } }));
  const joined = segmentText(text, spans).map((p) =>
    p.pieces.map((x) => text.slice(x.start, x.end)).join(""),
  );
  expect(joined.join("\n")).toBe(text);
});

test("a 200-page text is cut in well under a second", () => {
  const text = "全年完成投资12.5亿元，增长8.1%。".repeat(10_000);
  const figures = Array.from({ length: 10_000 }, (_, i) => ({
    span: { start: i * 20 + 6, end: i * 20 + 12 },
  }));
  const started = performance.now();
  expect(segmentText(text, figures)[0]?.pieces.length).toBeGreaterThan(15_000);
  expect(performance.now() - started).toBeLessThan(900);
});

test("blocks hold some 1500 characters each and lose no paragraph", () => {
  const paragraphs = segmentText(Array.from({ length: 40 }, () => "字".repeat(100)).join("\n"), []);
  const blocks = blocksOf(paragraphs);
  expect(blocks.flatMap((b) => b.paragraphs)).toEqual(paragraphs);
  expect(blocks.length).toBe(3);
});
