/** 400 firms: those behind the projects, new or long here, and the county's others; with their years, requests, grants and classes. */
import { addDays, daysBetween, type LocalDate, localDate, yearOf } from "@xushi/core";
import { type Enterprise, yieldClasses } from "@xushi/registers";
import { CHAIN_LIST } from "./chain-list.ts";
import { type Draw, drawing, earlier, keyOf, wan } from "./draw.ts";
import type { EnterprisePlan } from "./enterprise-plans.ts";
import { grantsOf, metricsOf, poolsOf, requestsOf, visitsOf } from "./enterprise-rows.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { paper } from "./papers.ts";
import { firm, LEADERS, officer, somewhere, town } from "./people-and-firms.ts";

/** 分企监测: the hundred with the most output. */
const monitoredOf = (plans: readonly EnterprisePlan[]): ReadonlySet<number> =>
  new Set(
    [...plans]
      .filter(({ stage }) => stage === "aboveScale")
      .sort((a, b) => b.output - a.output)
      .slice(0, 100)
      .map(({ i }) => i),
  );

const identity = (plan: EnterprisePlan, draw: Draw): Loose => {
  const { i, project } = plan;
  const { name, code, trade } = firm(i);
  const where = project?.town ?? town(draw);
  const chain = project?.chain ?? (i % 2 === 0 ? i % CHAIN_LIST.length : null);
  const segments = chain === null ? [] : (CHAIN_LIST[chain]?.segments ?? []);
  return {
    name,
    code,
    owner: i % 4 === 0 ? "office:industry" : where.key,
    place: where.key,
    address: `${where.name}工业集中区${(i % 60) + 1}号`,
    point: somewhere(draw),
    sector:
      trade === "农业" || trade === "茶业" ? "agriculture" : trade === "物流" ? "transport" : "manufacturing",
    size:
      plan.output > 40_000 ? "large" : plan.output > 8_000 ? "medium" : plan.output > 400 ? "small" : "micro",
    chain: chain === null ? undefined : keyOf("chains", chain),
    segment: segments.length === 0 ? undefined : segments[i % segments.length]?.[1].replace("!", ""),
    project: project?.key,
    lead: plan.lead ?? undefined,
    responsible: officer(draw, "服务专员"),
  };
};

const PATHS: Readonly<Record<string, readonly string[]>> = {
  founded: [],
  operating: ["operating"],
  growing: ["operating", "growing"],
  aboveScale: ["operating", "aboveScale"],
  fellBelow: ["operating", "aboveScale", "fellBelow"],
  stopped: ["operating", "stopped"],
  closed: ["operating", "closed"],
  moved: ["operating", "moved"],
};
const REASONS: Readonly<Record<string, string>> = {
  fellBelow: "主营业务收入连续下降，退出统计库",
  stopped: "订单不足，停产整顿",
  closed: "依法注销",
  moved: "整体搬迁至外县",
};

const moves = (plan: EnterprisePlan, draw: Draw, from: LocalDate, today: LocalDate): readonly LifeEvent[] => {
  const path = PATHS[plan.stage] ?? [];
  const step = Math.floor(daysBetween(from, today) / (path.length + 1));
  return path.map((to, n) => ({
    // Some came above scale only this year.
    on:
      plan.stage === "aboveScale" && to === "aboveScale" && plan.i % 12 === 0
        ? addDays(today, -draw.whole(10, 250))
        : addDays(from, step * (n + 1)),
    to,
    reason: REASONS[to] ?? "",
    values:
      to === "aboveScale"
        ? { industryCode: String(1300 + ((plan.i * 37) % 2700)), scaleEvidence: paper("入规佐证") }
        : to === "growing"
          ? { pools: [{ pool: "statistics", year: String(yearOf(today)), state: "growing" }] }
          : {},
  }));
};

/** A firm that came with a project was registered about when the project was filed. */
const foundedOn = (plan: EnterprisePlan, draw: Draw, today: LocalDate): LocalDate =>
  plan.lead !== null && plan.project !== null
    ? earlier(plan.project.entered.preparing as LocalDate, today)
    : localDate(`${yearOf(today) - draw.whole(4, 18)}-0${draw.whole(1, 9)}-1${draw.whole(0, 9)}`);

const standing = (
  plan: EnterprisePlan,
  draw: Draw,
  isMonitored: boolean,
  from: LocalDate,
  today: LocalDate,
): Loose => {
  const isBusy = plan.output > 0 && !["closed", "moved", "stopped"].includes(plan.stage);
  const last = Math.round(plan.output / draw.between(0.88, 1.22));
  return {
    foundedOn: from,
    monitored: isMonitored ? true : undefined,
    leader: isMonitored ? LEADERS[plan.i % LEADERS.length] : undefined,
    policy: isMonitored ? "一企一策：保障用能用工，支持技改扩产。" : undefined,
    ...(isBusy
      ? { yearOutput: wan(plan.output), monthOutput: wan(plan.output / 10), lastYearOutput: wan(last) }
      : {}),
    metrics: metricsOf(plan, draw, from, today),
    requests: requestsOf(plan.i, draw, today),
    visits: visitsOf(plan.i, draw, isMonitored, today),
    grants: grantsOf(plan.i, draw, today),
    ...poolsOf(plan, today),
    exemption: plan.stage === "founded" ? "building" : plan.i % 53 === 11 ? "utility" : undefined,
  };
};

const eventsOf = (
  seed: number,
  plan: EnterprisePlan,
  isMonitored: boolean,
  today: LocalDate,
): readonly LifeEvent[] => {
  const draw = drawing(seed, "enterprise-life", plan.i);
  const from = foundedOn(plan, draw, today);
  const isOver = ["closed", "moved"].includes(plan.stage);
  const steps = moves(plan, draw, from, today);
  // What a firm that is gone held was entered while it was there.
  const lastOn = isOver ? (steps.at(-1)?.on ?? today) : today;
  const state: LifeEvent = {
    on: isOver ? addDays(lastOn, -1) : lastOn,
    values: standing(plan, draw, isMonitored, from, lastOn),
    reason: "年度数据更新",
  };
  return [{ on: from, values: identity(plan, draw) }, ...steps, state];
};

/** Classes need all firms together: first everyone's life, then the class of each as one more change. */
export const enterpriseItems = (
  seed: number,
  plans: readonly EnterprisePlan[],
  today: LocalDate,
): readonly DemoItem[] => {
  const monitored = monitoredOf(plans);
  const lives = plans.map((plan) => ({ plan, events: eventsOf(seed, plan, monitored.has(plan.i), today) }));
  const firms = lives.map(({ plan, events }) => ({
    id: plan.key,
    ...lifeOf("enterprises", plan.key, events),
  }));
  const classes = yieldClasses(firms as unknown as readonly Enterprise[]);
  return lives.map(({ plan, events }) => {
    const grade = classes.get(plan.key)?.toLowerCase();
    const graded: readonly LifeEvent[] =
      grade === undefined
        ? []
        : [
            {
              on: today,
              values: { grade, gradeYear: String(yearOf(today) - 1) },
              reason: "亩均评价结果公布",
            },
          ];
    return lifeOf("enterprises", plan.key, [...events, ...graded], { history: plan.i % 10 === 0 });
  });
};
