/**
 * 任务分解: a target of a whole, handed down to its parts. What is handed down adds up to the whole to the last digit,
 * so that nobody has to ask where 0.1 亿元 went; what is not handed down is the rest, and is shown.
 */
import {
  type Amount,
  type AmountLike,
  add,
  amount,
  compare,
  type DecimalText,
  div,
  isNegative,
  isZero,
  mul,
  neg,
  sub,
  sum,
  toPlain,
} from "./decimal.ts";
import type { Unit } from "./unit.ts";

/** A part and how much of the whole it stands for: last year's value, heads, 1 for equal parts. Never negative. */
export type WeightedPart = { readonly id: string; readonly weight: AmountLike };

/** What parts add up to beside their whole. `rest` is negative where more is handed down than there is. */
export type SplitCheck = {
  readonly sum: DecimalText;
  readonly rest: DecimalText;
  /** 未分解 · 全部分解 · 有余 · 超出 */
  readonly state: "none" | "whole" | "rest" | "over";
};

/**
 * The smallest amount, in the base unit, that a part is written in: hundredths of 亿元 or 万元, single things where the unit
 * has no factor. 12.345 亿元 of a town is a precision that nobody meant.
 */
export const splitStep = (unit: Unit): DecimalText =>
  compare(unit.factor, 1) > 0 ? toPlain(div(unit.factor, 100)) : "1";

/**
 * The whole over its parts by their weights, each in whole `step`s. Rounded down first; the steps left over go one each to the
 * largest parts (of equal ones to those that come first), and what is less than a step to the largest of all, so that the sum is
 * exact and every part lies within a step of its exact share.
 * `splitByWeight("100", [a 1, b 1, c 1], "1")` is 34, 33, 33.
 * @returns parts in their order; `null` when no weight is positive: there is nothing to divide by.
 * @throws RangeError for a negative weight or a step that is not positive.
 */
export const splitByWeight = (
  whole: AmountLike,
  parts: readonly WeightedPart[],
  step: AmountLike,
): ReadonlyMap<string, DecimalText> | null => {
  if (compare(step, 0) <= 0) throw new RangeError(`A step is positive, not ${toPlain(step)}`);
  if (parts.some(({ weight }) => isNegative(weight))) throw new RangeError("A weight is never negative");
  const total = sum(parts.map(({ weight }) => weight));
  if (isZero(total)) return null;
  if (isNegative(whole)) return negated(splitByWeight(neg(whole), parts, step));
  const floors = parts.map(({ id, weight }) => ({
    id,
    weight,
    value: floorTo(share(whole, weight, total), step),
  }));
  return new Map(withRest(floors, whole, step));
};

/** Equal parts; the first get the last digits. `null` where there are no parts. */
export const splitEqually = (
  whole: AmountLike,
  ids: readonly string[],
  step: AmountLike,
): ReadonlyMap<string, DecimalText> | null =>
  splitByWeight(
    whole,
    ids.map((id) => ({ id, weight: 1 })),
    step,
  );

/** Parts that somebody wrote, beside their whole; what is not written yet counts as nothing. */
export const checkSplit = (whole: AmountLike, parts: readonly (AmountLike | null)[]): SplitCheck => {
  const written = parts.filter((part) => part !== null);
  const handedDown = sum(written);
  const rest = sub(whole, handedDown);
  const state = isZero(rest) ? "whole" : isNegative(rest) ? "over" : "rest";
  return {
    sum: toPlain(handedDown),
    rest: toPlain(rest),
    state: written.length === 0 ? "none" : state,
  };
};

type Floored = WeightedPart & { readonly value: Amount };

const share = (whole: AmountLike, weight: AmountLike, total: Amount): Amount =>
  div(mul(whole, weight), total, 60);

/** Whole steps in a value that is not negative: 7.9 in steps of 2 is 6. */
const floorTo = (value: Amount, step: AmountLike): Amount => {
  const nearest = mul(div(value, step, 0), step);
  return compare(nearest, value) > 0 ? sub(nearest, step) : nearest;
};

const withRest = (floors: readonly Floored[], whole: AmountLike, step: AmountLike) => {
  let rest = sub(whole, sum(floors.map(({ value }) => value)));
  const extra = new Map<string, Amount>();
  const largestFirst = [...floors]
    .filter((f) => !isZero(f.weight))
    .sort((a, b) => compare(b.weight, a.weight));
  const [largest] = largestFirst;
  for (const { id } of largestFirst) {
    if (compare(rest, step) < 0) break;
    extra.set(id, amount(step));
    rest = sub(rest, step);
  }
  if (largest !== undefined) extra.set(largest.id, add(extra.get(largest.id) ?? 0, rest));
  return floors.map(({ id, value }) => [id, toPlain(add(value, extra.get(id) ?? 0))] as const);
};

const negated = (parts: ReadonlyMap<string, DecimalText> | null): ReadonlyMap<string, DecimalText> | null =>
  parts === null ? null : new Map([...parts].map(([id, value]) => [id, toPlain(neg(value))]));
