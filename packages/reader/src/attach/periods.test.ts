import { describe, expect, test } from "vitest";
import { readText } from "../read-text.ts";

const periodsOf = (text: string, published?: string, title?: string) =>
  readText(text, {
    ...(published === undefined ? {} : { published }),
    ...(title === undefined ? {} : { title }),
  }).figures.map((figure) => figure.period.value);

type Case = readonly [what: string, published: string, text: string, periods: readonly string[]];

const CASES: readonly Case[] = [
  ["a month's running total", "2024-05-16", "4月，全县财政收入累计完成2亿元。", ["2024-01/2024-04"]],
  ["a month's own total", "2024-05-16", "4月，全县受理诉求230件。", ["2024-04/2024-04"]],
  [
    "what was planned is of the year",
    "2024-05-16",
    "4月，财政收入累计完成2亿元，完成年初预算数6亿元的40.4%。",
    ["2024-01/2024-04", "2024-01/2024-12", "2024-01/2024-04"],
  ],
  [
    "a bracket behind its base",
    "2024-07-09",
    "二季度，产值下降8.7%，较一季度（-10.8%）回升2.1个百分点。",
    ["2024-04/2024-06", "2024-01/2024-03", "2024-04/2024-06"],
  ],
  [
    "the same time a year before",
    "2021-06-18",
    "1至5月，完成投资52亿元。去年同期完成投资45亿元。",
    ["2021-01/2021-05", "2020-01/2020-05"],
  ],
  [
    "growth against that time is of now",
    "2021-06-18",
    "1至5月，完成投资52亿元，比去年同期增长8%。",
    ["2021-01/2021-05", "2021-01/2021-05"],
  ],
  ["days from the first to the last", "2022-11-10", "9月1日—30日，受理诉求49件。", ["2022-09/2022-09"]],
  ["days across months", "2022-11-10", "1月1日至9月30日，受理诉求490件。", ["2022-01/2022-09"]],
  [
    "a disaster up to an hour",
    "2015-07-02",
    "6月29日，序川县出现强降雨。\n截至6月30日10时，受灾人口9517人。",
    ["2015-06/2015-06"],
  ],
  ["a month that has just begun", "2022-08-03", "8月1日，序川县最大降雨量120毫米。", ["2022-08/2022-08"]],
  [
    "a month announced for all",
    "2022-11-10",
    "现将9月份有关情况通报如下：\n受理诉求49件。",
    ["2022-09/2022-09"],
  ],
  [
    "the half year behind a quarter",
    "2024-08-09",
    "二季度，产值14亿元。\n上半年，产值增长5%。\n猪出栏5万头。",
    ["2024-04/2024-06", "2024-01/2024-06", "2024-01/2024-06"],
  ],
  [
    "the year of a heading",
    "2023-05-02",
    "一、2022年工作回顾\n全年产值增长4.5%。\n获评全国百强县第3。",
    ["2022-01/2022-12", "2022-01/2022-12"],
  ],
  [
    "当年 is the year told of",
    "2023-05-02",
    "2021年，我县改造小区28个。项目当年完工25个。",
    ["2021-01/2021-12", "2021-01/2021-12"],
  ],
  [
    "a plan is not of a year that is over",
    "2020-11-23",
    "2015年，全村种植油茶300亩。预计产值能达到100万元。",
    ["2015-01/2015-12", "2020-01/2020-12"],
  ],
  [
    "no month's name in a season",
    "2020-10-24",
    "报道\n金秋十月，序川县菊花开放。\n全县栽种菊花300亩。",
    ["2020-01/2020-10"],
  ],
  [
    "a year that opens a stretch",
    "2020-08-16",
    "2008年启动林改以来，全县发放林权证4.2万本。",
    ["2008-01/2020-08"],
  ],
  [
    "the yield of a year's production",
    "2020-08-16",
    "达产后可实现年产值15亿元，税收5000万元。",
    ["yearly", "yearly"],
  ],
  ["up to a quarter's end", "2021-10-20", "截至三季度末，全县完成投资12亿元。", ["2021-01/2021-09"]],
  ["a quarter alone", "2021-10-20", "三季度，全县完成投资12亿元。", ["2021-07/2021-09"]],
  ["since a plan began", "2023-06-10", "“十四五”以来，全县完成投资12亿元。", ["2021-01/2023-06"]],
  [
    "the past five years, told in January",
    "2022-01-10",
    "过去五年，全县完成投资12亿元。",
    ["2017-01/2021-12"],
  ],
  ["a length of time is no period", "2022-06-10", "全县建设工期3年，完成投资12亿元。", ["2022-01/2022-06"]],
  [
    "a disaster up to a day",
    "2022-08-05",
    "8月1日，序川县出现暴雨。\n截至8月2日，受灾人口3200人。",
    ["2022-08/2022-08"],
  ],
  [
    "a harvest up to a day",
    "2022-08-05",
    "8月1日，序川县召开会议。\n截至8月2日，收获小麦3200亩。",
    ["2022-01/2022-08"],
  ],
  ["what comes each year", "2021-07-20", "建成后可年创税收800万元。", ["yearly"]],
];

describe("the period of a figure", () => {
  test.each(CASES)("%s", (_what, published, text, periods) => {
    expect(periodsOf(text, published)).toEqual(periods);
  });

  test("a work report of February looks back on the year before", () => {
    const text = "过去一年，全县产值完成156亿元。今年的预期目标是：产值增长6.5%。";
    expect(periodsOf(text, "2023-02-10", "政府工作报告")).toEqual(["2022-01/2022-12", "2023-01/2023-12"]);
  });

  test("a headline is of the period that the text opens with", () => {
    const text = "序川县到位资金近12亿元\n序川县前10个月共签约项目76个。";
    expect(periodsOf(text, "2011-11", "序川县到位资金近12亿元")).toEqual([
      "2011-01/2011-10",
      "2011-01/2011-10",
    ]);
  });
});
