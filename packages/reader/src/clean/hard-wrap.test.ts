import { describe, expect, test } from "vitest";
import { readText } from "../read-text.ts";
import { cleanText } from "./clean-text.ts";

const first = "过去五年，我们真抓实干，全县上下团结一心攻坚克难，预计今年全县地区生产";
const second = "总值突破300亿元，年均增长5.1%；人均生产总值6.8万元，年均增长5%；社会零售总额31";
const third = "0.6亿元，增长9.2%。";

describe("lines of a fixed width", () => {
  test("are joined, and the offsets lead back to the original", () => {
    const text = `${first}\n${second}\n${third}`;
    const wrapped = readText(text).figures.find((figure) => figure.quote.startsWith("31"));
    expect(wrapped?.quote).toBe("31\n0.6亿元");
    expect(wrapped?.value).toBe("31060000000");
    expect(text.slice(wrapped?.span.start, wrapped?.span.end)).toBe(wrapped?.quote);
  });

  test.each([
    ["a fraction split behind its point", "下拨资金105.\n88万元。", "下拨资金105.88万元。"],
    ["a point doubled", "产量下降17..4%。", "产量下降17.4%。"],
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
