/** Key tasks from the year's work report and meetings, and what came from above with a deadline. */
import { addDays, backPlan, type LocalDate, localDate, yearOf } from "@xushi/core";
import { ORG_UNITS } from "../places.ts";
import { drawing, earlier, keyOf, later, spread } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { paper } from "./papers.ts";
import { LEADERS, officer, town } from "./people-and-firms.ts";
import { type Stays, timeline } from "./timeline.ts";

const OFFICES = ORG_UNITS.filter(({ kind }) => kind === "office").map(({ key }) => key);

const TASKS = {
  assigned: 4,
  running: 32,
  done: 6,
  returned: 2,
  verified: 14,
  paused: 1,
  cancelled: 1,
} as const;
const TASK_PATHS: Readonly<Record<string, readonly string[]>> = {
  assigned: ["assigned"],
  running: ["assigned", "running"],
  done: ["assigned", "running", "done"],
  returned: ["assigned", "running", "done", "returned"],
  verified: ["assigned", "running", "done", "verified"],
  paused: ["assigned", "running", "paused"],
  cancelled: ["assigned", "cancelled"],
};
const TASK_STAY: Stays = { assigned: [8, 25], running: [60, 170], done: [5, 25], verified: [3, 90] };
const WHAT = [
  "新增规上工业企业",
  "盘活闲置低效用地",
  "实施技改项目",
  "新建改造污水管网",
  "建成高标准农田",
  "引进高层次人才",
  "化解信访积案",
  "培育专精特新企业",
  "新建口袋公园",
  "创建省级美丽乡村",
  "新增城镇就业",
  "压减涉企审批环节",
] as const;
const UNITS = ["家", "亩", "个", "公里", "亩", "人", "件", "家", "个", "个", "人", "项"] as const;
const TURNS = ["（一季度）", "（二季度）", "（三季度）", "（四季度）", "（全年）"] as const;
const SOURCES = ["report", "plenary", "executive", "dispatch", "plan", "congress"] as const;

const taskValues = (to: string, i: number, deadline: LocalDate): Loose => {
  if (to === "running")
    return { goal: `完成${WHAT[i % WHAT.length]}年度目标。`, measures: "分解到季度，按月调度。", deadline };
  if (to === "done") return { doneEvidence: paper("完成佐证"), progress: "已按要求完成。" };
  return to === "verified" ? { verification: paper("验收意见") } : {};
};

const REASONS: Readonly<Record<string, string>> = {
  returned: "佐证与上报数不一致，退回补充",
  paused: "上级政策调整，暂缓推进",
  cancelled: "并入其他任务",
  refused: "不属本单位职责，建议交县住建局",
  withdrawn: "交办单位撤销",
};

export const keyTaskItems = (seed: number, today: LocalDate): readonly DemoItem[] =>
  spread(seed, "key-tasks", TASKS).map((stage, i) => {
    const draw = drawing(seed, "key-task", i);
    const path = TASK_PATHS[stage] as readonly string[];
    const entered = timeline(path, TASK_STAY, draw, today);
    const [first = "assigned", ...rest] = path;
    const assignedOn = entered[first] as LocalDate;
    const yearEnd = localDate(`${yearOf(today)}-12-20`);
    const planned = i % 4 === 3 ? addDays(assignedOn, draw.whole(90, 200)) : yearEnd;
    const deadline = later(
      addDays(assignedOn, 60),
      entered.done === undefined ? planned : addDays(entered.done, draw.whole(-12, 30)),
    );
    const plan = draw.whole(8, 240);
    const isDone = entered.done !== undefined;
    const nodes = backPlan(deadline, [
      { name: "方案印发", daysBefore: 150 },
      { name: "任务过半", daysBefore: 80 },
      { name: "全面完成", daysBefore: 0 },
    ]).map((node, n) => {
      const reachedOn = isDone
        ? earlier(later(node.due, assignedOn), entered.done as LocalDate)
        : later(node.due, assignedOn);
      const isReached =
        isDone || (n === 0 && node.due < today) || (n === 1 && node.due < today && i % 5 !== 2);
      return isReached && entered.running !== undefined && reachedOn <= today ? { ...node, reachedOn } : node;
    });
    const events: LifeEvent[] = [
      {
        on: assignedOn,
        values: {
          name: `${WHAT[i % WHAT.length]}${plan}${UNITS[i % UNITS.length]}${TURNS[Math.floor(i / WHAT.length)] ?? ""}`,
          code: `RW${yearOf(today)}-${String(i + 1).padStart(3, "0")}`,
          source: SOURCES[i % SOURCES.length],
          document: "县政府工作要点",
          year: String(yearOf(today)),
          measureUnit: UNITS[i % UNITS.length],
          plan: String(plan),
          owner: i % 4 === 1 ? town(draw).key : OFFICES[(i * 3) % OFFICES.length],
          responsible: officer(draw, "分管负责人"),
          leader: LEADERS[i % LEADERS.length],
          assignedOn,
        },
      },
      ...rest.map((to) => ({
        on: entered[to] as LocalDate,
        to,
        reason: REASONS[to] ?? "",
        values: taskValues(to, i, deadline),
      })),
    ];
    if (entered.running !== undefined)
      events.push({
        on: today,
        reason: "月度更新",
        values: {
          done: String(isDone ? plan : Math.floor(plan * draw.between(0.3, 0.95))),
          milestones: nodes,
        },
      });
    return lifeOf("key-tasks", keyOf("key-tasks", i), events, { history: i % 4 === 0 });
  });

