import { defineRegister, sub, toPlain } from "@xushi/core";
import { nextNode } from "./fields/milestones.ts";
import { percentOf, scheduleGap, totalOf } from "./item-reading.ts";
import { PROJECT_FIELDS } from "./key-projects/fields.ts";
import { PROJECT_RATES } from "./key-projects/rates.ts";
import { PROJECT_STAGES } from "./key-projects/stages.ts";
import { isInStatistics } from "./key-projects/standing.ts";
import { PROJECT_WATCHES } from "./key-projects/watches.ts";

/**
 * 重点项目. The stage is the physical state only: whether a project counts as 续建 or 计划开工 this year is its plan category, a
 * field. What it invested stands in two ledgers, the project's own and the statistics', and neither is worked out from the other.
 */
export const KEY_PROJECTS = defineRegister({
  id: "key-projects",
  title: { zh: "重点项目", en: "Key projects" },
  itemTitle: { zh: "项目", en: "Project" },
  line: "industry-investment",
  fields: PROJECT_FIELDS,
  computed: {
    completion: {
      kind: "decimal",
      unit: "%",
      title: { zh: "投资完成率", en: "Investment rate" },
      help: { zh: "年度累计完成 ÷ 年度计划", en: "Invested this year ÷ planned this year" },
      from: ({ values }) => percentOf(values.yearDone ?? (values.yearPlan && "0"), values.yearPlan),
    },
    scheduleGap: {
      kind: "decimal",
      unit: "百分点",
      title: { zh: "序时差", en: "Against schedule" },
      help: { zh: "投资完成率 − 月份÷12", en: "Investment rate − month ÷ 12" },
      from: ({ values }, { asOf }) => scheduleGap(values.yearDone, values.yearPlan, asOf),
    },
    fundsShare: {
      kind: "decimal",
      unit: "%",
      title: { zh: "资金到位率", en: "Funds arrived" },
      help: { zh: "到位资金 ÷ 总投资", en: "Funds arrived ÷ total investment" },
      from: ({ values }) => percentOf(values.fundsArrived, values.totalInvestment),
    },
    ledgerGap: {
      kind: "decimal",
      unit: "元",
      shownIn: "万元",
      title: { zh: "台账与纳统之差", en: "Ledger less statistics" },
      help: {
        zh: "年度累计完成投资 − 年度纳统投资。口径不同，有差属正常；差得多要说明",
        en: "Invested by the ledger − by statistics. They differ by definition; a large gap wants a word",
      },
      from: ({ values: { yearDone, statisticsDone } }) =>
        yearDone === undefined || statisticsDone === undefined
          ? undefined
          : toPlain(sub(yearDone, statisticsDone)),
    },
    reported: {
      kind: "decimal",
      unit: "元",
      shownIn: "万元",
      title: { zh: "月报合计", en: "Sum of the monthly reports" },
      help: {
        zh: "本年各月月报完成投资之和，用来核对累计",
        en: "This year's reports added up, to check the cumulative figure",
      },
      from: ({ values }, { asOf }) =>
        totalOf(
          (values.reports ?? [])
            .filter(({ month }) => month !== undefined && month.slice(0, 4) === asOf.slice(0, 4))
            .map(({ invested }) => invested),
        ),
    },
    nextNode: {
      kind: "text",
      title: { zh: "下一节点", en: "Next node" },
      from: ({ values }, { asOf }) => nextNode(values.milestones, asOf),
    },
    inStatistics: {
      kind: "flag",
      title: { zh: "已纳统", en: "In statistics" },
      from: (project, { asOf }) => isInStatistics(project, asOf),
    },
  },
  stages: PROJECT_STAGES,
  first: "lead",
  roles: { owner: "owner", place: "place", responsible: "responsible", leader: "leader" },
  name: "name",
  code: "code",
  columns: [
    "name",
    "code",
    "place",
    "owner",
    "planCategory",
    "totalInvestment",
    "yearPlan",
    "yearDone",
    "completion",
    "scheduleGap",
    "plannedStart",
    "startedOn",
    "plannedEnd",
    "visibleProgress",
    "nextNode",
    "inStatistics",
    "leader",
    "responsible",
  ],
  filters: ["planCategory", "kind", "funding", "place", "owner", "chain", "startBatch", "belowThreshold"],
  tiers: "tiers",
  span: { start: "plannedStart", end: "plannedEnd" },
  point: "point",
  clock: {
    kind: "milestones",
    group: "milestones",
    investment: { plan: "yearPlan", done: "yearDone" },
    lightRule: "xuchuan-days-late",
  },
  rates: PROJECT_RATES,
  breakdowns: {
    ceremonies: {
      title: { zh: "集中开工各批次", en: "Ceremonies of starts" },
      by: "startBatch",
      rates: ["ceremonyStarted", "ceremonyInStatistics", "yearInvestment"],
    },
    places: {
      title: { zh: "各属地", en: "Places" },
      by: "place",
      rates: ["startRate", "investmentRate", "statisticsRate", "onTimeRate", "yearInvestment"],
    },
    owners: {
      title: { zh: "各责任单位", en: "Responsible units" },
      by: "owner",
      rates: ["startRate", "investmentRate", "statisticsRate", "onTimeRate", "yearInvestment"],
    },
  },
  watches: PROJECT_WATCHES,
});
