import { compare, type Direction, type Indicator } from "@xushi/core";
import type { ObservationRow } from "@xushi/ledger";

export type Place = { position: number; of: number };
export type Rank = Place & { change: number | null };

type Peer = Pick<ObservationRow, "orgUnitId" | "periodId" | "measure" | "value">;

/**
 * The unit's place among its siblings for the same indicator and period: by growth where growth is published for it,
 * else by value. Equal values share a place. `null` for neutral indicators, and where nobody else has reported.
 */
export const rankAmong = (
  peers: readonly Peer[],
  unitId: string,
  periodId: string,
  indicator: Pick<Indicator, "direction" | "valuation">,
): Rank | null => {
  if (indicator.direction === "neutral") return null;
  const measure = rankedMeasure(peers, unitId, periodId, indicator.valuation);
  const comparable = peers.filter((p) => p.measure === measure);
  const now = placeAt(comparable, unitId, periodId, indicator.direction);
  if (now === null) return null;
  const before = previousPeriod(comparable, unitId, periodId);
  const then = before === null ? null : placeAt(comparable, unitId, before, indicator.direction);
  return { ...now, change: then === null ? null : then.position - now.position };
};

const rankedMeasure = (
  peers: readonly Peer[],
  unitId: string,
  periodId: string,
  valuation: Indicator["valuation"],
): "growth" | "level" => {
  const hasGrowth = peers.some(
    (p) => p.measure === "growth" && p.orgUnitId === unitId && p.periodId === periodId,
  );
  return valuation !== "value_only" && hasGrowth ? "growth" : "level";
};

/** Growth, and values of which more is better, rank downwards; 能耗 and 失业率 rank upwards. */
export const placeAt = (
  peers: readonly Peer[],
  unitId: string,
  periodId: string,
  direction: Direction,
): Place | null => {
  const field = peers.filter((p) => p.periodId === periodId);
  const self = field.find((p) => p.orgUnitId === unitId);
  if (self === undefined || field.length < 2) return null;
  const sign = direction === "lower" ? -1 : 1;
  const better = field.filter((p) => compare(p.value, self.value) * sign > 0);
  return { position: better.length + 1, of: field.length };
};

/** The unit's own period before this one, within the same year: in February there is none. */
const previousPeriod = (peers: readonly Peer[], unitId: string, periodId: string): string | null => {
  const end = periodId.slice(8);
  const ends = peers
    .filter((p) => p.orgUnitId === unitId && p.periodId.slice(8) < end)
    .filter((p) => p.periodId.slice(8, 12) === end.slice(0, 4))
    .map((p) => p.periodId);
  return ends.sort((a, b) => (a.slice(8) < b.slice(8) ? -1 : 1)).at(-1) ?? null;
};
