/** From its founding to 规上; a firm that falls below the threshold leaves the statistics with a reason, and may come back. */
export const ENTERPRISE_STAGES = {
  founded: {
    title: { zh: "注册在建", en: "Founded" },
    next: ["operating"],
    definition: { zh: "已注册，尚未投产经营", en: "Registered, not yet in business" },
  },
  operating: {
    title: { zh: "规下经营", en: "In business" },
    next: ["growing", "aboveScale"],
    definition: { zh: "正常经营，未达四上标准", en: "In business, below the thresholds" },
  },
  growing: {
    title: { zh: "入规培育", en: "Growing to scale" },
    next: ["aboveScale", "operating"],
    requires: ["pools"],
    definition: { zh: "列入“小升规”培育库", en: "In the pool of those that are to reach the threshold" },
  },
  aboveScale: {
    title: { zh: "规上在库", en: "Above scale" },
    next: ["fellBelow"],
    requires: ["industryCode", "scaleEvidence"],
    sets: "aboveScaleOn",
    definition: {
      zh: "达到四上标准并入统：规上工业主营收入2000万元，批发2000万元，零售500万元，住宿餐饮200万元，服务业500万至2000万元，有资质的建筑业，房地产",
      en: "In statistics: industry and wholesale from 20 million yuan, retail 5, hotels and catering 2, services 5 to 20, construction with a licence, real estate",
    },
  },
  fellBelow: {
    title: { zh: "退规", en: "Fell below" },
    next: ["aboveScale"],
    reason: true,
    by: "overseer",
    clears: ["aboveScaleOn"],
    definition: { zh: "因收入下降等原因退出统计库", en: "Left the statistics, with the reason" },
  },
  stopped: {
    title: { zh: "停产", en: "Stopped" },
    kind: "paused",
    definition: { zh: "停产歇业，保留档案", en: "Out of business for now; the file is kept" },
  },
  closed: {
    title: { zh: "注销", en: "Closed" },
    kind: "ended",
    definition: { zh: "注销、吊销或破产终结", en: "Deregistered, revoked or bankrupt" },
  },
  moved: {
    title: { zh: "迁出", en: "Moved away" },
    kind: "ended",
    definition: { zh: "迁出本县", en: "Moved out of the county" },
  },
} as const;

export type EnterpriseStage = keyof typeof ENTERPRISE_STAGES;
