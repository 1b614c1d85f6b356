/** What happens to each of the 180 projects, before it is told: its end so far, its days, its money, its links. */
import { addDays, daysBetween, type LocalDate, yearOf } from "@xushi/core";
import { type Draw, drawing, keyOf, spread } from "./draw.ts";
import { type Firm, firm, town } from "./people-and-firms.ts";
import { type Stays, timeline } from "./timeline.ts";

const STAGES = {
  lead: 8,
  talks: 10,
  signed: 12,
  preparing: 28,
  started: 14,
  registered: 10,
  building: 50,
  finished: 12,
  producing: 10,
  capacity: 6,
  effective: 6,
  suspended: 6,
  dropped: 5,
  transferred: 3,
} as const;
export type Stage = keyof typeof STAGES;

/** Shortest and longest stay, in days. */
const STAY: Stays = {
  lead: [25, 90],
  talks: [40, 110],
  signed: [25, 80],
  preparing: [90, 230],
  started: [18, 40],
  registered: [15, 45],
  building: [260, 560],
  finished: [40, 130],
  producing: [120, 280],
  capacity: [90, 220],
  effective: [20, 240],
};
const CHAIN = Object.keys(STAY);

/** Where a project stood when it was stopped or dropped. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  suspended: ["building", "building", "registered"],
  dropped: ["signed", "preparing", "preparing"],
  transferred: ["preparing", "building"],
};

const KINDS = [
  "manufacturing",
  "manufacturing",
  "manufacturing",
  "infrastructure",
  "services",
  "livelihood",
  "manufacturing",
  "ecology",
  "agriculture",
] as const;
export type ProjectKind = (typeof KINDS)[number];

export type ProjectPlan = {
  readonly i: number;
  readonly key: string;
  readonly draw: Draw;
  readonly kind: ProjectKind;
  readonly isGovernment: boolean;
  readonly stage: Stage;
  /** The last stage of work: the same, or the one before it was stopped. */
  readonly worked: string;
  readonly path: readonly string[];
  readonly entered: Readonly<Record<string, LocalDate>>;
  readonly stoppedOn: LocalDate | null;
  readonly plannedStart: LocalDate | null;
  readonly plannedEnd: LocalDate | null;
  readonly town: { readonly key: string; readonly name: string };
  /** Index into the chains; `null` for what no chain makes. */
  readonly chain: number | null;
  /** `null` of a government project. */
  readonly firm: Firm | null;
  /** 万元. */
  readonly total: number;
};

const isGovernmentKind = (kind: ProjectKind): boolean =>
  kind === "infrastructure" || kind === "livelihood" || kind === "ecology";

const sizeOf = (draw: Draw): number => {
  const at = draw.between(0, 1);
  if (at < 0.04) return draw.whole(300, 480);
  if (at < 0.4) return draw.whole(30, 98) * 100;
  if (at < 0.86) return draw.whole(10, 30) * 1000;
  return at < 0.96 ? draw.whole(4, 7) * 10_000 : draw.whole(10, 16) * 10_000;
};

/** Stages from the first to the last one worked in. A government project is not negotiated; a small one is not counted. */
const pathTo = (worked: string, isGovernment: boolean, isSmall: boolean): readonly string[] =>
  CHAIN.slice(0, CHAIN.indexOf(worked) + 1).filter(
    (stage) =>
      stage === worked ||
      (!(
        isGovernment &&
        (stage === "talks" || stage === "signed" || stage === "producing" || stage === "capacity")
      ) &&
        !(isSmall && stage === "registered")),
  );

/** When it was to start and to end. What has started was planned for some days before or after. */
const plannedOf = (
  entered: Readonly<Record<string, LocalDate>>,
  draw: Draw,
  today: LocalDate,
): Pick<ProjectPlan, "plannedStart" | "plannedEnd"> => {
  const { started, finished, preparing } = entered;
  if (preparing === undefined) return { plannedStart: null, plannedEnd: null };
  const isLate = draw.chance(0.35);
  const plannedStart =
    started === undefined
      ? addDays(today, isLate ? -draw.whole(5, 75) : draw.whole(6, 130))
      : addDays(started, isLate ? -draw.whole(5, 40) : draw.whole(0, 15));
  const lasts = draw.whole(12, 24) * 30;
  const plannedEnd =
    finished === undefined
      ? addDays(plannedStart, lasts)
      : addDays(finished, draw.chance(0.3) ? -draw.whole(3, 50) : draw.whole(0, 40));
  return {
    plannedStart,
    plannedEnd: daysBetween(plannedStart, plannedEnd) < 90 ? addDays(plannedStart, 90) : plannedEnd,
  };
};

export const projectPlans = (seed: number, today: LocalDate): readonly ProjectPlan[] => {
  let firms = 0;
  return spread(seed, "key-projects", STAGES).map((stage, i): ProjectPlan => {
    const draw = drawing(seed, "project", i);
    const kind = KINDS[i % KINDS.length] as ProjectKind;
    // What is negotiated, makes something or comes to capacity belongs to a firm.
    const isGovernment =
      isGovernmentKind(kind) && !["talks", "signed", "producing", "capacity"].includes(stage);
    const total = sizeOf(draw);
    const choices = BEFORE[stage];
    const worked =
      choices === undefined
        ? stage
        : draw.pick(choices.filter((s) => !isGovernment || (s !== "talks" && s !== "signed")));
    const stoppedOn =
      choices === undefined ? null : addDays(today, -draw.whole(8, stage === "dropped" ? 320 : 120));
    const path = pathTo(worked, isGovernment, total < 500);
    const entered = timeline(path, STAY, draw, stoppedOn ?? today, { started: 95 });
    const hasFirm = !isGovernment && entered.preparing !== undefined;
    return {
      i,
      key: keyOf("key-projects", i),
      draw,
      kind,
      isGovernment,
      stage,
      worked,
      path,
      entered,
      stoppedOn,
      ...plannedOf(entered, draw, today),
      town: town(draw),
      chain: kind === "manufacturing" ? i % 7 : kind === "agriculture" ? 2 : kind === "services" ? 7 : null,
      firm: hasFirm ? firm(firms++) : null,
      total,
    };
  });
};

/** By the year's plan: 续建 of what began earlier, 竣工 of what is to end this year, 储备 of what starts later. */
export const planCategoryOf = (plan: ProjectPlan, today: LocalDate): string | undefined => {
  const { started, finished } = plan.entered;
  const year = yearOf(today);
  if (finished !== undefined && yearOf(finished) < year) return undefined;
  if (started !== undefined && yearOf(started) < year)
    return plan.plannedEnd !== null && yearOf(plan.plannedEnd) <= year ? "finishing" : "continuing";
  if (plan.plannedStart !== null && yearOf(plan.plannedStart) <= year)
    return started !== undefined && plan.i % 17 === 0 ? "reserve" : "planned";
  return "reserve";
};
