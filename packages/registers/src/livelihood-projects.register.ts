import { compare, defineRegister } from "@xushi/core";
import { choice, date, files, group, longText, money, quantity, text } from "./fields/define.ts";
import { leader, owner, place, responsible, supporting } from "./fields/offices.ts";
import { problems } from "./fields/problems.ts";
import { progressReports } from "./fields/progress-reports.ts";
import { hasEntered, isBelowSchedule, isOverdue, percentOf, scheduleGap } from "./item-reading.ts";

/** Where the money comes from: the shares of the levels are checked apart. */
const sources = () =>
  group(
    "资金来源",
    "Sources of funds",
    {
      level: choice(
        "层级",
        "Level",
        {
          central: { zh: "中央", en: "Central" },
          provincial: { zh: "省级", en: "Provincial" },
          city: { zh: "市级", en: "City" },
          county: { zh: "县级", en: "County" },
          other: { zh: "其他", en: "Other" },
        },
        { required: true },
      ),
      planned: money("计划", "Planned"),
      arrived: money("到位", "Arrived"),
      arrivedOn: date("到位日期", "Arrived on"),
      document: text("资金文号", "Document"),
    },
    { aliases: ["资金构成"] },
  );

/**
 * 民生工程: carried by funds, each of its kind read in its own way: what is paid out by money, what is built by start and end, what
 * is taught or insured by heads. 民生实事, which the people's congress votes on, are another register.
 */
