/** The lists that a dispatch meeting goes through. */
import { type Asked, addMonths, type LocalDate } from "@xushi/core";
import { hasNodeOverdue } from "../fields/milestones.ts";
import { isBelowSchedule, isBy, isOverdue } from "../item-reading.ts";
import {
  belongsInStatistics,
  isFinished,
  isGone,
  isInPlan,
  isInStatistics,
  isStartDue,
  isStarted,
  type Project,
} from "./standing.ts";

const isUnderWay = ({ stage }: Project): boolean =>
  stage === "started" || stage === "registered" || stage === "building";
const isStopped = ({ stage }: Project): boolean => stage === "suspended";

/** Started so many whole months ago and still not in the statistics database. */
const outOfStatistics =
  (months: number) =>
  (project: Project, { asOf }: Asked): boolean =>
    belongsInStatistics(project, asOf) &&
    !isInStatistics(project, asOf) &&
    isBy(project.values.startedOn, addMonths(asOf, -months));

/** "2026-09": the month that was over before the day. On the last day of October it is October's report that may still come. */
const lastMonth = (asOf: LocalDate): string => addMonths(asOf, -1).slice(0, 7);

const hasReported = ({ values }: Project, month: string): boolean =>
  (values.reports ?? []).some((report) => report.month?.startsWith(month));

/** 核准 lapses two years after it was granted if nothing has started (企业投资项目核准和备案管理条例 Art. 12). */
const lapsesSoon = ({ values }: Project, asOf: LocalDate): boolean =>
  (values.permits ?? []).some(
    ({ kind, grantedOn }) => kind === "approval" && isBy(grantedOn, addMonths(asOf, -22)),
  );

export const PROJECT_WATCHES = {
  notStarted: {
    title: { zh: "应开未开", en: "Due to start, not started" },
    definition: {
      zh: "年度计划开工项目，计划开工时间已到，尚未开工",
      en: "On the year's list to start, its day has come, not started",
    },
    includes: (project: Project, { asOf }: Asked) => isStartDue(project, asOf) && !isStarted(project, asOf),
  },
  notResumed: {
    title: { zh: "未复工", en: "Not resumed" },
    definition: {
      zh: "暂停中，计划复工时间已过或未定",
      en: "Suspended, the day to resume past or unknown",
    },
    includes: (project: Project, { asOf }: Asked) =>
      isStopped(project) && (project.values.resumeBy === undefined || project.values.resumeBy < asOf),
  },
  behind: {
    title: { zh: "滞后", en: "Behind" },
    definition: {
      zh: "计划内未竣工项目，有节点逾期，或年度投资低于序时（年度计划×月份÷12）",
      en: "In the plan and not finished: a node is overdue, or the year's investment is below plan × month ÷ 12",
    },
    includes: (project: Project, { asOf }: Asked) =>
      isInPlan(project) &&
      !isFinished(project, asOf) &&
      (hasNodeOverdue(project.values.milestones, asOf) ||
        isBelowSchedule(project.values.yearDone, project.values.yearPlan, asOf)),
  },
  notInStatistics: {
    title: { zh: "开工未纳统满1个月", en: "Started, not in statistics for a month" },
    definition: {
      zh: "开工满1个月未入库纳统（不含 500 万元以下和房地产项目）",
      en: "Started a month ago or more, not in the statistics database",
    },
    includes: outOfStatistics(1),
  },
  notInStatisticsLong: {
    title: { zh: "开工未纳统超2个月", en: "Started, not in statistics for two months" },
    definition: {
      zh: "开工超过2个月未入库纳统；银川等地亮红灯",
      en: "Started more than two months ago, not in the statistics database",
    },
    includes: outOfStatistics(2),
  },
  afterCeremony: {
    title: { zh: "集中开工未实质开工", en: "Ceremony held, not started" },
    definition: {
      zh: "已参加集中开工，尚无开工佐证",
      en: "Took part in a ceremony; there is no evidence of a start",
    },
    includes: (project: Project, { asOf }: Asked) =>
      !isGone(project) && isBy(project.values.startBatchOn, asOf) && !isStarted(project, asOf),
  },
  endOverdue: {
    title: { zh: "逾期未竣工", en: "Past its end, not finished" },
    definition: { zh: "计划竣工时间已过，尚未竣工", en: "The planned day of completion is past" },
    includes: (project: Project, { asOf }: Asked) =>
      isInPlan(project) && isOverdue(project.values.plannedEnd, project.values.finishedOn, asOf),
  },
  problemsOverdue: {
    title: { zh: "问题逾期未解决", en: "Problems past their deadline" },
    definition: { zh: "有问题超过解决时限", en: "A problem is past its deadline" },
    includes: (project: Project, { asOf }: Asked) =>
      !isGone(project) &&
      (project.values.problems ?? []).some(({ deadline, solvedOn }) => isOverdue(deadline, solvedOn, asOf)),
  },
  notReported: {
    title: { zh: "上月未报进度", en: "Last month not reported" },
    definition: {
      zh: "开工、纳统、在建阶段，上月没有月度进展",
      en: "Under construction, without a report for last month",
    },
    includes: (project: Project, { asOf }: Asked) =>
      isUnderWay(project) && !hasReported(project, lastMonth(asOf)),
  },
  approvalLapsing: {
    title: { zh: "核准将失效", en: "Approval about to lapse" },
    definition: {
      zh: "立项文件取得满22个月仍未开工；核准文件两年未开工失效，延期须提前30个工作日申请",
      en: "Granted 22 months ago or more, not started; it lapses after two years, an extension is asked for 30 working days before",
    },
    includes: (project: Project, { asOf }: Asked) =>
      !isGone(project) && !isStarted(project, asOf) && lapsesSoon(project, asOf),
  },
};
