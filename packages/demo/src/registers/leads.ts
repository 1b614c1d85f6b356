/** 120 leads. Those that landed became one of the projects, with the same days on both sides. */
import { addDays, type LocalDate, sum, toPlain, yearOf } from "@xushi/core";
import { CHAIN_LIST } from "./chain-list.ts";
import { type Draw, drawing, earlier, keyOf, spread, wan } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { paper } from "./papers.ts";
import { investor, LEADERS, officer, somewhere, town } from "./people-and-firms.ts";
import type { ProjectPlan } from "./project-plans.ts";
import { type Stays, timeline } from "./timeline.ts";

const STAGES = {
  lead: 22,
  screened: 16,
  reviewed: 12,
  signed: 18,
  landed: 14,
  started: 16,
  producing: 8,
  shelved: 5,
  dropped: 7,
  merged: 2,
} as const;
const STAY: Stays = {
  lead: [10, 60],
  screened: [15, 45],
  reviewed: [15, 50],
  signed: [40, 170],
};
const CHAIN = ["lead", "screened", "reviewed", "signed", "landed", "started", "producing"];

export type LeadPlan = {
  readonly i: number;
  readonly key: string;
  readonly stage: keyof typeof STAGES;
  readonly project: ProjectPlan | null;
};

/** Which stages of a project go with which of its lead. */
const MATCH: Readonly<Record<string, readonly string[]>> = {
  landed: ["preparing"],
  started: ["started", "registered", "building"],
  producing: ["producing", "capacity", "effective"],
};

export const leadPlans = (seed: number, projects: readonly ProjectPlan[]): readonly LeadPlan[] => {
  const taken = new Set<string>();
  return spread(seed, "investment-leads", STAGES).map((stage, i) => {
    const wanted = MATCH[stage];
    const project = projects.find(
      (p) =>
        wanted?.includes(p.stage) && p.firm !== null && p.entered.signed !== undefined && !taken.has(p.key),
    );
    if (project !== undefined) taken.add(project.key);
    // A lead cannot have landed without a project: one too many is still at its signature.
    const isBare = wanted !== undefined && project === undefined;
    return {
      i,
      key: keyOf("investment-leads", i),
      stage: isBare ? "signed" : stage,
      project: project ?? null,
    };
  });
};

const BEFORE: Readonly<Record<string, readonly string[]>> = {
  shelved: ["screened", "reviewed"],
  dropped: ["reviewed", "signed", "signed"],
  merged: ["lead", "screened"],
};

const enteredOf = (
  plan: LeadPlan,
  draw: Draw,
  worked: string,
  last: LocalDate,
): Readonly<Record<string, LocalDate>> => {
  const { project } = plan;
  if (project === null) return timeline(CHAIN.slice(0, CHAIN.indexOf(worked) + 1), STAY, draw, last);
  const { signed, preparing, started, producing } = project.entered;
  const before = timeline(["lead", "screened", "reviewed"], STAY, draw, signed as LocalDate);
  const landed = earlier(addDays(preparing as LocalDate, draw.whole(0, 15)), started ?? last);
  return {
    ...before,
    signed: signed as LocalDate,
    landed,
    ...(started === undefined ? {} : { started }),
    ...(producing === undefined ? {} : { producing }),
  };
};

const identity = (plan: LeadPlan, draw: Draw): Loose => {
  const { i, project } = plan;
  const chain = project?.chain ?? i % CHAIN_LIST.length;
  const spec = CHAIN_LIST[chain] as (typeof CHAIN_LIST)[number];
  const place = project?.town ?? town(draw);
  const who = investor(draw, project?.i ?? i + 200);
  const product = spec.products[i % spec.products.length] as string;
  return {
    name: project === null ? `${who.name.slice(0, 4)}${product}项目` : `${project.firm?.short}${product}项目`,
    code: `ZS${String(i + 1).padStart(4, "0")}`,
    source: draw.pick(["stationed", "chain", "firm", "fair", "leader", "chamber", "returning"]),
    investor: who.name,
    origin: i % 29 === 5 ? "local" : i % 7 === 4 ? "abroad" : i % 3 === 0 ? "province" : "national",
    originCity: who.city,
    top500: draw.chance(0.08) ? true : undefined,
    chain: keyOf("chains", chain),
    segment: spec.segments[i % spec.segments.length]?.[1].replace("!", ""),
    content: `拟投资建设${product}生产基地。`,
    firstContact: i % 2 === 0 ? "office:investment-promotion" : place.key,
    owner: i % 3 === 0 ? "office:investment-promotion" : place.key,
    place: place.key,
    site: `${place.name}工业集中区`,
    point: somewhere(draw),
    land: String(draw.whole(10, 160)),
    responsible: officer(draw, "招商专员"),
    leader: LEADERS[i % LEADERS.length],
  };
};

/** A call every month or so until today; some leads have been silent for long. */
const visitsOf = ({ i }: LeadPlan, draw: Draw, from: LocalDate, today: LocalDate): readonly Loose[] => {
  const until = i % 5 === 0 ? addDays(today, -40) : today;
  const visits: Loose[] = [];
  for (
    let on = addDays(from, draw.whole(3, 20));
    on <= until && visits.length < 12;
    on = addDays(on, draw.whole(12, 34))
  )
    visits.push({
      on,
      kind: draw.pick(["out", "hosted", "meeting"]),
      by: draw.pick(LEADERS),
      note: draw.pick(["对接投资强度和用地需求", "考察拟选地块", "商谈合作条款", "走访企业总部"]),
    });
  return visits;
};

