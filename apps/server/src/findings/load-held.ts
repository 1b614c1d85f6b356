import type { Indicator } from "@xushi/core";
import type { County, FigureRow, ObservationRow, TargetRow } from "@xushi/ledger";
import { byHeldKey, type Held, type Placed, placedOf } from "./held.ts";

/** Years for which targets are looked up; a text about one county rarely speaks of more. */
const MOST_YEARS = 8;

/** Reads from the ledger what the figures can be held against, in a few queries for the whole source. */
export const loadHeld = async (
  county: County,
  sourceId: string,
  rows: readonly FigureRow[],
  indicators: ReadonlyMap<string, Indicator>,
): Promise<Held> => {
  const placed = rows.flatMap((r) => placedOf(r, indicators) ?? []);
  const [observations, targets] = await Promise.all([
    observationsFor(county, placed),
    targetsFor(county, placed),
  ]);
  const sourceTitles = await titlesOf(county, observations);
  return { sourceId, indicators, observations: byHeldKey(observations), targets, sourceTitles };
};

const observationsFor = async (county: County, placed: readonly Placed[]): Promise<ObservationRow[]> => {
  const ends = placed.map((p) => p.periodId.slice(8)).sort();
  const [from, to] = [ends[0], ends.at(-1)];
  if (from === undefined || to === undefined) return [];
  return county.series({
    indicatorIds: [...new Set(placed.map((p) => p.indicator.id))],
    orgUnitIds: [...new Set(placed.map((p) => p.orgUnitId))],
    measures: ["level", "growth", "completion", "rank", "delta"],
    from,
    to,
  });
};

const targetsFor = async (county: County, placed: readonly Placed[]): Promise<TargetRow[]> => {
  const years = [...new Set(placed.map((p) => yearEnd(p.periodId)))].sort().slice(-MOST_YEARS);
  const found = await Promise.all(years.map((asOf) => county.targets({ asOf })));
  const units = new Set(placed.map((p) => p.orgUnitId));
  return found.flat().filter((t) => units.has(t.orgUnitId));
};

/** "2026-01/2026-10" → "2026-12-31" */
const yearEnd = (periodId: string): string => `${periodId.slice(8, 12)}-12-31`;

const titlesOf = async (
  county: County,
  observations: readonly ObservationRow[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(observations.flatMap((o) => o.sourceId ?? []))];
  const found = await Promise.all(ids.map((id) => county.source(id)));
  return new Map(found.flatMap((s) => (s === null ? [] : [[s.id, s.title] as const])));
};
