/** What came from above with a deadline: 45 matters, some answered late, two sent back. */
import { addDays, type LocalDate, yearOf } from "@xushi/core";
import { drawing, keyOf, spread } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { paper } from "./papers.ts";
import { LEADERS, OFFICES, officer, town } from "./people-and-firms.ts";
import { type Stays, timeline } from "./timeline.ts";

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

const REASONS: Readonly<Record<string, string>> = {
  refused: "不属本单位职责，建议交县住建局",
  returned: "答复与现场不符",
  paused: "等待法院判决",
  withdrawn: "交办单位撤销",
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
        reason: REASONS[to] ?? "",
        values: to === "returned" ? { returns: "1" } : matterValues(to, content),
      })),
    ];
    return lifeOf("assigned-matters", keyOf("assigned-matters", i), events, { history: i % 3 === 0 });
  });
