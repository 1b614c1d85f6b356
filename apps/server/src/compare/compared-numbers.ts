import type { MatrixEntry, MatrixSlot, ObservationRow } from "@xushi/ledger";
import { type Growth, growthOf } from "../board/growth-of.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";

/** The numbers of one slot of one indicator: level and growth of each place. */
export type Numbers = {
  readonly level: (placeId: string) => ObservationRow | null;
  readonly growth: (placeId: string) => Growth | null;
  /** The growth as it was published, for targets that are about it. */
  readonly published: (placeId: string) => ObservationRow | null;
};

const YEAR_BEFORE = { now: "last-year", before: "last-year-before" } as const;

/** What the matrix found, by slot, indicator, place and face; growth published, or worked out where the indicator allows it. */
export const comparedNumbers = (entries: readonly MatrixEntry[]) => {
  const keyOf = (slot: MatrixSlot, indicatorId: string, placeId: string, measure: string) =>
    `${slot}|${indicatorId}|${placeId}|${measure}`;
  const index = new Map(
    entries.map(({ slot, observation: o }) => [keyOf(slot, o.indicatorId, o.orgUnitId, o.measure), o]),
  );
  return (indicator: CountyIndicator, slot: "now" | "before"): Numbers => {
    const find = (at: MatrixSlot, placeId: string, measure: "level" | "growth") =>
      index.get(keyOf(at, indicator.id, placeId, measure)) ?? null;
    return {
      level: (placeId) => find(slot, placeId, "level"),
      published: (placeId) => find(slot, placeId, "growth"),
      growth: (placeId) =>
        growthOf(
          indicator,
          find(slot, placeId, "growth"),
          find(slot, placeId, "level"),
          find(YEAR_BEFORE[slot], placeId, "level"),
        ),
    };
  };
};
