/** All facts of a month, as the offices would publish them: county, towns, neighbours. */

import type { DemoCalendar, MonthRef } from "./calendar.ts";
import { indicatorOf } from "./catalogue.ts";
import { COUNTY_INDICATORS } from "./county-indicators.ts";
import { type Fact, hasGrowth, hasLevel, isPublished, periodAt, printGrowth, printLevel } from "./fact.ts";
import { COMPARED, type Neighbours } from "./neighbours.ts";
import { CITY, COUNTY, SIBLING_LIST, TOWN_LIST } from "./places.ts";
import { NOT_REPORTED, PLAN_ROWS } from "./plan-rows.ts";
import type { Series } from "./series.ts";
import { SERIES } from "./series-specs.ts";
import { growthTenths } from "./ticks.ts";
import { TOWN_INDICATORS, type Towns } from "./towns.ts";
import type { DemoObservation } from "./types.ts";

export type World = {
  readonly calendar: DemoCalendar;
  readonly series: Series;
  readonly neighbours: Neighbours;
  readonly towns: Towns;
};

export type MonthFacts = {
  readonly county: readonly Fact[];
  readonly works: readonly Fact[];
  readonly towns: readonly Fact[];
  readonly city: readonly Fact[];
};

const OWN: ReadonlySet<string> = new Set(COUNTY_INDICATORS.map((i) => i.id));
const RANKED: ReadonlySet<string> = new Set(
  PLAN_ROWS.filter((r) => r.kind === "rank").map((r) => r.indicatorId),
);
/** Checked and settled by the annual report, so that December's figure was revised. */
const SETTLED: ReadonlySet<string> = new Set([
  "gdp",
  "fixed-asset-investment",
  "retail-sales",
  "industrial-output",
]);

/** What comes out after the end of `ref`: figures of that month, and of the month before for those that trail. */
export const factsOf = (world: World, ref: MonthRef): MonthFacts => {
  const due = (id: string): MonthRef | null => reportedMonth(world, id, ref);
  const own = SERIES.map((s) => s.id).flatMap((id) => {
    const at = due(id);
    return at === null ? [] : [countyFact(world, id, at)];
  });
  const recent = ref.year >= world.calendar.planYear - 1;
  const each = (
    ids: readonly string[],
    make: (id: string, at: MonthRef) => readonly Fact[],
  ): readonly Fact[] =>
    recent ? ids.flatMap((id) => ((at) => (at === null ? [] : make(id, at)))(due(id))) : [];
  return {
    county: own.filter((f) => !OWN.has(f.indicator.id)),
    works: own.filter((f) => OWN.has(f.indicator.id)),
    towns: each(TOWN_INDICATORS, (id, at) => townFacts(world, id, at)),
    city: each(COMPARED, (id, at) => cityFacts(world, id, at)),
  };
};

const reportedMonth = (world: World, id: string, ref: MonthRef): MonthRef | null => {
  const i = indicatorOf(id);
  const index = ref.year * 12 + ref.month - 1 - i.lagMonths;
  const at = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  if (at.year < world.calendar.planYear - 3 || !isPublished(i, at.month)) return null;
  return isWithheld(world, id, at) ? null : at;
};

/** From the board's month on these are not in the books yet: they lie on the reading desk. */
export const isWithheld = ({ calendar: { board } }: World, id: string, at: MonthRef): boolean =>
  NOT_REPORTED.includes(id) && at.year * 12 + at.month >= board.year * 12 + board.month;

const statusOf = (
  { calendar: { latest, planYear } }: World,
  id: string,
  at: MonthRef,
): DemoObservation["status"] => {
  if (at.year < planYear && at.month === 12 && SETTLED.has(id)) return "revised";
  const age = (latest.year - at.year) * 12 + latest.month - at.month;
  return age <= 2 ? "preliminary" : "final";
};

const base = (world: World, id: string, at: MonthRef) => {
  const indicator = indicatorOf(id);
  return {
    indicator,
    period: periodAt(indicator, at.year, at.month),
    status: statusOf(world, id, at),
    rank: null,
  };
};

const countyFact = (world: World, id: string, at: MonthRef): Fact => ({
  ...base(world, id, at),
  orgUnitKey: COUNTY,
  placeName: "序川县",
  level: hasLevel(indicatorOf(id)) ? printLevel(id, world.series.level(id, at.year, at.month)) : null,
  growth: hasGrowth(indicatorOf(id)) ? printGrowth(world.series.growth(id, at.year, at.month)) : null,
  rank: rankOf(world, id, at),
});

const rankOf = (world: World, id: string, at: MonthRef): Fact["rank"] => {
  if (!RANKED.has(id) || at.year < world.calendar.planYear - 1) return null;
  const place = world.neighbours.place(id, at.year, at.month);
  return { value: String(place), quote: `第${place}位` };
};

/** Towns print growth only where it is that of two levels: a survey's scope is not kept by town. */
const townFacts = (world: World, id: string, at: MonthRef): readonly Fact[] =>
  TOWN_LIST.map(({ key, name }, t) => {
    const i = indicatorOf(id);
    const now = world.towns.level(id, t, at.year, at.month);
    const before = world.towns.level(id, t, at.year - 1, at.month);
    const grows = hasGrowth(i) && i.growthBasis === "nominal" && i.sameScopeGrowth !== true && before > 0;
    return {
      ...base(world, id, at),
      orgUnitKey: key,
      placeName: name,
      level: printLevel(id, now),
      growth: grows ? printGrowth(growthTenths(now, before)) : null,
    };
  });

const cityFacts = (world: World, id: string, at: MonthRef): readonly Fact[] => {
  const i = indicatorOf(id);
  const siblings = SIBLING_LIST.map(({ key, name }, s): Fact => {
    const { level, growth } = world.neighbours.figure(id, s, at.year, at.month);
    return {
      ...base(world, id, at),
      orgUnitKey: key,
      placeName: name,
      level: hasLevel(i) ? printLevel(id, level) : null,
      growth: growth === null ? null : printGrowth(growth),
    };
  });
  const mean = world.neighbours.cityGrowth(id, at.year, at.month);
  if (mean === null) return siblings;
  const city: Fact = {
    ...base(world, id, at),
    orgUnitKey: CITY,
    placeName: "序阳市",
    level: null,
    growth: printGrowth(mean),
  };
  return [...siblings, city];
};
