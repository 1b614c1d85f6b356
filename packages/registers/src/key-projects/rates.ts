/** 率 of the project ledger. Places define them differently; each carries the definition that holds here. */
import type { Asked } from "@xushi/core";
import { isBy, isInYear, isThisYear } from "../item-reading.ts";
import {
  belongsInStatistics,
  isAtCapacity,
  isEndDue,
  isFinished,
  isGone,
  isInPlan,
  isInStatistics,
  isStartDue,
  isStarted,
  type Project,
} from "./standing.ts";

const started = (project: Project, { asOf }: Asked): boolean => isStarted(project, asOf);
const inStatistics = (project: Project, { asOf }: Asked): boolean => isInStatistics(project, asOf);
const onTime = (project: Project, { asOf }: Asked): boolean => {
  const { finishedOn, plannedEnd } = project.values;
  return isFinished(project, asOf) && isBy(finishedOn, plannedEnd ?? asOf);
};
const hasCeremony = (project: Project, { asOf }: Asked): boolean =>
  project.values.startBatch !== undefined &&
  isBy(project.values.startBatchOn, asOf) &&
  project.stage !== "transferred";
/** Signed in the year that lies so many years back. A dropped one was signed, too. */
const signedIn =
  (back: number) =>
  ({ values: { signedOn } }: Project, { asOf }: Asked): boolean =>
    isInYear(signedOn, asOf, back);

const FOUR = {
  startRate: {
    title: { zh: "开工率（应开工）", en: "Start rate (of starts due)" },
    definition: {
      zh: "已开工 ÷ 截至当日应开工的年度计划开工项目",
      en: "Started ÷ those on the year's list to start whose day has come",
    },
    part: started,
    whole: (project: Project, { asOf }: Asked) => isStartDue(project, asOf),
  },
  startRateAll: {
    title: { zh: "开工率（全部）", en: "Start rate (of all)" },
    definition: {
      zh: "已开工 ÷ 年度计划内全部项目（含续建，不含储备、终止和调出）。有的地方按此计算，与上一口径不可比",
      en: "Started ÷ all in the year's plan, continuing ones too. Some places count so; not comparable with the one above",
    },
    part: started,
    whole: isInPlan,
  },
  investmentRate: {
    title: { zh: "投资完成率", en: "Investment rate" },
    definition: {
      zh: "年度累计完成投资 ÷ 年度计划投资，项目台账口径，不封顶",
      en: "Invested this year ÷ planned this year, by the project ledger, never cut at 100",
    },
    part: ({ values }: Project) => values.yearDone,
    whole: (project: Project) => (isInPlan(project) ? project.values.yearPlan : undefined),
  },
  fundsRate: {
    title: { zh: "资金到位率", en: "Rate of funds arrived" },
    definition: {
      zh: "到位资金 ÷ 总投资，计划内项目",
      en: "Funds arrived ÷ total investment, of projects in the plan",
    },
    part: ({ values }: Project) => values.fundsArrived,
    whole: (project: Project) => (isInPlan(project) ? project.values.totalInvestment : undefined),
  },
  onTimeRate: {
    title: { zh: "按期竣工率", en: "Finished on time" },
    definition: {
      zh: "在计划竣工日（含）前竣工 ÷ 本年截至当日应竣工项目",
      en: "Finished by their day ÷ those due to finish this year whose day has come",
    },
    part: onTime,
    whole: (project: Project, { asOf }: Asked) => isEndDue(project, asOf),
  },
};

