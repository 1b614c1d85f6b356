import { compare } from "@xushi/core";
import type { Compare, CompareCell, CompareColumn, ComparePlace } from "./compare.ts";

/**
 * Which columns a comparison has and in which order its places stand. The page and its workbook both ask here, so that
 * what is exported is what was on the screen.
 */

export const COMPARE_FACES = [
  "level",
  "levelRank",
  "growth",
  "growthRank",
  "overWhole",
  "share",
  "gap",
] as const;
export type CompareFace = (typeof COMPARE_FACES)[number];

/** What amounts are shown as: 总量, 人均, 亩均. */
export const COMPARE_PER = ["amount", "head", "mu"] as const;
export type ComparePer = (typeof COMPARE_PER)[number];

/** What the heat table is coloured by. */
export const HEAT_BY = ["growthRank", "growth"] as const;
export type HeatBy = (typeof HEAT_BY)[number];

/** A growth-only indicator has no amounts; one without growth (数) no growth; one without targets nothing of a year. */
export const facesOf = ({ indicator, hasTargets }: CompareColumn): readonly CompareFace[] =>
  COMPARE_FACES.filter((face) => {
    if (face === "levelRank")
      return indicator.valuation !== "growth_only" && indicator.direction !== "neutral";
    if (face === "growth" || face === "overWhole") return indicator.valuation !== "value_only";
    if (face === "growthRank")
      return indicator.valuation !== "value_only" && indicator.direction !== "neutral";
    if (face === "share" || face === "gap") return hasTargets;
    return true;
  });

/** The amount itself, or what falls on one head or one 亩. */
export const levelShown = (cell: CompareCell, per: ComparePer): string | null =>
  per === "head" ? cell.perHead : per === "mu" ? cell.perMu : (cell.level?.value ?? null);

/**
 * The same without those that no part has anything under: a column of dashes says in thirty cells what a note says once. The
 * amount stays, with its reason, so that nobody looks for it.
 */
export const shownFaces = (
  { columns, places }: Pick<Compare, "columns" | "places">,
  at: number,
): readonly CompareFace[] => {
  const column = columns[at];
  if (column === undefined) return [];
  const parts = places.filter((place) => !place.whole);
  return facesOf(column).filter(
    (face) => face === "level" || parts.some((place) => numberAt(place.cells[at], face, "amount") !== null),
  );
};

/** "fixed-asset-investment.growth", "name", "above"; with "-" before it from the other end. */
export type CompareSort = string;

const numberAt = (cell: CompareCell | undefined, face: string, per: ComparePer): string | null => {
  if (cell === undefined) return null;
  if (face === "level") return levelShown(cell, per);
  if (face === "growth") return cell.growth?.value ?? null;
  if (face === "share" || face === "gap" || face === "overWhole") return cell[face];
  if (face === "levelRank" || face === "growthRank")
    return cell[face] === null ? null : String(cell[face].position);
  return null;
};

const keyOf = (place: ComparePlace, by: string, per: ComparePer): string | null => {
  if (by === "above") return place.above === null ? null : String(place.above.above);
  const dot = by.lastIndexOf(".");
  return numberAt(
    place.cells.find((cell) => cell.indicatorId === by.slice(0, dot)),
    by.slice(dot + 1),
    per,
  );
};

/** A place among others begins with the first; every other column with the largest. */
const startsLow = (by: string): boolean => by.endsWith("Rank");

/** The whole stays on top; a place without a number stays at the end, whichever end is first. */
export const sortPlaces = (
  places: readonly ComparePlace[],
  sort: CompareSort | undefined,
  per: ComparePer,
): readonly ComparePlace[] => {
  if (sort === undefined) return places;
  const reversed = sort.startsWith("-");
  const by = reversed ? sort.slice(1) : sort;
  const sign = startsLow(by) === reversed ? -1 : 1;
  return places.toSorted((a, b) => {
    if (a.whole !== b.whole) return a.whole ? -1 : 1;
    const [left, right] = [keyOf(a, by, per), keyOf(b, by, per)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return compare(left, right) * sign;
  });
};

export type CompareView = { readonly sort?: CompareSort | undefined; readonly per?: ComparePer | undefined };

export const seenPlaces = ({ places }: Pick<Compare, "places">, { sort, per = "amount" }: CompareView) =>
  sortPlaces(places, sort, per);
