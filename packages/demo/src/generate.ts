/** 序川县: a county that does not exist, complete and current on any day. */
import type { LocalDate } from "@xushi/core";
import { bulletinsOf } from "./bulletins.ts";
import { DEMO_INDICATORS } from "./catalogue.ts";
import { ORG_UNITS } from "./places.ts";
import { reportsOf } from "./reports.ts";
import { targetsOf } from "./targets.ts";
import type { DemoCounty } from "./types.ts";
import { worldOn } from "./world.ts";

export type DemoOptions = {
  /** The day on which the demo is looked at: figures run to the last month that was over before it. */
  readonly asOf: LocalDate;
  /** Any whole number; the same one gives the same county. */
  readonly seed: number;
};

export const generateDemoCounty = ({ asOf, seed }: DemoOptions): DemoCounty => {
  const world = worldOn(seed, asOf);
  const { calendar } = world;
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
