/** The canonical chain of the field. Several definitions of 开工 and 投产 are in use; each stage says which one holds. */
export const PROJECT_STAGES = {
  lead: {
    title: { zh: "线索", en: "Lead" },
    next: ["talks", "preparing"],
    definition: {
      zh: "有投资意向或谋划动议，尚未正式对接；政府投资项目谋划后直接进入前期",
      en: "An intention or an idea. A government project goes straight on to its preparation",
    },
  },
  talks: {
    title: { zh: "在谈", en: "In talks" },
    next: ["signed"],
    definition: {
      zh: "与投资方就意向、内容、合作方式洽谈",
      en: "Intention, content and form are negotiated with the investor",
    },
  },
  signed: {
    title: { zh: "签约", en: "Signed" },
    next: ["preparing"],
    requires: ["contract"],
    sets: "signedOn",
    definition: {
      zh: "签订正式投资协议，框架协议、意向书不算",
      en: "A formal agreement; a framework or a letter of intent is none",
    },
  },
  preparing: {
    title: { zh: "前期", en: "Preparing" },
    next: ["started"],
    definition: {
      zh: "办理立项（核准、备案）、用地、规划、环评、能评、施工许可",
      en: "Approval, land, planning, environment, energy, building permit",
    },
  },
  started: {
    title: { zh: "开工", en: "Started" },
    next: ["registered", "building"],
    requires: ["code", "approval", "startEvidence"],
    sets: "startedOn",
    definition: {
      zh: "主体工程实质性动工：永久性工程破土，桩基或垫层施工。奠基、场平、取得营业执照不算（有的地方算）",
      en: "Permanent works under way: piles or bedding. A ceremony, levelling or a business licence is none, though some places count it",
    },
  },
  registered: {
    title: { zh: "入库纳统", en: "In statistics" },
    next: ["building"],
    requires: ["statisticsCode", "statisticsFiles"],
    sets: "statisticsOn",
    definition: {
      zh: "进入统计联网直报库；未达 500 万元起点和房地产项目跳过本阶段",
      en: "In the statistics database. Below 5 million yuan, and real estate, go past this stage",
    },
  },
  building: {
    title: { zh: "在建", en: "Under construction" },
    next: ["finished"],
    definition: { zh: "主体工程施工至竣工验收之前", en: "From the main works until acceptance" },
  },
  finished: {
    title: { zh: "竣工", en: "Finished" },
    next: ["producing", "effective"],
    requires: ["acceptance"],
    sets: "finishedOn",
    definition: {
      zh: "通过竣工验收；非生产性项目交付使用即可办结",
      en: "Accepted. What does not produce is done once it is in use",
    },
  },
  producing: {
    title: { zh: "投产", en: "In production" },
    next: ["capacity"],
    requires: ["productionEvidence"],
    sets: "producedOn",
    definition: { zh: "实际生产出产品，试生产不算", en: "Actual production; a trial run is none" },
  },
  capacity: {
    title: { zh: "达产", en: "At capacity" },
    next: ["effective"],
    requires: ["capacityEvidence"],
    sets: "capacityOn",
    definition: { zh: "达到设计生产能力", en: "Designed capacity reached" },
  },
  effective: {
    title: { zh: "达效", en: "Fully effective" },
    kind: "done",
    by: "overseer",
    another: true,
    definition: {
      zh: "产值、税收等达到协议约定，由主管部门认定",
      en: "Output and tax as agreed, recognised by the overseeing office",
    },
  },
  suspended: {
    title: { zh: "暂停", en: "Suspended" },
    kind: "paused",
    requires: ["resumeBy"],
    definition: {
      zh: "停工待复工，须写明原因和计划复工时间",
      en: "Stopped, with the reason and the day to resume",
    },
  },
  dropped: {
    title: { zh: "终止", en: "Dropped" },
    kind: "ended",
    definition: { zh: "不再建设", en: "Will not be built" },
  },
  transferred: {
    title: { zh: "调出", en: "Transferred" },
    kind: "ended",
    by: "overseer",
    definition: {
      zh: "移出本县重点项目库，仍可能在别处继续",
      en: "Taken off this county's list; it may go on elsewhere",
    },
  },
} as const;

export type ProjectStage = keyof typeof PROJECT_STAGES;
