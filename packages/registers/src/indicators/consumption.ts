/** 财税与消费: consumption and services. */
import type { Indicator } from "@xushi/core";
import { define } from "./define.ts";

const G = "财税与消费";
const SURVEYED = { janFebCombined: true } as const;

export const CONSUMPTION: readonly Indicator[] = [
  define(G, "retail-sales", "社会消费品零售总额", "Total retail sales of consumer goods", {
    ...SURVEYED,
    aliases: ["社零", "社零总额", "社消零", "社消零总额", "社会消费品零售额"],
  }),
  define(
    G,
    "retail-sales-above-quota",
    "限额以上单位消费品零售额",
    "Retail sales of enterprises above quota",
    {
      ...SURVEYED,
      sameScopeGrowth: true,
      aliases: ["限上零售", "限上零售额", "限上消费品零售额", "限额以上消费品零售额", "限上社零"],
      scope: "批发2000万元、零售500万元、住宿餐饮200万元及以上",
    },
  ),
  define(G, "online-retail-sales", "网上零售额", "Online retail sales", {
    aliases: ["网络零售额", "实物商品网上零售额"],
  }),
  define(G, "service-revenue", "规模以上服务业营业收入", "Revenue of services above designated size", {
    ...SURVEYED,
    sameScopeGrowth: true,
    lagMonths: 1,
    aliases: ["规上服务业营业收入", "规上服务业", "规上服务业营收", "规模以上服务业"],
    scope: "按行业500万、1000万、2000万元及以上；错月报",
  }),
  define(
    G,
    "four-trades-sales",
    "限上批发业、零售业、住宿业、餐饮业销售额（营业额）",
    "Sales of wholesale, retail, lodging and catering above quota",
    {
      ...SURVEYED,
      sameScopeGrowth: true,
      aliases: ["四行业", "限上四行业", "批零住餐", "批零住餐销售额"],
    },
  ),
  define(G, "tourism-revenue", "旅游总收入", "Tourism revenue", { aliases: ["旅游收入", "旅游综合收入"] }),
  define(G, "tourist-visits", "接待游客人次", "Visitor arrivals", {
    unit: "万人次",
    aliases: ["旅游人次", "接待游客", "接待旅游人次", "游客接待量"],
  }),
];