const MATTERS = {
  received: 2,
  assigned: 3,
  refused: 1,
  handling: 12,
  answered: 5,
  returned: 2,
  checked: 3,
  closed: 15,
  paused: 1,
  withdrawn: 1,
} as const;
const MATTER_PATHS: Readonly<Record<string, readonly string[]>> = {
  received: ["received"],
  assigned: ["received", "assigned"],
  refused: ["received", "assigned", "refused"],
  handling: ["received", "assigned", "handling"],
  answered: ["received", "assigned", "handling", "answered"],
  returned: ["received", "assigned", "handling", "answered", "returned"],
  checked: ["received", "assigned", "handling", "answered", "checked"],
  closed: ["received", "assigned", "handling", "answered", "checked", "closed"],
  paused: ["received", "assigned", "handling", "paused"],
  withdrawn: ["received", "assigned", "withdrawn"],
};
const MATTER_STAY: Stays = {
  received: [0, 2],
  assigned: [0, 4],
  handling: [6, 28],
  answered: [2, 8],
  checked: [1, 6],
  closed: [1, 120],
  returned: [1, 8],
  refused: [1, 3],
};
const FROM = [
  ["province", "省政府督查室", "supervision", "核查专项债券使用进度"],
  ["city", "市政府办公室", "instruction", "办理关于国道扬尘问题的批示"],
  ["state", "国务院督查组", "supervision", "核实惠企资金兑现情况"],
  ["city", "市生态环境局", "inspection", "反馈饮用水源地巡查问题"],
  ["county", "县人大常委会", "proposal", "办理增设城区停车位的建议"],
  ["province", "省信访局", "petition", "化解征地补偿积案"],
  ["city", "市网信办", "media", "处置景区收费舆情"],
  ["county", "县政府办公室", "instruction", "落实拖欠农民工工资清零"],
] as const;

const matterValues = (to: string, content: string): Loose => {
  if (to === "assigned") return { content, checkedBy: "office:supervision" };
  if (to === "answered") return { answer: "已按要求办理，情况报告附后。", answerPapers: paper("答复材料") };
  return to === "checked" ? { checkOpinion: "情况属实，同意办结。", checkPapers: paper("核查材料") } : {};
};

export const assignedMatterItems = (seed: number, today: LocalDate): readonly DemoItem[] =>
  spread(seed, "assigned-matters", MATTERS).map((stage, i) => {
    const draw = drawing(seed, "assigned-matter", i);
    const path = MATTER_PATHS[stage] as readonly string[];
    const entered = timeline(path, MATTER_STAY, draw, today);
    const [first = "received", ...rest] = path;
    const receivedOn = entered[first] as LocalDate;
    const [from, fromOffice, kind, what] = FROM[i % FROM.length] as (typeof FROM)[number];
    const where = town(draw);
    const content = `请于时限前${what}，并报送结果。`;
    const events: LifeEvent[] = [
      {
        on: receivedOn,
        values: {
          name: `${what}（${where.name}，交办〔${yearOf(receivedOn)}〕${i + 1}号）`,
          code: `JB${yearOf(receivedOn)}-${String(i + 1).padStart(3, "0")}`,
          from,
          fromOffice,
          kind,
          urgency: draw.pick(["normal", "normal", "urgent", "extraUrgent"]),
          receivedOn,
          deadline:
            entered.answered === undefined
              ? addDays(receivedOn, draw.pick([15, 20, 30]))
              : addDays(entered.answered, draw.whole(-3, 9)),
          owner: i % 2 === 0 ? where.key : OFFICES[(i * 3) % OFFICES.length],
          place: where.key,
          responsible: officer(draw, "承办人"),
          leader: LEADERS[i % LEADERS.length],
        },
      },
      ...rest.map((to) => ({
        on: entered[to] as LocalDate,
        to,
        reason: REASONS[to] ?? (to === "returned" ? "答复与现场不符" : ""),
        values: to === "returned" ? { returns: "1" } : matterValues(to, content),
      })),
    ];
    return lifeOf("assigned-matters", keyOf("assigned-matters", i), events, { history: i % 3 === 0 });
  });