const COHORTS = {
  statisticsRate: {
    title: { zh: "纳统率", en: "Rate in statistics" },
    definition: {
      zh: "已入库纳统 ÷ 已开工（不含 500 万元以下和房地产项目）",
      en: "In the statistics database ÷ started, without real estate and what is below 5 million yuan",
    },
    part: inStatistics,
    whole: (project: Project, { asOf }: Asked) => belongsInStatistics(project, asOf),
  },
  conversionThisYear: {
    title: { zh: "转化率（本年签约）", en: "Conversion (signed this year)" },
    definition: { zh: "已开工 ÷ 本年签约，含终止的", en: "Started ÷ signed this year, dropped ones too" },
    part: started,
    whole: signedIn(0),
  },
  conversionLastYear: {
    title: { zh: "转化率（上年签约）", en: "Conversion (signed last year)" },
    definition: { zh: "已开工 ÷ 上年签约，含终止的", en: "Started ÷ signed last year, dropped ones too" },
    part: started,
    whole: signedIn(1),
  },
  survivalLastYear: {
    title: { zh: "存续率（上年签约）", en: "Survival (signed last year)" },
    definition: { zh: "未终止 ÷ 上年签约", en: "Not dropped ÷ signed last year" },
    part: ({ stage }: Project) => stage !== "dropped",
    whole: signedIn(1),
  },
  ceremonyStarted: {
    title: { zh: "集中开工项目开工率", en: "Started after a ceremony" },
    definition: {
      zh: "实际开工 ÷ 已参加集中开工的项目，各批次合计",
      en: "Actually started ÷ those that took part in a ceremony, all batches",
    },
    part: started,
    whole: hasCeremony,
  },
  ceremonyInStatistics: {
    title: { zh: "集中开工项目纳统率", en: "In statistics after a ceremony" },
    definition: {
      zh: "已入库纳统 ÷ 已参加集中开工的项目，各批次合计",
      en: "In the statistics database ÷ those that took part in a ceremony, all batches",
    },
    part: inStatistics,
    whole: hasCeremony,
  },
};

const FOUR_SUPERVISED = {
  superviseNew: {
    title: { zh: "督新项目·开工率", en: "New projects: started" },
    definition: {
      zh: "四督四保：已开工 ÷ 全年计划开工项目，不论是否到期",
      en: "Started ÷ all that are to start this year, due or not",
    },
    part: started,
    whole: (project: Project) => isInPlan(project) && project.values.planCategory === "planned",
  },
  superviseContinuing: {
    title: { zh: "督续建项目·竣工率", en: "Continuing projects: finished" },
    definition: {
      zh: "四督四保：已竣工 ÷ 续建、竣工类项目中本年应竣工的，不论早晚",
      en: "Finished ÷ continuing and finishing ones that are due this year, on time or not",
    },
    part: (project: Project, { asOf }: Asked) => isFinished(project, asOf),
    whole: (project: Project, { asOf }: Asked) =>
      isEndDue(project, asOf) && project.values.planCategory !== "planned",
  },
  superviseFinished: {
    title: { zh: "督竣工项目·达产率", en: "Finished projects: at capacity" },
    definition: {
      zh: "四督四保：已达产 ÷ 已竣工且计划达产时间已到的项目",
      en: "At capacity ÷ finished ones whose planned day of capacity has come",
    },
    part: (project: Project, { asOf }: Asked) => isAtCapacity(project, asOf),
    whole: (project: Project, { asOf }: Asked) =>
      !isGone(project) && isFinished(project, asOf) && isBy(project.values.plannedCapacity, asOf),
  },
  superviseReserve: {
    title: { zh: "督储备项目·转化率", en: "Reserve projects: converted" },
    definition: { zh: "四督四保：已提前开工 ÷ 储备项目", en: "Started early ÷ reserve projects" },
    part: started,
    whole: (project: Project) => !isGone(project) && project.values.planCategory === "reserve",
  },
};

const SUMS = {
  yearInvestment: {
    title: { zh: "重点项目完成投资", en: "Invested in key projects" },
    definition: {
      zh: "计划内项目年度累计完成投资之和，项目台账口径",
      en: "Invested this year in projects of the plan, by the project ledger",
    },
    unit: "元",
    indicator: "key-project-investment",
    part: (project: Project) => (isInPlan(project) ? project.values.yearDone : undefined),
  },
  statisticsInvestment: {
    title: { zh: "纳统投资", en: "Counted by statistics" },
    definition: {
      zh: "统计认定的本年固定资产投资之和，与台账投资并列，不相互推算",
      en: "This year's fixed-asset investment as statistics has it, beside the ledger's, never worked out from it",
    },
    unit: "元",
    part: (project: Project) => (isInPlan(project) ? project.values.statisticsDone : undefined),
  },
  startedThisYear: {
    title: { zh: "本年新开工", en: "Started this year" },
    definition: { zh: "实际开工时间在本年的项目数", en: "Projects whose actual start lies in this year" },
    unit: "个",
    part: (project: Project, { asOf }: Asked) =>
      !isGone(project) && isStarted(project, asOf) && isThisYear(project.values.startedOn, asOf),
  },
};

export const PROJECT_RATES = { ...FOUR, ...COHORTS, ...FOUR_SUPERVISED, ...SUMS };
