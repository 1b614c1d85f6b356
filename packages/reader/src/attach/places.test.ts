import { describe, expect, test } from "vitest";
import { readText } from "../read-text.ts";

const placesOf = (text: string, title = "序川县工作通报") =>
  readText(text, { title }).figures.map((figure) => `${figure.quote} ${figure.place.value}`);

describe("the place of a figure", () => {
  test.each([
    ["each sub-area its own", "其中，石桥镇完成5亿元，青林镇完成4亿元。", ["5亿元 石桥镇", "4亿元 青林镇"]],
    ["a firm's seat passes by", "全县招商见效。深圳市明达科技有限公司投资3亿元。", ["3亿元 序川县"]],
    ["a school's town passes by", "全县改造石桥镇初级中学、青林镇中心小学等8所学校。", ["8所 序川县"]],
    ["an event elsewhere passes by", "6月10日，全县在深圳市举行推介会，签约项目18个。", ["18个 序川县"]],
    [
      "a base of comparison passes by",
      "办结率98%，与丙田县相比高2.1个百分点。",
      ["98% 序川县", "2.1个百分点 序川县"],
    ],
    ["a row of origins passes by", "先后前往浙江、福建、广东等地招商，签约企业125家。", ["125家 序川县"]],
    [
      "a second base passes by",
      "全县增长5%，高于全国0.1个百分点、全省0.3个百分点。",
      ["5% 序川县", "0.1个百分点 序川县", "0.3个百分点 序川县"],
    ],
    [
      "street offices by name",
      "其中，青林街道受理325件，石桥街道受理210件。",
      ["325件 青林街道", "210件 石桥街道"],
    ],
    ["what a province gives is the receiver's", "河东省下达丙田县改造任务为30户。", ["30户 丙田县"]],
    [
      "a list of villages that only ends in one",
      "隐患点25处，位于东坪、西坪、石桥村，涉及50户。",
      ["25处 序川县", "50户 序川县"],
    ],
    ["a cooperative's seat passes by", "深圳市欣源农业专业合作社投资3亿元。", ["3亿元 序川县"]],
    ["examples of a row", "石桥镇东山、西山等15个村2516户受益。", ["15个 序川县", "2516户 序川县"]],
    ["a town that acts", "石桥镇实施道路、管网等12个项目。", ["12个 石桥镇"]],
    ["what a row leaves out", "当前除石桥镇、青林村外，其余13个村通水。", ["13个 序川县"]],
    ["a visit to other areas", "在上海、江苏、浙江等地考察后，签约项目7个。", ["7个 序川县"]],
    ["a meeting elsewhere", "在深圳签约项目7个。在石桥镇新建学校2所。", ["7个 序川县", "2所 石桥镇"]],
    [
      "the nation's own figure",
      "去年，全国完成投资5000亿元，序川县完成投资20亿元。",
      ["5000亿元 全国", "20亿元 序川县"],
    ],
    ["a national title", "全国文明城市创建投入3亿元，新增志愿者2000人。", ["3亿元 序川县", "2000人 序川县"]],
    ["what the subject is said to be", "明达产业园是我省首批基地，投资6亿元。", ["6亿元 序川县"]],
    ["another area's figure is its own", "全县增长5%。丙田县增长6%。", ["5% 序川县", "6% 丙田县"]],
  ])("%s", (_what, text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  test("a numbered heading holds until the next", () => {
    const text = "一、石桥镇\n新建厂房3万平方米。\n二、青林镇\n新增就业500人。\n三、柳溪乡\n修建公路12公里。";
    expect(placesOf(text, "各乡镇进展").map((line) => line.split(" ")[1])).toEqual([
      "石桥镇",
      "青林镇",
      "柳溪乡",
    ]);
  });
});
