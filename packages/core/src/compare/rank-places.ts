/** 位次: where each place stands among the others, by one number of each. */
import { compare, type DecimalText } from "../decimal.ts";
import type { Direction } from "../indicator.ts";

/** What one place says of an indicator; `null`: it says nothing. */
export type PlaceValue = { readonly placeId: string; readonly value: DecimalText | null };

/** `position` 1 is the best of `of` places that have a number. */
export type PlaceRank = { readonly position: number; readonly of: number };

export type Ranking = {
  readonly ranks: ReadonlyMap<string, PlaceRank>;
  /** Without a number: named, and never ranked last. */
  readonly missing: readonly string[];
};

/**
 * Equal numbers share the better place and the next one is left out: 1, 2, 2, 4 (并列). Where less is better (能耗, 失业率) the
 * lowest comes first. Of a neutral indicator nobody has a place, and of a single number neither: one of one says nothing.
 */
export const rankPlaces = (values: readonly PlaceValue[], direction: Direction): Ranking => {
  const missing = values.filter(({ value }) => value === null).map(({ placeId }) => placeId);
  const held = values.flatMap(({ placeId, value }) => (value === null ? [] : [{ placeId, value }]));
  if (direction === "neutral" || held.length < 2) return { ranks: new Map(), missing };
  const better = direction === "lower" ? 1 : -1;
  const sorted = held.toSorted((a, b) => compare(a.value, b.value) * better);
  const ranks = new Map<string, PlaceRank>();
  let position = 0;
  for (const [at, { placeId, value }] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before === undefined || compare(before.value, value) !== 0) position = at + 1;
    ranks.set(placeId, { position, of: held.length });
  }
  return { ranks, missing };
};

/**
 * How far a place moved since the period before: 2 is two places up (▲2), −1 one down (▼1). `null` where it had no place then or
 * has none now, or where others were ranked: third of twelve and third of five are no comparison.
 */
export const rankChange = (now: PlaceRank | undefined, before: PlaceRank | undefined): number | null =>
  now === undefined || before === undefined || now.of !== before.of ? null : before.position - now.position;