export const LIVELIHOOD_PROJECTS = defineRegister({
  id: "livelihood-projects",
  title: { zh: "民生工程", en: "Livelihood projects" },
  itemTitle: { zh: "民生工程", en: "Livelihood project" },
  line: "livelihood",
  fields: {
    name: text("项目名称", "Name", { required: true, aliases: ["民生工程名称", "工程名称"] }),
    code: text("编号", "Number", { aliases: ["序号编号", "项目编号"] }),
    kind: choice(
      "类型",
      "Kind",
      {
        subsidy: { zh: "发放补助类", en: "Paid out" },
        works: { zh: "工程类", en: "Built" },
        training: { zh: "培训类", en: "Taught" },
        insurance: { zh: "参保类", en: "Insured" },
      },
      { required: true, aliases: ["项目类型", "类别"] },
    ),
    year: quantity("年", "年度", "Year", { min: "2000", max: "2100" }),
    content: longText("实施内容", "What is done", { aliases: ["建设内容", "目标任务"] }),
    owner: owner(),
    supporting: supporting(),
    place: place(),
    responsible: responsible(),
    leader: leader(),
    fundsPlanned: money("计划资金", "Funds planned", { aliases: ["年度计划资金", "资金计划", "计划投入"] }),
    fundsArrived: money("到位资金", "Funds arrived", { aliases: ["资金到位"] }),
    fundsSpent: money("拨付资金", "Funds spent", { aliases: ["资金拨付", "累计拨付", "支出资金"] }),
    sources: sources(),
    measureUnit: text("计量单位", "Measure"),
    plan: quantity("", "目标任务数", "To be done", { aliases: ["年度目标", "任务数", "计划数"] }),
    done: quantity("", "累计完成数", "Done", { aliases: ["累计完成", "完成数"] }),
    plannedStart: date("计划开工时间", "Planned start"),
    startedOn: date("开工时间", "Started on", { aliases: ["启动时间"] }),
    deadline: date("完成时限", "Deadline", { aliases: ["计划完成时间", "计划竣工时间"] }),
    finishedOn: date("完成时间", "Finished on", { aliases: ["竣工时间"] }),
    reports: progressReports(),
    problems: problems(),
    schemePaper: files("实施方案", "Scheme"),
    startEvidence: files("启动佐证", "Evidence of start", { aliases: ["开工佐证"] }),
    doneEvidence: files("完成佐证", "Evidence of completion", { aliases: ["竣工佐证", "发放凭证"] }),
    acceptance: files("验收（考核）意见", "Acceptance", { aliases: ["验收报告"] }),
  },
  computed: {
    spentShare: {
      kind: "decimal",
      unit: "%",
      title: { zh: "拨付进度", en: "Spent" },
      help: { zh: "拨付资金 ÷ 计划资金", en: "Spent ÷ planned" },
      from: ({ values }) => percentOf(values.fundsSpent, values.fundsPlanned),
    },
    scheduleGap: {
      kind: "decimal",
      unit: "百分点",
      title: { zh: "序时差", en: "Against schedule" },
      help: { zh: "拨付进度 − 月份÷12", en: "Spent − month ÷ 12" },
      from: ({ values }, { asOf }) => scheduleGap(values.fundsSpent, values.fundsPlanned, asOf),
    },
    doneShare: {
      kind: "decimal",
      unit: "%",
      title: { zh: "任务完成率", en: "Done" },
      from: ({ values }) => percentOf(values.done, values.plan),
    },
  },
  stages: {
    issued: {
      title: { zh: "已下达", en: "Issued" },
      next: ["running"],
      definition: { zh: "列入年度民生工程清单", en: "On the year's list" },
    },
    running: {
      title: { zh: "实施中", en: "Under way" },
      next: ["finished"],
      requires: ["schemePaper", "startEvidence"],
      sets: "startedOn",
      definition: {
        zh: "工程类为开工；补助类为开始发放；培训、参保类为启动",
        en: "Works have started; payments, courses or enrolment have begun",
      },
    },
    finished: {
      title: { zh: "完成", en: "Finished" },
      next: ["accepted", "running"],
      requires: ["doneEvidence"],
      sets: "finishedOn",
      definition: { zh: "工程竣工或任务数完成", en: "Works finished or the number reached" },
    },
    accepted: {
      title: { zh: "验收办结", en: "Accepted" },
      kind: "done",
      requires: ["acceptance"],
      by: "overseer",
      another: true,
    },
    suspended: { title: { zh: "暂停", en: "Suspended" }, kind: "paused" },
    adjusted: { title: { zh: "调整取消", en: "Cancelled" }, kind: "ended", by: "overseer" },
  },
  first: "issued",
  roles: { owner: "owner", place: "place", responsible: "responsible", leader: "leader" },
  name: "name",
  code: "code",
  columns: [
    "name",
    "kind",
    "owner",
    "fundsPlanned",
    "fundsArrived",
    "fundsSpent",
    "spentShare",
    "scheduleGap",
    "measureUnit",
    "plan",
    "done",
    "doneShare",
    "deadline",
    "responsible",
  ],
  filters: ["kind", "owner", "place"],
  span: { start: "plannedStart", end: "deadline" },
  clock: { kind: "amount", plan: "fundsPlanned", done: "fundsSpent", lightRule: "xuchuan-progress" },
  rates: {
    spentRate: {
      title: { zh: "资金拨付率", en: "Funds spent" },
      definition: { zh: "拨付资金 ÷ 计划资金，与序时比较", en: "Spent ÷ planned, held against the schedule" },
      part: ({ values }) => values.fundsSpent,
      whole: ({ stage, values }) => (stage === "adjusted" ? undefined : values.fundsPlanned),
    },
    arrivedRate: {
      title: { zh: "资金到位率", en: "Funds arrived" },
      definition: { zh: "到位资金 ÷ 计划资金", en: "Arrived ÷ planned" },
      part: ({ values }) => values.fundsArrived,
      whole: ({ stage, values }) => (stage === "adjusted" ? undefined : values.fundsPlanned),
    },
    startRate: {
      title: { zh: "工程类开工率", en: "Works started" },
      definition: { zh: "已开工 ÷ 工程类项目", en: "Started ÷ those that are built" },
      part: (item, { asOf }) => hasEntered(item, "running", asOf),
      whole: ({ stage, values }) => stage !== "adjusted" && values.kind === "works",
    },
    finishRate: {
      title: { zh: "工程类竣工率", en: "Works finished" },
      definition: { zh: "已竣工 ÷ 工程类项目", en: "Finished ÷ those that are built" },
      part: ({ stage }) => stage === "finished" || stage === "accepted",
      whole: ({ stage, values }) => stage !== "adjusted" && values.kind === "works",
    },
  },
  watches: {
    behind: {
      title: { zh: "拨付滞后", en: "Spending behind" },
      definition: { zh: "拨付进度低于序时", en: "Spent less than the schedule asks for" },
      includes: ({ stage, values }, { asOf }) =>
        stage !== "adjusted" &&
        stage !== "accepted" &&
        isBelowSchedule(values.fundsSpent, values.fundsPlanned, asOf),
    },
    idle: {
      title: { zh: "资金沉淀", en: "Money lies idle" },
      definition: { zh: "拨付不足到位资金的一半", en: "Less than half of what arrived is spent" },
      includes: ({ stage, values }) =>
        stage === "running" &&
        compare(percentOf(values.fundsSpent ?? "0", values.fundsArrived) ?? "100", 50) < 0,
    },
    overdue: {
      title: { zh: "逾期未完成", en: "Overdue" },
      definition: { zh: "完成时限已过，尚未完成", en: "The deadline is past" },
      includes: ({ stage, values }, { asOf }) =>
        stage !== "adjusted" && isOverdue(values.deadline, values.finishedOn, asOf),
    },
  },
});
