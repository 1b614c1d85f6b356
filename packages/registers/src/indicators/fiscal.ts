/** 财税与消费: the budget. 财政总收入 holds taxes that go up to the centre; 一般公共预算收入 is what stays. */
import type { Indicator } from "@xushi/core";
import { define } from "./define.ts";

const G = "财税与消费";

export const FISCAL: readonly Indicator[] = [
  define(G, "general-public-budget-revenue", "一般公共预算收入", "General public budget revenue", {
    aliases: ["地方财政收入", "地方一般公共预算收入", "公共财政预算收入", "地方一般预算收入"],
    scope: "地方级，不含上划中央部分",
  }),
  define(G, "total-fiscal-revenue", "财政总收入", "Total fiscal revenue", {
    aliases: ["财政收入", "一般公共预算总收入"],
    scope: "含上划中央、省部分",
  }),
  define(G, "tax-revenue", "税收收入", "Tax revenue", { aliases: ["税收", "各项税收"] }),
  define(G, "tax-share", "税收占一般公共预算收入比重", "Share of taxes in budget revenue", {
    aliases: ["税比", "税收占比", "税收比重"],
    unit: "%",
    nature: "ratio",
    valuation: "value_only",
  }),
  define(G, "general-public-budget-expenditure", "一般公共预算支出", "General public budget expenditure", {
    aliases: ["财政支出", "公共财政预算支出"],
    direction: "neutral",
  }),
  define(G, "eight-fiscal-expenditures", "财政八项支出", "Eight fiscal expenditures", {
    aliases: ["八项支出"],
  }),
  define(G, "government-fund-revenue", "政府性基金收入", "Government fund revenue", {
    aliases: ["政府性基金预算收入"],
    direction: "neutral",
  }),
];
