/** 综合: the national accounts of a county. Quarterly and cumulative; levels at current, growth at constant prices. */
import type { Indicator } from "@xushi/core";
import { define } from "./define.ts";

const G = "综合";
// field rules §5.1: 109.1亿 +14.7% does not imply a base of 95.12亿
const ACCOUNTS = {
  growthBasis: "real",
  frequency: "Q",
  scope: "总量按现价、增速按可比价",
  source: "国家统计局 地区生产总值统一核算",
} as const;

export const OVERALL: readonly Indicator[] = [
  define(G, "gdp", "地区生产总值", "Gross regional product", { ...ACCOUNTS, aliases: ["GDP", "生产总值"] }),
  define(G, "primary-industry-value-added", "第一产业增加值", "Value added of primary industry", {
    ...ACCOUNTS,
    aliases: ["一产", "一产增加值"],
  }),
  define(G, "secondary-industry-value-added", "第二产业增加值", "Value added of secondary industry", {
    ...ACCOUNTS,
    aliases: ["二产", "二产增加值"],
  }),
  define(G, "tertiary-industry-value-added", "第三产业增加值", "Value added of tertiary industry", {
    ...ACCOUNTS,
    aliases: ["三产", "三产增加值", "服务业增加值"],
  }),
  define(G, "gdp-per-capita", "人均地区生产总值", "Gross regional product per capita", {
    ...ACCOUNTS,
    aliases: ["人均GDP", "人均生产总值"],
    unit: "元",
    frequency: "Y",
  }),
  define(G, "industry-structure", "三次产业结构", "Structure of the three industries", {
    aliases: ["三产比", "三次产业结构比", "三次产业比重"],
    unit: "%",
    direction: "neutral",
    nature: "ratio",
    valuation: "value_only",
    frequency: "Q",
    scope: "三个比重，按一、二、三产次序，合计100；此处记第三产业比重",
  }),
];
