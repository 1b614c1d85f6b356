/** Two dozen renewal projects: old estates, shanty towns down to the last household, villages, pipes. */
import { addDays, backPlan, type LocalDate, yearOf } from "@xushi/core";
import { type Draw, drawing, keyOf, wan } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { paper } from "./papers.ts";
import { LEADERS, officer, somewhere, town } from "./people-and-firms.ts";
import { type Stays, timeline } from "./timeline.ts";

const STAY: Stays = {
  surveyed: [20, 60],
  consulted: [20, 50],
  approved: [20, 60],
  signing: [90, 220],
  cleared: [20, 70],
  started: [120, 300],
  finished: [15, 60],
  handedOver: [5, 120],
};

/** Kind and how far it is. */
const LIST: readonly (readonly [kind: string, stage: string])[] = [
  ["estate", "started"],
  ["estate", "started"],
  ["estate", "finished"],
  ["estate", "handedOver"],
  ["shanty", "signing"],
  ["estate", "approved"],
  ["shanty", "cleared"],
  ["estate", "started"],
  ["village", "signing"],
  ["estate", "handedOver"],
  ["pipes", "started"],
  ["estate", "consulted"],
  ["shanty", "handedOver"],
  ["estate", "started"],
  ["unsafe", "started"],
  ["estate", "finished"],
  ["shanty", "signing"],
  ["quarter", "approved"],
  ["estate", "suspended"],
  ["village", "surveyed"],
  ["shanty", "started"],
  ["estate", "surveyed"],
  ["pipes", "finished"],
  ["estate", "dropped"],
];

const NAMES: Readonly<Record<string, string>> = {
  estate: "小区改造",
  shanty: "棚户区改造",
  village: "城中村改造",
  unsafe: "危旧房改造",
  pipes: "供水管网更新",
  quarter: "完整社区",
};
const PLACES = [
  "春晖",
  "东门",
  "建设",
  "农机",
  "粮食局",
  "老车站",
  "南街",
  "河沿",
  "新安",
  "文昌",
  "北关",
  "食品厂",
] as const;

const pathOf = (kind: string, stage: string): readonly string[] => {
  const clears = kind === "shanty" || kind === "village";
  const chain = [
    "surveyed",
    "consulted",
    "approved",
    ...(clears ? ["signing", "cleared"] : []),
    "started",
    "finished",
    "handedOver",
  ];
  return chain.slice(0, chain.indexOf(stage) + 1);
};

const householdsOf = (kind: string, stage: string, households: number, draw: Draw): Loose => {
  if (kind !== "shanty" && kind !== "village") return {};
  if (stage === "signing") {
    const signed = Math.floor(households * draw.between(0.82, 0.99));
    return {
      signedHouseholds: String(signed),
      movedHouseholds: String(Math.floor(signed * draw.between(0.85, 0.98))),
    };
  }
  const isCleared = stage === "cleared" || stage === "started" || stage === "handedOver";
  return isCleared
    ? { signedHouseholds: String(households), movedHouseholds: String(households), cleared: true }
    : {};
};

const moveValues = (to: string, households: number): Loose => {
  switch (to) {
    case "consulted":
      return { survey: paper("摸底资料"), schemePaper: paper("实施方案"), households: String(households) };
    case "approved":
      return { approval: paper("立项备案文件") };
    case "signing":
      return { decision: paper("征收决定公告") };
    case "cleared":
      return { clearProof: paper("清零佐证"), movedHouseholds: String(households) };
    case "started":
      return { startEvidence: paper("开工佐证") };
    case "finished":
      return { acceptance: paper("竣工验收文件") };
    case "handedOver":
      return { handover: paper("移交手续") };
    default:
      return {};
  }
};

const STEPS = [
  { name: "方案批复", daysBefore: 300 },
  { name: "开工", daysBefore: 240 },
  { name: "管线入地", daysBefore: 150 },
  { name: "外立面完成", daysBefore: 60 },
  { name: "完工验收", daysBefore: 0 },
];

/** Nodes until today are reached as far as the stage goes. */
const nodesOf = (entered: Readonly<Record<string, LocalDate>>, end: LocalDate): readonly Loose[] => {
  const reached = [entered.approved, entered.started, undefined, undefined, entered.finished];
  return backPlan(end, STEPS).map((node, n) => {
    const done = reached[n] ?? (n < 4 ? entered.finished : undefined);
    return done === undefined ? node : { ...node, reachedOn: done };
  });
};

export const renewalItems = (seed: number, today: LocalDate): readonly DemoItem[] =>
  LIST.map(([kind, stage], i) => {
    const draw = drawing(seed, "renewal", i);
    const isStopped = stage === "suspended" || stage === "dropped";
    const worked = stage === "suspended" ? "started" : stage === "dropped" ? "consulted" : stage;
    const path = pathOf(kind, worked);
    const stop = isStopped ? addDays(today, -draw.whole(10, 60)) : null;
    const entered = timeline(path, STAY, draw, stop ?? today);
    const households = draw.whole(48, 420);
    const where = town(draw);
    const start =
      entered.started === undefined
        ? addDays(today, draw.whole(-20, 90))
        : addDays(entered.started, -draw.whole(-5, 20));
    const end =
      entered.finished === undefined ? addDays(start, 240) : addDays(entered.finished, draw.whole(-20, 15));
    const total = draw.whole(400, 5200);
    const [first = "surveyed", ...rest] = path;
    const yearPlan = Math.ceil(total * 0.7);
    const events: LifeEvent[] = [
      {
        on: entered[first] as LocalDate,
        values: {
          name: `${where.name}${PLACES[i % PLACES.length]}${NAMES[kind]}${i >= PLACES.length ? "二期" : ""}`,
          kind,
          tiers: [
            { level: i % 3 === 0 ? "provincial" : "county", year: String(yearOf(today)), batch: "第一批" },
          ],
          owner: "office:housing",
          place: where.key,
          community: `${PLACES[i % PLACES.length]}社区`,
          point: somewhere(draw),
          responsible: officer(draw, "项目负责人"),
          leader: LEADERS[i % LEADERS.length],
          builtIn: String(draw.whole(1978, 2001)),
          buildings: String(draw.whole(3, 28)),
          area: String(households * 88),
          totalInvestment: wan(total),
          subsidy: wan(Math.floor(total * 0.35)),
        },
      },
      ...rest.map((to) => ({ on: entered[to] as LocalDate, to, values: moveValues(to, households) })),
      {
        on: stop ?? today,
        reason: "月度更新",
        values: {
          ...householdsOf(kind, worked, households, draw),
          plannedStart: start,
          plannedEnd: end,
          milestones: nodesOf(entered, end),
          yearPlan: wan(yearPlan),
          yearDone: wan(entered.started === undefined ? 0 : Math.floor(yearPlan * draw.between(0.3, 1))),
        },
      },
    ];
    if (stop !== null)
      events.push({
        on: stop,
        to: stage,
        reason: stage === "dropped" ? "居民同意率不足，不再实施" : "管线迁改未完成，暂停施工",
      });
    return lifeOf("urban-renewal", keyOf("urban-renewal", i), events, { history: i % 3 === 0 });
  });
