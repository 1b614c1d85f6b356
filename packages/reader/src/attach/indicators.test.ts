import { describe, expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** quote → kind and name, in reading order. */
function names(text: string): string[] {
  return readText(text, { published: "2024-07-20", place: "序川县" }).figures.map(
    (figure) => `${figure.quote} ${figure.kind.value} ${figure.indicator.value}`,
  );
}

const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  [
    "the done part of a target in figures",
    "财政收入累计完成2.4亿元，完成年初预算数6亿元的40%。",
    ["2.4亿元 level 财政收入", "6亿元 level 财政收入", "40% completion 财政收入"],
  ],
  [
    "targets in brackets, in the order of the figures before",
    "县道完成投资3亿元、乡道2亿元，分别占年度目标（4亿元、5亿元）的75%、40%。",
    [
      "3亿元 level 县道完成投资",
      "2亿元 level 乡道",
      "4亿元 level 县道完成投资",
      "5亿元 level 乡道",
      "75% completion 县道完成投资",
      "40% completion 乡道",
    ],
  ],
  [
    "no target where nothing ties the numbers",
    "水利投资3亿元，占全市的5%。",
    ["3亿元 level 水利投资", "5% level 水利投资占全市比重"],
  ],
  [
    "growth behind a share is that of the whole",
    "建筑业增加值占比达36%，同比下降5.6%。",
    ["36% level 建筑业增加值占比", "5.6% growth 建筑业增加值"],
  ],
  [
    "points behind a share are of the share",
    "采矿业增加值占比达96%，同比提高1.2个百分点。",
    ["96% level 采矿业增加值占比", "1.2个百分点 delta 采矿业增加值占比"],
  ],
  [
    "a share without a whole",
    "路灯问题凸显，占比25%。常住人口12万人，其中城镇人口6万人，占50%。",
    ["25% level 路灯问题占比", "12万人 level 常住人口", "6万人 level 城镇人口", "50% level 城镇人口占比"],
  ],
  [
    "share of the wider area",
    "瞪羚企业20家，占比全市15%。",
    ["20家 level 瞪羚企业", "15% level 瞪羚企业占全市比重"],
  ],
  [
    "a list that is one name",
    "电力、热力、燃气及水生产和供应业增长9%，粮油、食品类零售额增长3%。",
    ["9% growth 电力、热力、燃气及水生产和供应业", "3% growth 粮油、食品类零售额"],
  ],
  [
    "the last of a list of things stands alone",
    "改造道路、广场，推进绿化、亮化工程12处。",
    ["12处 level 亮化工程"],
  ],
  [
    "the institution is no part of what it gained",
    "新建清水小学新增学位300个；城镇新增就业500人。",
    ["300个 level 新增学位", "500人 level 城镇新增就业"],
  ],
  [
    "status of the counted things",
    "全县重点项目20个，达到序时进度的有12个，未开工3个，已完成5个。",
    [
      "20个 level 重点项目",
      "12个 level 达到序时进度项目",
      "3个 level 未开工重点项目",
      "5个 level 完成重点项目",
    ],
  ],
  ["verb before the noun behind the number", "县财政局专门安排300万元帮扶资金。", ["300万元 level 帮扶资金"]],
  [
    "a verb and its tail make up a name",
    "首轮发放金额200万元，造成直接经济损失80万元。",
    ["200万元 level 首轮发放金额", "80万元 level 直接经济损失"],
  ],
  [
    "both ends of a move",
    "低保标准从每人每月500元提高到600元。",
    ["500元 level 低保标准", "600元 level 低保标准"],
  ],
  [
    "counted names share a position",
    "工业投资、民间投资2项指标增速居全市第一。",
    ["2项 level 指标", "第一 rank 工业投资", "第一 rank 民间投资"],
  ],
  [
    "towns do, the deed is counted",
    "石桥镇、清水镇分别完成投资2亿元和1亿元。",
    ["2亿元 level 完成投资", "1亿元 level 完成投资"],
  ],
  ["whose contribution", "第一产业对经济增长的贡献率为6.6%。", ["6.6% level 第一产业贡献率"]],
  [
    "where the land lies is not what it is",
    "形成了沿河30万亩优质稻，工业用地30亩。",
    ["30万亩 level 优质稻", "30亩 level 工业用地"],
  ],
  [
    "grade of the same things",
    "新认定省级示范社6家、市级12家。",
    ["6家 level 新认定省级示范社", "12家 level 市级示范社"],
  ],
  [
    "one character of a bracket inside a word",
    "改（新）建厕所500座，涉及9个乡（镇）。",
    ["500座 level 改新建厕所", "9个 level 乡镇"],
  ],
  ["a yearly yield is one word", "亩产800斤，年产值300万元。", ["800斤 level 亩产", "300万元 level 年产值"]],
  ["the people, not what they do", "带动20户农户发展油茶。", ["20户 level 农户"]],
  [
    "recovery against an earlier level",
    "接待游客5万人次，旅游收入2亿元，分别恢复至2019年同期的112%、98%。",
    ["5万人次 level 游客", "2亿元 level 旅游收入", "112% level 游客", "98% level 旅游收入"],
  ],
  [
    "nothing in the sentence, so the one before",
    "免除学杂费：任务数190人。6月完成200人。",
    ["190人 level 免除学杂费", "200人 level 免除学杂费"],
  ],
  [
    "the name before the bracket",
    "主导产业有装备制造（11亿元）、食品加工（6亿元）。",
    ["11亿元 level 装备制造", "6亿元 level 食品加工"],
  ],
  [
    "the owner before the deed",
    "帮扶村种植油茶120亩，农户种植面积30亩。",
    ["120亩 level 种植油茶", "30亩 level 农户种植面积"],
  ],
  [
    "a number that opens a quotation belongs to the name",
    "民生支出5亿元，其中“八项支出”3亿元。",
    ["5亿元 level 民生支出", "3亿元 level 八项支出"],
  ],
  [
    "what is in hand, of the things counted",
    "确定事项22件，已办结6件，占比27%；正在办理16件。",
    ["22件 level 事项", "6件 level 办结事项", "27% level 办结事项占比", "16件 level 正在办理事项"],
  ],
  [
    "the column of the table is no part of the topic",
    "土地收入预算数12亿元，执行数13亿元，增长3%。",
    ["12亿元 level 土地收入预算数", "13亿元 level 土地收入", "3% growth 土地收入"],
  ],
  [
    "stages of the things counted, past a sum of money",
    "水利项目15个，其中续建6个、新建9个，总投资2亿元，已完工8个。",
    [
      "15个 level 水利项目",
      "6个 level 续建水利项目",
      "9个 level 新建水利项目",
      "2亿元 level 总投资",
      "8个 level 完工水利项目",
    ],
  ],
  ["whose expenditure", "医保基金累计支出2亿元。", ["2亿元 level 医保基金支出"]],
  [
    "a net gain behind its level",
    "人均纯收入首次突破1万元，净增1120元。",
    ["1万元 level 人均纯收入", "1120元 delta 人均纯收入"],
  ],
];

describe("names of figures", () => {
  test.each(cases)("%s", (_what, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});
