/** 天津市 2022: investment by growth, special bonds relative to the amount expected. */
import { type LightRule, localDate } from "@xushi/core";
import { above, atLeast, below, light } from "./define.ts";

const ISSUED = {
  version: "2022",
  place: "天津市",
  validFrom: localDate("2022-01-01"),
  validUntil: null,
  source: "http://m.djxww.com/zixun/2022/0305/48584.html（转载）",
} as const;

/** Green needs both: the plan and the city's average. Growth of exactly zero is neither positive nor negative. */
export const TIANJIN_INVESTMENT: LightRule = {
  ...ISSUED,
  id: "tianjin-investment",
  title: { zh: "天津市固定资产投资亮灯", en: "Tianjin: growth of fixed-asset investment" },
  object: { zh: "固投增速", en: "Investment growth" },
  basis: "growth",
  bands: [
    light("red", "bad", "红灯", "Red", [below("growth", "0")], "约谈，纳入绩效"),
    light("green", "good", "绿灯", "Green", [atLeast("growth-gap-pp", "0"), atLeast("peer-gap-pp", "0")]),
    light("yellow", "watch", "黄灯", "Yellow", [above("growth", "0"), below("growth-gap-pp", "0")]),
    light("yellow", "watch", "黄灯", "Yellow", [above("growth", "0"), below("peer-gap-pp", "0")]),
  ],
  hole: {
    zh: "零增长且低于计划或全市平均，原规则未作规定",
    en: "Zero growth below plan or average: not mentioned",
  },
};

export const TIANJIN_SPECIAL_BOND: LightRule = {
  ...ISSUED,
  id: "tianjin-special-bond",
  title: { zh: "天津市专项债支出亮灯", en: "Tianjin: spending of special bonds" },
  object: { zh: "专项债", en: "Special bonds" },
  basis: "schedule-ratio",
  bands: [
    light("green", "good", "绿灯", "Green", [atLeast("schedule-ratio", "100")]),
    light("yellow", "watch", "黄灯", "Yellow", [
      atLeast("schedule-ratio", "70"),
      below("schedule-ratio", "100"),
    ]),
    light("red", "bad", "红灯", "Red", [below("schedule-ratio", "70")]),
  ],
};
