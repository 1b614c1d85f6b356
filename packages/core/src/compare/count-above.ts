/** 「33 项中 21 项高于全县」: of how many indicators a place does better than the whole that it belongs to. */
import { compare, type DecimalText, sub, toPlain } from "../decimal.ts";
import type { Direction } from "../indicator.ts";

/** One indicator as the place and the whole have it: two growths, or two ratios. Never two amounts: a part is less than its whole. */
export type Against = {
  readonly place: DecimalText | null;
  readonly whole: DecimalText | null;
  readonly direction: Direction;
};

/** `above` of `of` that can be compared; ahead of it, level with it, and what could not be told. */
export type AboveCount = { readonly above: number; readonly of: number };

/** Difference in 百分点, place minus whole; `null` where either is missing. */
export const differenceFrom = ({ place, whole }: Pick<Against, "place" | "whole">): DecimalText | null =>
  place === null || whole === null ? null : toPlain(sub(place, whole));

/** Better than the whole; where less is better, below it. Exactly as much is not above. */
export const isAbove = ({ place, whole, direction }: Against): boolean =>
  place !== null &&
  whole !== null &&
  direction !== "neutral" &&
  compare(place, whole) === (direction === "lower" ? -1 : 1);

/** Neutral indicators and those that one of the two lacks are not counted, neither above nor among all. */
export const countAbove = (indicators: readonly Against[]): AboveCount => {
  const comparable = indicators.filter(
    ({ place, whole, direction }) => place !== null && whole !== null && direction !== "neutral",
  );
  return { above: comparable.filter(isAbove).length, of: comparable.length };
};
