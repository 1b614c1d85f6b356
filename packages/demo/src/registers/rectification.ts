/** 455 points of rectification, from central inspections down to what the county found itself. */
import { addDays, type LocalDate, yearOf } from "@xushi/core";
import { type Draw, drawing, earlier, keyOf, spread } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { paper } from "./papers.ts";
import { LEADERS, officer, somewhere, town } from "./people-and-firms.ts";
import { type Stays, timeline } from "./timeline.ts";

const STAGES = {
  received: 12,
  rectifying: 92,
  phased: 58,
  applied: 20,
  siteChecked: 10,
  reviewed: 8,
  published: 12,
  closed: 210,
  returned: 7,
  rebounded: 4,
  invalid: 22,
} as const;
const STAY: Stays = {
  received: [2, 12],
  rectifying: [30, 120],
  phased: [30, 160],
  applied: [5, 35],
  siteChecked: [3, 12],
  reviewed: [2, 8],
  published: [7, 14],
  closed: [5, 260],
  returned: [5, 40],
  rebounded: [3, 25],
  invalid: [5, 150],
};
const CHAIN = ["received", "rectifying", "applied", "siteChecked", "reviewed", "published", "closed"];

const KINDS = [
  ["water", "生活污水直排入河", "office:environment"],
  ["air", "锅炉烟尘超标排放", "office:environment"],
  ["waste", "建筑垃圾露天堆放", "office:housing"],
  ["noise", "夜间施工噪声扰民", "office:housing"],
  ["odour", "养殖场臭气扰民", "office:agriculture"],
  ["ecology", "矿山未按方案复绿", "office:land"],
  ["soil", "废旧电池拆解点污染土壤", "office:environment"],
  ["water", "雨污管网混接", "office:housing"],
  ["air", "物料堆场未覆盖", "office:transport"],
] as const;
const SITES = [
  "工业集中区东侧",
  "老街片区",
  "河道沿线",
  "国道旁",
  "村口",
  "集镇农贸市场",
  "采石场",
  "养殖小区",
] as const;

const originOf = (i: number): string =>
  i % 38 === 7 ? "central" : i % 9 === 4 ? "provincial" : i % 5 === 2 ? "city" : "self";

const pathOf = (stage: string, isPhased: boolean): readonly string[] => {
  if (stage === "phased") return ["received", "rectifying", "phased"];
  if (stage === "invalid") return ["received", "invalid"];
  if (stage === "returned") return ["received", "rectifying", "applied", "siteChecked", "returned"];
  if (stage === "rebounded") return [...CHAIN, "rebounded"];
  const path = CHAIN.slice(0, CHAIN.indexOf(stage) + 1);
  return isPhased && path.includes("applied") ? [...path.slice(0, 2), "phased", ...path.slice(2)] : path;
};

const identity = (i: number, draw: Draw, receivedOn: LocalDate): Loose => {
  const [kind, what, owner] = KINDS[i % KINDS.length] as (typeof KINDS)[number];
  const where = town(draw);
  const origin = originOf(i);
  const site = `${where.name}${draw.pick(SITES)}${i + 1}号点位`;
  return {
    name: `${site}${what}`,
    code: `ZG${yearOf(receivedOn)}-${String(i + 1).padStart(4, "0")}`,
    origin,
    batch: origin === "self" ? undefined : `第${(i % 24) + 1}批`,
    kind,
    problem: `群众反映${site}${what}，影响周边环境。`,
    owner: i % 3 === 0 ? where.key : owner,
    place: where.key,
    site,
    point: somewhere(draw),
    responsible: officer(draw, "整改责任人"),
    leader: LEADERS[i % LEADERS.length],
    supervisor: "office:supervision",
    receivedOn,
  };
};

const moveValues = (to: string, deadline: LocalDate, draw: Draw): Loose => {
  switch (to) {
    case "rectifying":
      return {
        truth: draw.chance(0.8) ? "true" : "partly",
        goal: "问题整改到位，不反弹。",
        measures: "制定方案，限期整改，举一反三。",
        deadline,
      };
    case "phased":
      return { evidence: paper("整改佐证"), progress: "已完成阶段性整改，长效工程在建。" };
    case "applied":
      return { evidence: paper("整改佐证"), progress: "已完成整改，申请验收。" };
    case "siteChecked":
      return { siteCheck: paper("现场核查记录") };
    case "reviewed":
      return { signedReview: paper("审核签字表"), acceptedBy: "邵明（督查室）" };
    case "published":
      return { publicityProof: paper("公示材料"), publicity: "县政府网站“环保督察整改”专栏" };
    case "rebounded":
      return { rebounds: "1" };
    case "invalid":
      return { truth: "untrue" };
    default:
      return {};
  }
};

const REASONS: Readonly<Record<string, string>> = {
  returned: "现场核查发现措施未全部落实",
  rebounded: "回访发现问题重现",
  invalid: "经核查不属实",
};

/** A point that rebounded is being put right again where its stage says so; the deadline is what was set at the start. */
export const rectificationItems = (seed: number, today: LocalDate): readonly DemoItem[] =>
  spread(seed, "rectification", STAGES).map((stage, i) => {
    const draw = drawing(seed, "rectification", i);
    const path = pathOf(stage, i % 6 === 0);
    const entered = timeline(path, STAY, draw, today);
    const [first = "received", ...rest] = path;
    const receivedOn = entered[first] as LocalDate;
    const { closed } = entered;
    const deadline =
      closed === undefined
        ? addDays(receivedOn, draw.pick([90, 120, 180, 365]))
        : addDays(closed, draw.whole(-12, 45));
    const events: LifeEvent[] = [
      { on: receivedOn, values: identity(i, draw, receivedOn) },
      ...rest.map((to) => ({
        on: entered[to] as LocalDate,
        to,
        reason: REASONS[to] ?? "",
        values: moveValues(to, deadline, draw),
      })),
    ];
    // Struck off, back again, and struck off a second time: the whole thread of one point.
    if (stage === "closed" && i % 40 === 1) events.push(...secondRound(entered.closed as LocalDate, today));
    return lifeOf("rectification-points", keyOf("rectification-points", i), events, { history: i % 8 === 1 });
  });

const secondRound = (closedOn: LocalDate, today: LocalDate): readonly LifeEvent[] => {
  const on = (days: number): LocalDate => earlier(addDays(closedOn, days), today);
  return [
    { on: on(1), to: "rebounded", reason: "群众再次反映，问题重现", values: { rebounds: "1" } },
    {
      on: on(2),
      to: "rectifying",
      values: { deadline: on(40), measures: "重新制定整改方案，安装在线监控。" },
    },
  ];
};
