import { describe, expect, test } from "vitest";
import { readText } from "../read-text.ts";

function kinds(text: string): string[] {
  return readText(text, { published: "2024-07-20", place: "序川县" }).figures.map(
    (figure) => `${figure.kind.value} ${figure.value}`,
  );
}

describe("kinds and signs", () => {
  test.each([
    ["a minus behind the growth word", "牛肉产量增长-6.4%。", ["growth -6.4"]],
    ["a minus in a list", "毛茶、干果产量分别增长9.3%、-7.7%。", ["growth 9.3", "growth -7.7"]],
    ["the rate of an earlier time", "产值增长7.6%，较上年同期（2.1%）加快。", ["growth 7.6", "growth 2.1"]],
    ["less income than last year", "税收2亿元，比上年减收900万元。", ["level 200000000", "delta -9000000"]],
    [
      "a gain of what was named",
      "税收2亿元，增长5%，增收900万元。",
      ["level 200000000", "growth 5", "delta 9000000"],
    ],
    ["new since a base", "贷款余额86亿元，较年初新增12亿元。", ["level 8600000000", "delta 1200000000"]],
    ["places lost", "排名全市第三位，比上年后移2位。", ["rank 3", "delta -2"]],
    ["days more", "优良天数26天，同比增加3天。", ["level 26", "delta 3"]],
    ["points of two bases", "增速比全省、全市分别高1.2个和0.8个百分点。", ["delta 1.2", "delta 0.8"]],
  ])("%s", (_what, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test.each([
    ["a range", "每户补助3-5万元。", ["level 30000"]],
    ["a range of rates", "增长5%-8%。", ["growth 5"]],
    ["people by their measure word", "邀请3位专家。", ["level 3"]],
    ["new without a base", "新增贷款12亿元。", ["level 1200000000"]],
    ["done beyond the plan, counted", "超额完成年度任务的有3项。", ["level 3"]],
  ])("%s is none of these", (_what, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe("units", () => {
  test.each([
    ["改建幼儿园36所以上。", ["level 36"]],
    ["印发简报31期。", ["level 31"]],
    ["安置点2期，3所以外的学校。", []],
  ])("%s", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});
