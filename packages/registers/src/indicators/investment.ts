/** 工业与投资, second half. Investment in statistics is not investment in the project ledger (field rules §3.4). */
import type { Indicator } from "@xushi/core";
import { define } from "./define.ts";

const G = "工业与投资";
/** Level and growth stand on different bases after scope checks (field rules §5.1): growth is never worked out from levels. */
const SURVEYED = {
  janFebCombined: true,
  sameScopeGrowth: true,
  scope: "计划总投资500万元及以上，不含农户",
} as const;
const GROWTH_ONLY = { ...SURVEYED, unit: "%", valuation: "growth_only" } as const;

export const INVESTMENT: readonly Indicator[] = [
  // 投资 alone is no alias: 招商投资, 总投资 and 完成投资 are other things.
  define(G, "fixed-asset-investment", "固定资产投资", "Fixed-asset investment", {
    ...SURVEYED,
    aliases: ["固投", "固定资产投资（不含农户）", "全社会固定资产投资", "属地固投", "属地固定资产投资"],
    source: "月度投资统计公报；起报标准自2011年为500万元",
  }),
  define(G, "industrial-investment", "工业投资", "Industrial investment", {
    ...SURVEYED,
    aliases: ["工业固定资产投资", "工业固投"],
  }),
  define(G, "manufacturing-investment", "制造业投资", "Manufacturing investment", GROWTH_ONLY),
  define(G, "technical-renovation-investment", "技术改造投资", "Investment in technical renovation", {
    ...SURVEYED,
    aliases: ["技改投资", "工业技改投资", "工业技改", "工业技术改造投资"],
  }),
  define(G, "private-investment", "民间投资", "Private investment", {
    ...SURVEYED,
    aliases: ["民间固定资产投资"],
  }),
  define(G, "infrastructure-investment", "基础设施投资", "Infrastructure investment", {
    ...SURVEYED,
    aliases: ["基建投资"],
  }),
  define(G, "high-tech-investment", "高技术产业投资", "Investment in high-tech industries", GROWTH_ONLY),
  define(G, "real-estate-investment", "房地产开发投资", "Real-estate development investment", {
    janFebCombined: true,
    aliases: ["房开投资", "房地产投资"],
    direction: "neutral",
  }),
  define(G, "housing-sales-area", "商品房销售面积", "Floor space of commercial housing sold", {
    janFebCombined: true,
    unit: "万平方米",
    aliases: ["新建商品房销售面积"],
  }),
  define(G, "effective-investment", "有效投资", "Effective investment", {
    scope: "浙江用语，大体相当于固定资产投资",
    source: "乡镇半年报用语",
  }),
  define(
    G,
    "new-projects-planned-investment",
    "新开工项目计划总投资",
    "Planned investment of newly started projects",
    {
      aliases: ["新开工项目总投资"],
    },
  ),
  define(G, "large-projects", "5000万元以上项目个数", "Projects of 50 million yuan and more", {
    aliases: ["5000万元以上项目数", "5000万元以上项目"],
    unit: "个",
    nature: "stock",
    valuation: "value_only",
  }),
  define(G, "key-project-investment", "重点项目完成投资", "Investment done in key projects", {
    aliases: ["重点项目投资", "重点工程完成投资"],
    valuation: "value_only",
    scope: "项目台账口径，按形象进度和支付凭证，不等于固定资产投资",
  }),
];
