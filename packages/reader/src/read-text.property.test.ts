import fc from "fast-check";
import { expect, test } from "vitest";
import { explainText, readText } from "./index.ts";

const pieces = fc.constantFrom(
  ..."全县 增长 5.8% 12个 项目 ， 。 、 分别 第一 亿 万 元 2023年 1-6月 （ ） “ ” 占 计划 的 一 二十一 百 \n 縣 １２ (jìn) ,, 由 到 比上年 序川县 石桥镇 %".split(
    " ",
  ),
);
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join("")),
);

test("never throws, and every span gives its quote back, in order", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const { span, quote } of readText(text).figures) {
        expect(text.slice(span.start, span.end)).toBe(quote);
        expect(span.start).toBeGreaterThanOrEqual(last);
        last = span.start;
      }
    }),
    { numRuns: 400 },
  );
});

test("explaining reads the same as reading", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { trace: _trace, ...reading } = explainText(text);
      expect(reading).toEqual(readText(text));
    }),
    { numRuns: 100 },
  );
});

test.each(["7", "亿", "、", "（", "增长", "1亿", "5%、", "今年", "“", "《5个", "序川县"])(
  "a hundred thousand %s are read",
  (piece) => {
    expect(() => readText(piece.repeat(100_000 / piece.length))).not.toThrow();
  },
);
