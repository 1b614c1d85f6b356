import { addDays, defineRegister } from "@xushi/core";
import { choice, date, files, longText, quantity, text } from "./fields/define.ts";
import { hasNodeOverdue, milestones, nextNode } from "./fields/milestones.ts";
import { leader, owner, place, responsible, supporting, taskForce } from "./fields/offices.ts";
import { problems } from "./fields/problems.ts";
import { progressReports } from "./fields/progress-reports.ts";
import { hasEntered, isBy, isInTime, isOverdue, percentOf } from "./item-reading.ts";

/** 重点任务: what a work report or a meeting decided, broken down with a goal, measures, a unit and a deadline each (清单化、销号). */
export const KEY_TASKS = defineRegister({
  id: "key-tasks",
  title: { zh: "重点任务", en: "Key tasks" },
  itemTitle: { zh: "任务", en: "Task" },
  line: "overall",
  fields: {
    name: text("任务", "Task", { required: true, aliases: ["任务名称", "重点任务", "工作任务", "重点工作"] }),
    code: text("编号", "Number", { aliases: ["任务编号"] }),
    source: choice(
      "来源",
      "Source",
      {
        report: { zh: "政府工作报告", en: "Government work report" },
        plenary: { zh: "县委全会", en: "Party plenary" },
        executive: { zh: "政府常务会议", en: "Executive meeting" },
        dispatch: { zh: "调度会", en: "Dispatch meeting" },
        congress: { zh: "人大决议", en: "Resolution of the congress" },
        plan: { zh: "专项行动方案", en: "Plan of action" },
      },
      { required: true, aliases: ["任务来源"] },
    ),
    document: text("文件依据", "Document", { aliases: ["文号", "依据"] }),
    year: quantity("年", "年度", "Year", { min: "2000", max: "2100" }),
    goal: longText("目标", "Goal", { aliases: ["工作目标", "年度目标", "目标任务"] }),
    measures: longText("措施", "Measures", { aliases: ["工作措施", "具体举措"] }),
    measureUnit: text("计量单位", "Measure"),
    plan: quantity("", "量化目标", "To be reached", { aliases: ["目标值"] }),
    done: quantity("", "完成值", "Reached", { aliases: ["累计完成"] }),
    owner: owner(),
    supporting: supporting(),
    place: place(),
    responsible: responsible(),
    leader: leader(),
    taskForce: taskForce(),
    assignedOn: date("分解日期", "Assigned on", { aliases: ["下达日期"] }),
    deadline: date("完成时限", "Deadline", { aliases: ["时限", "完成时间"] }),
    doneOn: date("完成日期", "Done on"),
    verifiedOn: date("销号日期", "Struck off on"),
    milestones: milestones(),
    reports: progressReports(),
    problems: problems(),
    progress: longText("进展情况", "Progress", { aliases: ["工作进展", "完成情况"] }),
    schemePaper: files("实施方案", "Scheme"),
    doneEvidence: files("完成佐证", "Evidence of completion"),
    verification: files("核验意见", "Verification"),
  },
  computed: {
    doneShare: {
      kind: "decimal",
      unit: "%",
      title: { zh: "完成率", en: "Done" },
      from: ({ values }) => percentOf(values.done, values.plan),
    },
    nextNode: {
      kind: "text",
      title: { zh: "下一节点", en: "Next node" },
      from: ({ values }, { asOf }) => nextNode(values.milestones, asOf),
    },
  },
  stages: {
    assigned: {
      title: { zh: "已分解", en: "Assigned" },
      next: ["running"],
      definition: { zh: "明确目标、措施、责任单位、时限", en: "Goal, measures, unit and deadline are set" },
    },
    running: { title: { zh: "推进中", en: "Under way" }, next: ["done"], requires: ["goal", "deadline"] },
    done: {
      title: { zh: "完成待核", en: "Done, to be verified" },
      next: ["verified", "returned"],
      requires: ["doneEvidence"],
      sets: "doneOn",
      definition: { zh: "责任单位报完成，附佐证", en: "Said to be done, with evidence" },
    },
    returned: {
      title: { zh: "退回", en: "Sent back" },
      next: ["done"],
      reason: true,
      by: "overseer",
      clears: ["doneOn"],
    },
    verified: {
      title: { zh: "销号", en: "Struck off" },
      kind: "done",
      requires: ["verification"],
      sets: "verifiedOn",
      by: "overseer",
      another: true,
      definition: { zh: "督办部门核验属实", en: "Verified by the office that follows it up" },
    },
    paused: { title: { zh: "暂缓", en: "Paused" }, kind: "paused" },
    cancelled: { title: { zh: "调整取消", en: "Cancelled" }, kind: "ended", by: "overseer" },
  },
  first: "assigned",
  roles: { owner: "owner", place: "place", responsible: "responsible", leader: "leader" },
  name: "name",
  code: "code",
  columns: [
    "code",
    "name",
    "source",
    "owner",
    "leader",
    "deadline",
    "nextNode",
    "doneShare",
    "doneOn",
    "verifiedOn",
    "responsible",
  ],
  filters: ["source", "owner", "place"],
  span: { start: "assignedOn", end: "deadline" },
  clock: { kind: "milestones", group: "milestones", lightRule: "xuchuan-days-late" },
  rates: {
    verified: {
      title: { zh: "销号率", en: "Struck off" },
      definition: {
        zh: "已销号 ÷ 全部任务，报完成未核验的不算",
        en: "Struck off ÷ all; what is only said to be done does not count",
      },
      part: ({ stage }) => stage === "verified",
      whole: ({ stage }) => stage !== "cancelled",
    },
    onTime: {
      title: { zh: "按期完成率", en: "Done on time" },
      definition: {
        zh: "在时限内完成 ÷ 时限已到的任务",
        en: "Done by the deadline ÷ those whose deadline has come",
      },
      part: ({ values: { doneOn, deadline } }) => isInTime(doneOn, deadline),
      whole: ({ stage, values }, { asOf }) => stage !== "cancelled" && isBy(values.deadline, asOf),
    },
    started: {
      title: { zh: "启动率", en: "Under way" },
      definition: { zh: "已进入推进 ÷ 全部任务", en: "Under way or beyond ÷ all" },
      part: (item, { asOf }) => hasEntered(item, "running", asOf),
      whole: ({ stage }) => stage !== "cancelled",
    },
  },
  watches: {
    behind: {
      title: { zh: "滞后", en: "Behind" },
      definition: { zh: "有节点逾期", en: "A node is overdue" },
      includes: ({ stage, values }, { asOf }) =>
        (stage === "assigned" || stage === "running" || stage === "returned") &&
        hasNodeOverdue(values.milestones, asOf),
    },
    overdue: {
      title: { zh: "逾期未完成", en: "Overdue" },
      definition: { zh: "完成时限已过，尚未完成", en: "The deadline is past" },
      includes: ({ stage, values }, { asOf }) =>
        stage !== "cancelled" && isOverdue(values.deadline, values.doneOn, asOf),
    },
    dueSoon: {
      title: { zh: "30天内到期", en: "Due within 30 days" },
      definition: { zh: "30天内到期，尚未完成", en: "Due within 30 days, not done" },
      includes: ({ stage, values: { deadline } }, { asOf }) =>
        (stage === "assigned" || stage === "running" || stage === "returned") &&
        deadline !== undefined &&
        deadline >= asOf &&
        deadline <= addDays(asOf, 30),
    },
  },
});
