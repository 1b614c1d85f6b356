/** 序川县: a county that does not exist, complete and current on any day. */
import type { LocalDate } from "@xushi/core";
import { bulletinsOf } from "./bulletins.ts";
import { demoCalendar } from "./calendar.ts";
import { DEMO_INDICATORS } from "./catalogue.ts";
import type { World } from "./facts.ts";
import { makeNeighbours } from "./neighbours.ts";
import { ORG_UNITS } from "./places.ts";
import { reportsOf } from "./reports.ts";
import { makeSeries } from "./series.ts";
import { targetsOf } from "./targets.ts";
import { makeTowns } from "./towns.ts";
import type { DemoCounty } from "./types.ts";

export type DemoOptions = {
  /** The day on which the demo is looked at: figures run to the last month that was over before it. */
  readonly asOf: LocalDate;
  /** Any whole number; the same one gives the same county. */
  readonly seed: number;
};

export const generateDemoCounty = ({ asOf, seed }: DemoOptions): DemoCounty => {
  const calendar = demoCalendar(asOf);
  const series = makeSeries(seed, calendar.planYear);
  const neighbours = makeNeighbours(seed, series, calendar.planYear - 1);
  const world: World = { calendar, series, neighbours, towns: makeTowns(seed, series) };
  const bulletins = calendar.months.flatMap((month) => bulletinsOf(world, month, asOf));
  return {
    asOf,
    seed,
    jurisdictionKey: "county",
    planYear: calendar.planYear,
    boardOn: calendar.boardOn,
    orgUnits: ORG_UNITS,
    indicators: DEMO_INDICATORS,
    observations: bulletins.flatMap((b) => b.observations),
    targets: calendar.targetYears.flatMap((year) => targetsOf(world, year)),
    sources: bulletins.map((b) => b.source),
    reports: reportsOf(world, asOf),
  };
};
