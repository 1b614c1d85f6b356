/** What every document of the demo is drawn from: series, towns and neighbours on a day. */
import type { LocalDate } from "@xushi/core";
import { demoCalendar } from "./calendar.ts";
import type { World } from "./facts.ts";
import { makeNeighbours } from "./neighbours.ts";
import { makeSeries } from "./series.ts";
import { makeTowns } from "./towns.ts";

export const worldOn = (seed: number, asOf: LocalDate): World => {
  const calendar = demoCalendar(asOf);
  const series = makeSeries(seed, calendar.planYear);
  const neighbours = makeNeighbours(seed, series, calendar.planYear - 1);
  return { calendar, series, neighbours, towns: makeTowns(seed, series) };
};
