/** A falsification: what was changed, by how much, and in the words of somebody who owns up to it. */
import type { Indicator } from "@xushi/core";
import type { Random } from "../../registers/random.ts";
import type { PlainRow } from "../row.ts";
import type { Families } from "./families.ts";

export const PLANT_KINDS = [
  "month-raised",
  "cumulative-lowered",
  "unit-slip",
  "points-as-percent",
  "growth-against-levels",
  "town-changed",
  "share-over-hundred",
  "part-over-whole",
  "completion-changed",
  "number-copied",
  "digits-heaped",
  "name-outdated",
  "jump",
] as const;
export type PlantKind = (typeof PLANT_KINDS)[number];

export type Change = { readonly before: PlainRow; readonly after: PlainRow };

export type Plant = {
  readonly kind: PlantKind;
  readonly changes: readonly Change[];
  /** Relative size of the change where it has one: 0.12 for 12 %. */
  readonly size: number | null;
  readonly about: string;
};

/** What a planter may look at. Rows are those of the clean year. */
export type Field = {
  readonly rows: readonly PlainRow[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly families: Families;
  /** Rows of one series, in order of period: by unit, indicator, measure. */
  readonly series: (
    orgUnitId: string,
    indicatorId: string,
    measure: PlainRow["measure"],
  ) => readonly PlainRow[];
  readonly find: (
    orgUnitId: string,
    indicatorId: string,
    periodId: string,
    measure: PlainRow["measure"],
  ) => PlainRow | undefined;
};

/** Makes one falsification of a row, or none where its kind does not apply to it. */
export type Planter = {
  readonly kind: PlantKind;
  /** Which rows of the year may be falsified so. */
  readonly suits: (row: PlainRow, field: Field) => boolean;
  readonly plant: (row: PlainRow, field: Field, random: Random) => Omit<Plant, "kind"> | undefined;
};

/** Evenly between two bounds. */
export const between = (random: Random, low: number, high: number): number =>
  low + (random.upTo(1_000_001) / 1_000_000) * (high - low);

export const rewritten = (row: PlainRow, written: string): Change => ({
  before: row,
  after: { ...row, written },
});

/** 2026-01/2026-10: from January on, more than one month. */
export const isCumulativeId = (periodId: string): boolean =>
  periodId.slice(5, 7) === "01" && periodId.slice(0, 7) !== periodId.slice(8);
