import { describe, expect, test } from "vitest";
import { readText } from "../read-text.ts";
import { cleanText } from "./clean-text.ts";

const first = "过去五年，我们真抓实干，全县上下团结一心攻坚克难，预计今年全县地区生产";
const second = "总值突破400亿元，年均增长6.2%；人均生产总值7.9万元，年均增长6%；固定资产投资25";
const third = "0.3亿元，增长10.3%。";

describe("lines of a fixed width", () => {
  test("are joined, and the offsets lead back to the original", () => {
    const text = `${first}\n${second}\n${third}`;
    const wrapped = readText(text).figures.find((figure) => figure.quote.startsWith("25"));
    expect(wrapped?.quote).toBe("25\n0.3亿元");
    expect(wrapped?.value).toBe("25030000000");
    expect(text.slice(wrapped?.span.start, wrapped?.span.end)).toBe(wrapped?.quote);
  });

  test.each([
    ["a fraction split behind its point", "下拨资金105.\n88万元。", "下拨资金105.88万元。"],
    ["a point doubled", "产量下降14..3%。", "产量下降14.3%。"],
  ])("%s is mended", (_what, text, expected) => {
    expect(cleanText(text).text).toBe(expected);
  });

  test.each([
    ["a heading", `序川县上半年经济运行情况，稳中有进\n${second}`],
    ["a paragraph's end", `${first}总值增长。\n${second}`],
    ["a short item", "工业投资\n20亿元"],
    ["the next item's number", "公布于2021.\n3、工业投资"],
    ["dots that leave out words", "工作在2021...3月开始"],
  ])("%s stays", (_what, text) => {
    expect(cleanText(text).text).toBe(text);
  });
});