const PROOFS = [
  ["bank", "银行进账单"],
  ["verification", "验资报告"],
  ["equipment", "设备清单及发票"],
  ["voucher", "工程付款凭证"],
] as const;

const capitalOf = (
  plan: LeadPlan,
  draw: Draw,
  entered: Readonly<Record<string, LocalDate>>,
  total: number,
  today: LocalDate,
): readonly Loose[] => {
  const from = entered.landed ?? entered.signed;
  if (from === undefined || from > today) return [];
  const isForeign = plan.i % 7 === 4;
  const count = entered.started === undefined ? draw.whole(0, 2) : draw.whole(2, 4);
  return Array.from({ length: count }, (_, n): Loose => {
    const arrivedOn = earlier(addDays(from, draw.whole(5, 60) + n * 70), today);
    const [proof, title] = draw.pick(PROOFS);
    const part = Math.max(50, Math.floor((total * draw.between(0.3, 0.9)) / 5));
    const isRecognised = arrivedOn < addDays(today, -20) && draw.chance(0.8);
    const isUnproved = !isRecognised && draw.chance(0.3);
    return {
      arrivedOn,
      kind: isForeign ? "foreign" : "domestic",
      amount: wan(part),
      ...(isForeign ? { amountUsd: String(Math.round(part / 7) * 10_000) } : {}),
      ...(isUnproved ? {} : { proof, file: paper(title) }),
      recognised: isRecognised,
      ...(isRecognised ? { recognisedOn: addDays(arrivedOn, 18) } : {}),
    };
  });
};

const moveValues = (plan: LeadPlan, stage: string, total: number): Loose => {
  switch (stage) {
    case "screened":
      return { screening: "符合产业方向，查重未见重复，建议进入评审。" };
    case "reviewed":
      return { totalInvestment: wan(total), fixedInvestment: wan(total * 0.75), review: paper("评审意见") };
    case "signed":
      return { contract: paper("投资协议") };
    case "landed":
      return {
        project: plan.project?.key,
        enterprise: plan.project === null ? undefined : keyOf("enterprises", plan.project.firm?.i ?? 0),
        registration: paper("落地证明"),
      };
    case "started":
      return { startEvidence: paper("开工佐证") };
    case "producing":
      return { productionEvidence: paper("投产佐证") };
    default:
      return {};
  }
};

const ENDS: Readonly<Record<string, { readonly reason: string; readonly values: Loose }>> = {
  shelved: { reason: "投资方内部调整，暂缓推进", values: {} },
  dropped: { reason: "投资条件未谈拢", values: { endReason: "policy" } },
  merged: { reason: "与首报线索为同一项目", values: { original: keyOf("investment-leads", 0) } },
};

const standing = (
  plan: LeadPlan,
  draw: Draw,
  entered: Readonly<Record<string, LocalDate>>,
  total: number,
  today: LocalDate,
): Loose => {
  const capital = capitalOf(plan, draw, entered, total, today);
  const thisYear = capital.filter((row) => yearOf(row.arrivedOn as LocalDate) === yearOf(today));
  const arrived = toPlain(sum(thisYear.map((row) => row.amount as string)));
  const isAsked = capital.length > 0;
  return {
    visits: visitsOf(plan, draw, entered.lead as LocalDate, today),
    capital: isAsked ? capital : undefined,
    arrived: isAsked ? arrived : undefined,
    arrivalPlan: entered.signed === undefined ? undefined : wan(Math.max(Math.ceil(total / 6), 200)),
    recognition: isAsked
      ? capital.some((row) => row.recognised === true)
        ? "recognised"
        : "asked"
      : undefined,
    plannedStart:
      plan.project?.plannedStart ??
      (entered.signed === undefined ? undefined : addDays(entered.signed, draw.whole(60, 150))),
    increment: plan.i % 31 === 7 ? true : undefined,
    exclusion: plan.i % 37 === 9 && entered.signed !== undefined ? "laterPhase" : undefined,
  };
};

export const leadItem = (seed: number, plan: LeadPlan, today: LocalDate): DemoItem => {
  const draw = drawing(seed, "lead", plan.i);
  const choices = BEFORE[plan.stage];
  const worked = choices === undefined ? plan.stage : draw.pick(choices);
  const stop = choices === undefined ? null : addDays(today, -draw.whole(5, 200));
  const entered = enteredOf(plan, draw, worked, stop ?? today);
  const total = plan.project?.total ?? draw.whole(4, 60) * 1000;
  const [first = "lead", ...rest] = CHAIN.slice(0, CHAIN.indexOf(worked) + 1);
  const events: LifeEvent[] = [
    { on: entered[first] as LocalDate, values: identity(plan, draw) },
    ...rest.map((to) => ({ on: entered[to] as LocalDate, to, values: moveValues(plan, to, total) })),
    {
      on: stop ?? today,
      values: standing(plan, draw, entered, total, stop ?? today),
      reason: "对接情况更新",
    },
  ];
  const end = ENDS[plan.stage];
  if (stop !== null && end !== undefined) events.push({ on: stop, to: plan.stage, ...end });
  return lifeOf("investment-leads", plan.key, events, { history: plan.i % 3 === 0 });
};
