/** 88 reforms and open bids. */
import { addDays, backPlan, type LocalDate, yearOf } from "@xushi/core";
import { type Draw, drawing, earlier, keyOf, spread, wan } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { paper } from "./papers.ts";
import { LEADERS, OFFICES, officer } from "./people-and-firms.ts";
import { type Stays, timeline } from "./timeline.ts";

const STAGES = {
  published: 8,
  applied: 6,
  awarded: 6,
  delivering: 34,
  delivered: 8,
  returned: 2,
  accepted: 20,
  failed: 2,
  withdrawn: 1,
  paused: 1,
} as const;
const STAY: Stays = {
  published: [15, 40],
  applied: [10, 35],
  awarded: [8, 25],
  delivering: [60, 190],
  delivered: [10, 50],
  returned: [5, 30],
  accepted: [5, 120],
};
const CHAIN = ["published", "applied", "awarded", "delivering", "delivered", "accepted"];

const THEMES: readonly (readonly [field: string, what: string])[] = [
  ["economy", "标准地全流程改革"],
  ["services", "拿地即开工审批提速"],
  ["innovation", "科技成果县内转化机制"],
  ["rural", "农村产权交易规范"],
  ["social", "医共体慢病管理"],
  ["ecology", "排污权储备交易"],
  ["governance", "微网格事件处置"],
  ["economy", "亩均效益评价结果应用"],
  ["services", "企业开办一件事"],
  ["rural", "强村公司运营"],
  ["social", "集团化办学"],
  ["governance", "矛盾纠纷一站式调处"],
  ["innovation", "专利质押融资"],
  ["services", "惠企资金免申即享"],
  ["ecology", "生态产品价值实现"],
  ["economy", "国资平台分类改革"],
];
const TURNS = ["试点", "扩面", "数字化应用", "制度创新", "流程再造", "提质"] as const;

const pathOf = (stage: string, isBid: boolean): readonly string[] => {
  if (stage === "failed" || stage === "withdrawn") return ["published", stage];
  const worked = stage === "returned" ? "delivered" : stage === "paused" ? "delivering" : stage;
  const path = CHAIN.slice(0, CHAIN.indexOf(worked) + 1).filter(
    (s) => isBid || s !== "applied" || worked === "applied",
  );
  return stage === "returned" || stage === "paused" ? [...path, stage] : path;
};

const moveValues = (
  to: string,
  i: number,
  owner: string,
  publishedOn: LocalDate,
  deadline: LocalDate,
  draw: Draw,
): Loose => {
  switch (to) {
    case "applied":
      return {
        notice: paper("榜单公告"),
        applicants: Array.from({ length: draw.whole(1, 4) }, (_, n) => ({
          unit: n === 0 ? owner : OFFICES[(i + n) % OFFICES.length],
          appliedOn: addDays(publishedOn, 5 + n),
          score: String(92 - n * 4),
          awarded: n === 0,
        })),
      };
    case "awarded":
      return { pledge: paper("揭榜责任书"), deadline };
    case "delivered":
      return { deliverable: paper("成果材料"), outcome: "流程压缩三成，形成制度成果两项。" };
    case "accepted":
      return {
        acceptance: paper("验收意见"),
        copied: draw.pick(["none", "county", "county", "city", "province"]),
      };
    default:
      return {};
  }
};

const REASONS: Readonly<Record<string, string>> = {
  returned: "成果缺少数据支撑，补充后再验",
  failed: "揭榜期满无单位申报",
  withdrawn: "上级统一部署，不再单独实施",
  paused: "等待上级配套文件",
};

const STEPS = [
  { name: "制定方案", daysBefore: 150 },
  { name: "试点运行", daysBefore: 90 },
  { name: "总结评估", daysBefore: 30 },
  { name: "交榜", daysBefore: 0 },
];

export const reformItems = (seed: number, today: LocalDate): readonly DemoItem[] =>
  spread(seed, "reforms", STAGES).map((stage, i) => {
    const draw = drawing(seed, "reform", i);
    const kind =
      i % 11 < 5 || stage === "applied" || stage === "failed" ? "bid" : i % 11 < 9 ? "task" : "pilot";
    const path = pathOf(stage, kind === "bid");
    const entered = timeline(path, STAY, draw, today);
    const publishedOn = entered.published as LocalDate;
    const awardedOn = entered.awarded ?? today;
    const deadline = addDays(entered.delivered ?? addDays(awardedOn, 170), draw.whole(-25, 40));
    const owner = OFFICES[(i * 5) % OFFICES.length] as string;
    const [field, what] = THEMES[i % THEMES.length] as (typeof THEMES)[number];
    const nodes = backPlan(deadline, STEPS).map((node, n) => {
      const reachedOn = n === 3 ? entered.delivered : addDays(node.due, draw.whole(-5, 12));
      const isReached =
        reachedOn !== undefined && reachedOn <= (entered.delivered ?? today) && (n < 3 ? i % 4 !== n : true);
      return isReached && entered.awarded !== undefined
        ? { ...node, reachedOn: earlier(reachedOn, today) }
        : node;
    });
    const events: LifeEvent[] = [
      {
        on: publishedOn,
        values: {
          name: `${what}${TURNS[Math.floor(i / THEMES.length)]}`,
          code: `GG${yearOf(publishedOn)}-${String(i + 1).padStart(3, "0")}`,
          kind,
          field,
          demand: `围绕${what}，形成可复制的做法。`,
          goal: "形成制度成果，办事时间压缩三成以上。",
          bounty: kind === "bid" ? wan(draw.whole(5, 60)) : undefined,
          publisher: "office:development-reform",
          owner,
          responsible: officer(draw, "改革专员"),
          leader: LEADERS[i % LEADERS.length],
          publishedOn,
          applyBy: kind === "bid" ? addDays(publishedOn, 30) : undefined,
        },
      },
      ...path.slice(1).map((to) => ({
        on: entered[to] as LocalDate,
        to,
        reason: REASONS[to] ?? "",
        values: moveValues(to, i, owner, publishedOn, deadline, draw),
      })),
      ...(entered.awarded === undefined
        ? []
        : [{ on: today, values: { milestones: nodes }, reason: "节点更新" }]),
    ];
    return lifeOf("reforms", keyOf("reforms", i), events, { history: i % 4 === 0 });
  });
