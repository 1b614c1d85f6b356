/** 开放与招商: foreign capital and trade, money and projects from elsewhere. */
import type { Indicator } from "@xushi/core";
import { define } from "./define.ts";

const G = "开放与招商";
const COUNTED = { unit: "个", valuation: "value_only" } as const;

export const OPENING: readonly Indicator[] = [
  define(G, "foreign-capital-used", "实际使用外资", "Foreign capital actually used", {
    aliases: ["实际利用外资", "到位外资", "实际到位外资", "利用外资"],
    unit: "万美元",
    sameScopeGrowth: true,
    scope: "2022年5月起含银行、证券、保险；增速按可比口径",
    source: "商务部统计制度，2022年5月调整",
  }),
  define(G, "foreign-trade", "进出口总额", "Total imports and exports", {
    aliases: ["外贸", "外贸进出口总额", "货物进出口总额", "外贸进出口", "进出口"],
  }),
  define(G, "exports", "出口总额", "Total exports", { aliases: ["外贸出口", "出口额", "货物出口"] }),
  define(G, "domestic-capital-arrived", "实际到位内资", "Domestic capital from elsewhere, arrived", {
    aliases: [
      "实到内资",
      "到位内资",
      "市外资金",
      "省外资金",
      "实际到位市外资金",
      "实际到位省外资金",
      "引进内资",
    ],
    scope: "到位资金，以验资报告、进账单、设备清单等凭证认定",
  }),
  define(
    G,
    "newly-signed-large-projects",
    "新签约亿元以上项目",
    "Newly signed projects of 100 million yuan and more",
    {
      ...COUNTED,
      aliases: ["签约数", "新签约亿元以上项目数", "签约亿元以上项目"],
      scope: "同一项目只计首次签约",
    },
  ),
  define(
    G,
    "new-outside-projects",
    "新引进市外投资项目",
    "New projects with investors from outside the city",
    {
      ...COUNTED,
      aliases: ["新引进市外投资项目数", "新引进市外项目", "新引进项目"],
    },
  ),
];
