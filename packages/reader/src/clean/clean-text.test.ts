import { expect, test } from "vitest";
import { readText } from "../index.ts";

test.each([
  ["財政收入１２．６億元", "１２．６億元", "财政收入"],
  ["濕地(shīdì)保護面積達到3.4萬畝", "3.4萬畝", "湿地保护面积"],
  ["财政收入稳步增长,,用电量9.2亿千瓦时", "9.2亿千瓦时", "用电量"],
])("%s keeps its quote and loses its noise", (text, quote, indicator) => {
  const [figure] = readText(text).figures;
  expect(figure?.quote).toBe(quote);
  expect(figure?.indicator.value).toBe(indicator);
  expect(text.slice(figure?.span.start, figure?.span.end)).toBe(quote);
});

test("a bracket without tone marks is no pinyin", () => {
  expect(readText("居民消费价格(CPI)上涨2.1%").figures[0]?.indicator.value).toBe("居民消费价格");
});
