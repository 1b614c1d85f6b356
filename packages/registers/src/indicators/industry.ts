/** 工业与投资, first half: industry above designated size (规上), and electricity. */
import type { Indicator } from "@xushi/core";
import { define } from "./define.ts";

const G = "工业与投资";
/** 规上 samples change every year; growth is on the same enterprises as last year (field rules §5.1). */
const ABOVE_SIZE = {
  janFebCombined: true,
  sameScopeGrowth: true,
  scope: "年主营业务收入2000万元及以上法人单位",
} as const;
/** Bulletins give the growth of value added and no value (field rules §5.1). */
const GROWTH_ONLY = {
  unit: "%",
  valuation: "growth_only",
  growthBasis: "real",
  janFebCombined: true,
  scope: "规模以上，可比价",
  source: "国民经济和社会发展统计公报惯例",
} as const;
const RATIO = { unit: "%", nature: "ratio", valuation: "value_only", janFebCombined: true } as const;

export const INDUSTRY: readonly Indicator[] = [
  define(G, "industrial-value-added", "规模以上工业增加值", "Value added of industry above designated size", {
    ...GROWTH_ONLY,
    aliases: ["规上工业增加值", "规模工业增加值", "规上工业", "规模工业", "规工增加值"],
  }),
  define(G, "industrial-output", "规模以上工业总产值", "Gross output of industry above designated size", {
    ...ABOVE_SIZE,
    aliases: ["规上工业总产值", "规上产值", "规上工业产值", "规模工业总产值", "规模工业产值"],
  }),
  define(
    G,
    "industrial-sales-output",
    "规模以上工业销售产值",
    "Sales output of industry above designated size",
    {
      ...ABOVE_SIZE,
      aliases: ["规模工业销售产值", "规上工业销售产值", "工业销售产值"],
    },
  ),
  define(G, "industrial-revenue", "规模以上工业营业收入", "Revenue of industry above designated size", {
    ...ABOVE_SIZE,
    aliases: ["规上工业营业收入", "规上工业营收", "主营收入", "规上工业主营业务收入"],
  }),
  define(G, "industrial-profit", "规模以上工业利润总额", "Profit of industry above designated size", {
    ...ABOVE_SIZE,
    aliases: ["规上工业利润总额", "规上工业利润"],
  }),
  define(G, "loss-making-share", "规模以上工业企业亏损面", "Share of loss-making industrial enterprises", {
    ...RATIO,
    aliases: ["规上工业企业亏损面", "企业亏损面", "亏损面"],
    direction: "lower",
  }),
  define(G, "sales-output-ratio", "规模以上工业产销率", "Ratio of sales to output in industry", {
    ...RATIO,
    aliases: ["规上工业产销率", "工业产销率", "产销率"],
  }),
  define(G, "invoiced-industrial-sales", "工业开票销售收入", "Invoiced industrial sales", {
    aliases: ["工业开票销售", "开票销售收入", "开票销售", "工业开票"],
    scope: "增值税开票口径（江苏用语）",
  }),
  define(
    G,
    "industrial-enterprises",
    "规模以上工业企业数",
    "Number of industrial enterprises above designated size",
    {
      aliases: ["规上工业企业数", "规上工业企业", "规上企业", "规模以上工业企业"],
      unit: "家",
      nature: "stock",
      valuation: "value_only",
    },
  ),
  define(
    G,
    "high-tech-value-added",
    "高新技术产业增加值",
    "Value added of high and new technology industries",
    {
      aliases: ["高新产业增加值", "高新增加值"],
      growthBasis: "real",
      janFebCombined: true,
    },
  ),
  define(G, "high-tech-share", "高新技术产业增加值占比", "Share of high and new technology industries", {
    ...RATIO,
    aliases: ["高新技术产业增加值占规上工业增加值比重", "高新产业增加值占比", "高新占比"],
    frequency: "Q",
  }),
  define(G, "strategic-emerging-output", "战略性新兴产业产值", "Output of strategic emerging industries", {
    ...ABOVE_SIZE,
    aliases: ["战略性新兴产业总产值", "战新产业产值", "战新产业总产值", "战新产值"],
  }),
  define(
    G,
    "strategic-emerging-share",
    "战新产业产值占规上工业比重",
    "Share of strategic emerging industries",
    {
      ...RATIO,
      aliases: ["战略性新兴产业产值占规上工业总产值比重", "战新产业占比", "战新占比"],
    },
  ),
  define(
    G,
    "equipment-manufacturing-value-added",
    "装备制造业增加值",
    "Value added of equipment manufacturing",
    {
      ...GROWTH_ONLY,
      aliases: ["规上装备制造业增加值"],
    },
  ),
  define(
    G,
    "high-tech-manufacturing-value-added",
    "高技术制造业增加值",
    "Value added of high-tech manufacturing",
    {
      ...GROWTH_ONLY,
      aliases: ["规上高技术制造业增加值"],
    },
  ),
  define(
    G,
    "energy-intensive-share",
    "六大高耗能行业增加值占比",
    "Share of six energy-intensive industries",
    {
      ...RATIO,
      aliases: ["六大高耗能行业增加值占规上工业比重", "高耗能行业占比", "六大高耗能行业占比"],
      direction: "lower",
    },
  ),
  define(G, "industrial-electricity", "工业用电量", "Industrial electricity consumption", {
    aliases: ["工业用电"],
    unit: "亿千瓦时",
  }),
  define(G, "electricity", "全社会用电量", "Electricity consumption of the whole society", {
    aliases: ["用电量", "全社会用电"],
    unit: "亿千瓦时",
  }),
  define(
    G,
    "new-industrial-enterprises",
    "新增规模以上工业企业数",
    "Industrial enterprises newly above designated size",
    {
      aliases: [
        "新增规上工业企业数",
        "新增规上工业企业",
        "新增规上企业",
        "新增入规企业",
        "入规数",
        "入规企业",
        "小升规",
      ],
      unit: "家",
      valuation: "value_only",
    },
  ),
];
