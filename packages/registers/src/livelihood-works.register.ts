import { add, compare, defineRegister, toPlain } from "@xushi/core";
import { date, files, flag, group, longText, money, quantity, text, unit } from "./fields/define.ts";
import { milestones } from "./fields/milestones.ts";
import { leader, owner, place, responsible, supporting } from "./fields/offices.ts";
import { problems } from "./fields/problems.ts";
import { progressReports } from "./fields/progress-reports.ts";
import { allVotes, contentShare, SATISFACTION, satisfiedShare } from "./fields/satisfaction.ts";
import { isBelowSchedule, isOverdue, percentOf, scheduleGap } from "./item-reading.ts";

const subtasks = () =>
  group(
    "子项",
    "Subtasks",
    {
      name: text("子项", "Subtask", { required: true, aliases: ["子项名称", "分项"] }),
      measureUnit: text("计量单位", "Measure"),
      plan: quantity("", "年度目标", "Planned"),
      done: quantity("", "累计完成", "Done"),
      owner: unit("责任单位", "Unit"),
      due: date("完成时限", "Due"),
    },
    { aliases: ["分项任务"] },
  );

/** 民生实事: proposed by residents, voted on by the people's congress, judged by votes at the end. */
export const LIVELIHOOD_WORKS = defineRegister({
  id: "livelihood-works",
  title: { zh: "民生实事", en: "Livelihood works" },
  itemTitle: { zh: "实事", en: "Work" },
  line: "livelihood",
  fields: {
    name: text("事项", "Name", { required: true, aliases: ["实事项目", "民生实事名称", "项目名称"] }),
    code: text("编号", "Number"),
    year: quantity("年", "年度", "Year", { min: "2000", max: "2100" }),
    content: longText("建设内容", "What is done", { aliases: ["实施内容", "工作目标"] }),
    proposals: quantity("条", "征集建议数", "Proposals received", { aliases: ["征集意见"] }),
    voted: flag("人大票决", "Voted by the congress", { aliases: ["是否票决"] }),
    votesFor: quantity("票", "票决得票", "Votes in the congress"),
    owner: owner(),
    supporting: supporting(),
    place: place(),
    responsible: responsible(),
    leader: leader(),
    monitor: text("监督代表小组", "Deputies who watch it", { aliases: ["人大代表监督小组"] }),
    measureUnit: text("计量单位", "Measure"),
    plan: quantity("", "年度目标", "Planned", { aliases: ["目标任务", "计划数", "年度计划"] }),
    monthDone: quantity("", "本月完成", "This month"),
    done: quantity("", "累计完成", "Done", { aliases: ["完成数", "累计"] }),
    subtasks: subtasks(),
    fundsPlanned: money("计划资金", "Funds planned", { aliases: ["资金计划", "计划投资"] }),
    fundsSpent: money("拨付资金", "Funds spent", { aliases: ["资金拨付", "累计完成投资"] }),
    startedOn: date("启动时间", "Started on"),
    deadline: date("完成时限", "Deadline", { aliases: ["计划完成时间"] }),
    finishedOn: date("完成时间", "Finished on"),
    milestones: milestones(),
    reports: progressReports(),
    problems: problems(),
    ...SATISFACTION,
    argument: files("论证材料", "Feasibility"),
    resolution: files("票决结果", "Result of the vote", { aliases: ["人大决议"] }),
    doneEvidence: files("完成佐证", "Evidence of completion"),
    votePaper: files("测评结果", "Result of the judgement"),
  },
  computed: {
    doneShare: {
      kind: "decimal",
      unit: "%",
      title: { zh: "完成率", en: "Done" },
      from: ({ values }) => percentOf(values.done, values.plan),
    },
    scheduleGap: {
      kind: "decimal",
      unit: "百分点",
      title: { zh: "序时差", en: "Against schedule" },
      help: { zh: "完成率 − 月份÷12", en: "Done − month ÷ 12" },
      from: ({ values }, { asOf }) => scheduleGap(values.done, values.plan, asOf),
    },
    satisfaction: {
      kind: "decimal",
      unit: "%",
      title: { zh: "满意率", en: "Satisfied" },
      help: { zh: "满意票 ÷ 全部票", en: "Satisfied ÷ all votes" },
      from: ({ values }) => satisfiedShare(values),
    },
    contentment: {
      kind: "decimal",
      unit: "%",
      title: { zh: "满意和基本满意率", en: "Satisfied or fairly so" },
      help: { zh: "（满意票＋基本满意票）÷ 全部票", en: "Satisfied and fairly satisfied ÷ all votes" },
      from: ({ values }) => contentShare(values),
    },
  },
  stages: {
    proposed: {
      title: { zh: "征集", en: "Proposed" },
      next: ["screened"],
      definition: {
        zh: "向社会征集，一般在上年9月开始",
        en: "Asked of the public, usually from September of the year before",
      },
    },
    screened: {
      title: { zh: "论证筛选", en: "Screened" },
      next: ["voted", "notChosen"],
      requires: ["argument"],
      definition: { zh: "形成候选项目", en: "On the list of candidates" },
    },
    voted: {
      title: { zh: "人大票决", en: "Voted" },
      next: ["running"],
      requires: ["resolution"],
      by: "overseer",
      definition: { zh: "经人民代表大会票决确定", en: "Chosen by vote of the people's congress" },
    },
    running: {
      title: { zh: "实施", en: "Under way" },
      next: ["finished"],
      requires: ["plan", "deadline"],
      sets: "startedOn",
    },
    finished: {
      title: { zh: "完成", en: "Finished" },
      next: ["judged", "running"],
      requires: ["doneEvidence"],
      sets: "finishedOn",
      definition: { zh: "达到年度目标，接受代表视察", en: "The year's aim reached, open to the deputies" },
    },
    judged: {
      title: { zh: "满意度测评", en: "Judged" },
      kind: "done",
      requires: ["votesSatisfied", "votePaper"],
      sets: "votedOn",
      by: "overseer",
      another: true,
      definition: {
        zh: "代表或群众测评：满意、基本满意、不满意",
        en: "Votes: satisfied, fairly satisfied, dissatisfied",
      },
    },
    suspended: { title: { zh: "暂停", en: "Suspended" }, kind: "paused" },
    notChosen: {
      title: { zh: "未入选", en: "Not chosen" },
      kind: "ended",
      definition: { zh: "候选未通过票决，或论证未通过", en: "Not chosen by the vote, or not feasible" },
    },
    changed: {
      title: { zh: "调整取消", en: "Cancelled" },
      kind: "ended",
      by: "overseer",
      definition: {
        zh: "票决后调整，须报人大常委会同意",
        en: "After the vote only with the standing committee's consent",
      },
    },
  },
  first: "proposed",
  roles: { owner: "owner", place: "place", responsible: "responsible", leader: "leader" },
  name: "name",
  code: "code",
  columns: [
    "name",
    "owner",
    "measureUnit",
    "plan",
    "done",
    "doneShare",
    "scheduleGap",
    "fundsPlanned",
    "fundsSpent",
    "deadline",
    "satisfaction",
    "leader",
  ],
  filters: ["owner", "place", "voted"],
  span: { start: "startedOn", end: "deadline" },
  clock: { kind: "amount", plan: "plan", done: "done", lightRule: "xuchuan-progress" },
  rates: {
    finished: {
      title: { zh: "办结率", en: "Finished" },
      definition: { zh: "已完成 ÷ 票决确定的实事", en: "Finished ÷ chosen by vote" },
      part: ({ stage }) => stage === "finished" || stage === "judged",
      whole: ({ stage, entered }) => entered.voted !== undefined && stage !== "changed",
    },
    spent: {
      title: { zh: "资金拨付率", en: "Funds spent" },
      definition: { zh: "拨付资金 ÷ 计划资金", en: "Spent ÷ planned" },
      part: ({ values }) => values.fundsSpent,
      whole: ({ stage, values }) =>
        stage === "changed" || stage === "notChosen" ? undefined : values.fundsPlanned,
    },
    satisfied: {
      title: { zh: "满意率", en: "Satisfied" },
      definition: { zh: "满意票 ÷ 全部票，各项合计", en: "Satisfied ÷ all votes, all works" },
      part: ({ values }) => values.votesSatisfied,
      whole: ({ values }) => allVotes(values),
    },
    content: {
      title: { zh: "满意和基本满意率", en: "Satisfied or fairly so" },
      definition: {
        zh: "（满意票＋基本满意票）÷ 全部票，各项合计",
        en: "Satisfied and fairly satisfied ÷ all votes, all works",
      },
      part: ({ values }) =>
        values.votesSatisfied === undefined
          ? undefined
          : toPlain(add(values.votesSatisfied, values.votesFair ?? "0")),
      whole: ({ values }) => allVotes(values),
    },
  },
  watches: {
    behind: {
      title: { zh: "滞后", en: "Behind" },
      definition: { zh: "实施中，完成率低于序时", en: "Under way, done less than the schedule asks for" },
      includes: ({ stage, values }, { asOf }) =>
        stage === "running" && isBelowSchedule(values.done, values.plan, asOf),
    },
    overdue: {
      title: { zh: "逾期未完成", en: "Overdue" },
      definition: { zh: "完成时限已过，尚未完成", en: "The deadline is past" },
      includes: ({ stage, values }, { asOf }) =>
        stage !== "changed" && stage !== "notChosen" && isOverdue(values.deadline, values.finishedOn, asOf),
    },
    lowSatisfaction: {
      title: { zh: "满意度偏低", en: "Little satisfaction" },
      definition: { zh: "满意和基本满意率低于90%", en: "Satisfied or fairly so: less than 90 %" },
      includes: ({ values }) => compare(contentShare(values) ?? "100", 90) < 0,
    },
  },
});
