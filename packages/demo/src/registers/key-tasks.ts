/** Sixty key tasks from the year's work report and meetings. */
import { addDays, backPlan, type LocalDate, localDate, yearOf } from "@xushi/core";
import { drawing, earlier, keyOf, later, spread } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { paper } from "./papers.ts";
import { LEADERS, OFFICES, officer, town } from "./people-and-firms.ts";
import { type Stays, timeline } from "./timeline.ts";

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
