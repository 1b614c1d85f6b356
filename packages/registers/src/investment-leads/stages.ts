/** 线索收集 → 初判 → 评审 → 签约 → 落地 → 开工 → 投产. From landing on the project register keeps the works; the lead keeps the thread. */
export const LEAD_STAGES = {
  lead: {
    title: { zh: "线索", en: "Lead" },
    next: ["screened"],
    definition: { zh: "有明确投资方和投资意向", en: "A named investor with an intention" },
  },
  screened: {
    title: { zh: "初判", en: "Screened" },
    next: ["reviewed"],
    requires: ["investor", "screening"],
    definition: {
      zh: "查重并初判产业、环保、用地是否合适",
      en: "Looked up for doubles; fit of industry, environment and land judged",
    },
  },
  reviewed: {
    title: { zh: "评审", en: "Reviewed" },
    next: ["signed"],
    requires: ["totalInvestment", "review"],
    definition: { zh: "通过招商项目联合评审", en: "Passed the joint review" },
  },
  signed: {
    title: { zh: "签约", en: "Signed" },
    next: ["landed"],
    requires: ["contract"],
    sets: "signedOn",
    definition: {
      zh: "签订正式投资协议，框架协议、意向书不算",
      en: "A formal agreement; a framework or a letter of intent is none",
    },
  },
  landed: {
    title: { zh: "落地", en: "Landed" },
    next: ["started"],
    requires: ["project", "registration"],
    sets: "landedOn",
    definition: {
      zh: "注册公司并取得立项（备案），转入重点项目台账，两边互相指向",
      en: "Company registered and project filed; carried on in the project register, each pointing at the other",
    },
  },
  started: {
    title: { zh: "开工", en: "Started" },
    next: ["producing"],
    requires: ["startEvidence"],
    sets: "startedOn",
    definition: {
      zh: "引进成功的严格口径：有合同、已注册、形成固定资产、主体工程动工",
      en: "The strict meaning of success: contract, company, fixed assets, main works under way",
    },
  },
  producing: {
    title: { zh: "投产", en: "In production" },
    kind: "done",
    requires: ["productionEvidence"],
    sets: "producedOn",
    by: "overseer",
    another: true,
    definition: { zh: "实际生产出产品，试生产不算", en: "Actual production; a trial run is none" },
  },
  shelved: {
    title: { zh: "搁置", en: "Shelved" },
    kind: "paused",
    definition: { zh: "投资方暂缓，仍在跟踪", en: "The investor waits; still followed" },
  },
  dropped: {
    title: { zh: "终止", en: "Dropped" },
    kind: "ended",
    requires: ["endReason"],
    definition: {
      zh: "不再推进，签约后终止的计入存续率分母",
      en: "Given up; once signed it still counts in the survival rate",
    },
  },
  merged: {
    title: { zh: "并入", en: "Merged" },
    kind: "ended",
    requires: ["original"],
    definition: {
      zh: "与另一线索为同一项目，并入首报单位的线索，不重复计算",
      en: "The same project as another lead: goes on under the one that was first, counted once",
    },
  },
} as const;

export type LeadStage = keyof typeof LEAD_STAGES;
