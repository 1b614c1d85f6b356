/** 民生: incomes, jobs, prices, people. */
import type { Indicator } from "@xushi/core";
import { define } from "./define.ts";

const G = "民生";
const INCOME = { unit: "元", frequency: "Q", scope: "2014年起为可支配收入，此前农村为纯收入" } as const;
const VALUE = { valuation: "value_only" } as const;

export const LIVELIHOOD: readonly Indicator[] = [
  define(G, "resident-income", "全体居民人均可支配收入", "Disposable income per resident", {
    ...INCOME,
    aliases: ["居民人均可支配收入", "全体居民收入"],
  }),
  define(G, "urban-income", "城镇常住居民人均可支配收入", "Disposable income per urban resident", {
    ...INCOME,
    aliases: ["城镇居民人均可支配收入", "城镇居民收入"],
  }),
  // 农民人均纯收入 (to 2013) is another measure and no alias: field rules §5.1.
  define(G, "rural-income", "农村常住居民人均可支配收入", "Disposable income per rural resident", {
    ...INCOME,
    aliases: ["农村居民人均可支配收入", "农村居民收入", "农民收入"],
  }),
  define(G, "urban-rural-income-ratio", "城乡居民收入比", "Ratio of urban to rural income", {
    ...VALUE,
    aliases: ["城乡收入比", "城乡居民人均可支配收入比"],
    unit: ":1",
    direction: "lower",
    nature: "ratio",
    frequency: "Q",
    scope: "农村居民为1",
  }),
  define(G, "village-collective-income", "村集体经营性收入", "Operating income of village collectives", {
    aliases: ["村集体经济收入", "村级集体经济经营性收入"],
    unit: "万元",
    frequency: "Q",
  }),
  define(G, "new-urban-jobs", "城镇新增就业", "New urban jobs", {
    ...VALUE,
    aliases: ["新增就业", "城镇新增就业人数", "新增城镇就业"],
    unit: "人",
  }),
  define(G, "urban-unemployment-rate", "城镇登记失业率", "Registered urban unemployment rate", {
    ...VALUE,
    aliases: ["城镇调查失业率", "失业率"],
    unit: "%",
    direction: "lower",
    nature: "ratio",
    frequency: "Q",
    scope: "登记与调查口径不同，县级一般为登记失业率",
  }),
  define(G, "consumer-price-index", "居民消费价格指数", "Consumer price index", {
    ...VALUE,
    aliases: ["CPI", "居民消费价格"],
    unit: "上年=100",
    direction: "neutral",
    nature: "ratio",
  }),
  define(G, "urbanisation-rate", "常住人口城镇化率", "Urbanisation rate of resident population", {
    ...VALUE,
    aliases: ["城镇化率"],
    unit: "%",
    nature: "stock",
    frequency: "Y",
  }),
  define(G, "resident-population", "年末常住人口", "Resident population at year end", {
    ...VALUE,
    aliases: ["常住人口"],
    unit: "万人",
    direction: "neutral",
    nature: "stock",
    frequency: "Y",
  }),
  define(G, "business-entities", "实有经营主体户数", "Business entities in operation", {
    ...VALUE,
    aliases: ["市场主体", "经营主体", "实有市场主体", "经营主体户数"],
    unit: "户",
    nature: "stock",
  }),
];
