/**
 * Exact decimals: the one module over decimal.js.
 *
 * An `Amount` never passes through a binary float: 0.1 + 0.2 is 0.3. Its JSON form is a plain decimal
 * string ("10910000000", never "1.091e10"), which is also how amounts travel and are stored.
 */
import { Decimal } from "decimal.js";

// 100 significant digits: sums and products of any amounts met here are exact; only `div` rounds, and says where.
const Exact = Decimal.clone({
  precision: 100,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

declare const amountBrand: unique symbol;

/** An exact decimal number, immutable. Make one with {@link amount}; read it with {@link toPlain} or {@link toFixed}. */
export type Amount = { readonly [amountBrand]: true; toJSON(): string; toString(): string };

/** A plain decimal string such as "-6.2" or "10910000000": the stored and transported form of an amount. */
export type DecimalText = string;

/** What arithmetic accepts. Numbers must be integers that a double holds exactly: `0.1` is refused, "0.1" is right. */
export type AmountLike = Amount | DecimalText | number | bigint;

const PLAIN = /^[+-]?(?:\d{1,80}(?:\.\d{0,80})?|\.\d{1,80})$/;

const wrap = (value: Decimal): Amount => value as unknown as Amount;

const open = (value: AmountLike): Decimal => {
  if (value instanceof Exact) return value;
  const made = typeof value === "object" ? undefined : readPlain(value);
  if (made === undefined) throw new RangeError(`Not an exact decimal: ${String(value)}`);
  return made;
};

const readPlain = (value: DecimalText | number | bigint): Decimal | undefined => {
  if (typeof value === "number") return Number.isSafeInteger(value) ? new Exact(value) : undefined;
  if (typeof value === "bigint") return new Exact(value.toString());
  return PLAIN.test(value) ? new Exact(value) : undefined;
};

/** Reads a plain decimal string; `undefined` when it is anything else ("1e3", "1,000", ""). For text from outside. */
export const parseAmount = (text: string): Amount | undefined => {
  const made = readPlain(text.trim());
  return made === undefined ? undefined : wrap(made);
};

/** Makes an amount of something known to be one. @throws RangeError otherwise: that is a bug, not a refusal. */
export const amount = (value: AmountLike): Amount => wrap(open(value));

export const ZERO: Amount = amount(0);
export const HUNDRED: Amount = amount(100);

export const add = (augend: AmountLike, addend: AmountLike): Amount => wrap(open(augend).plus(open(addend)));

export const sub = (minuend: AmountLike, subtrahend: AmountLike): Amount =>
  wrap(open(minuend).minus(open(subtrahend)));

export const mul = (multiplicand: AmountLike, multiplier: AmountLike): Amount =>
  wrap(open(multiplicand).times(open(multiplier)));

/**
 * Divides and rounds half up to `places` decimal places, 20 unless told: `div(1, 3, 2)` is 0.33.
 * @throws RangeError when the divisor is zero: ask {@link isZero} first.
 */
export const div = (dividend: AmountLike, divisor: AmountLike, places = 20): Amount => {
  const by = open(divisor);
  if (by.isZero()) throw new RangeError("Division by zero");
  return wrap(open(dividend).dividedBy(by).toDecimalPlaces(places, Decimal.ROUND_HALF_UP));
};

/**
 * Square root, rounded half up to `places` decimal places.
 * @throws RangeError for a negative amount.
 */
export const sqrt = (value: AmountLike, places = 20): Amount => {
  const of = open(value);
  if (of.isNegative() && !of.isZero()) throw new RangeError(`No square root of ${toPlain(value)}`);
  return wrap(of.sqrt().toDecimalPlaces(places, Decimal.ROUND_HALF_UP));
};

export const neg = (value: AmountLike): Amount => wrap(open(value).negated());
export const abs = (value: AmountLike): Amount => wrap(open(value).absoluteValue());

/** Amounts in 元 are whole numbers of at most so many digits: a double adds hundreds of them exactly, and far sooner. */
const SHORT_WHOLE = /^\d{1,13}$/;
const DOUBLE_HOLDS = 2 ** 53 - 10 ** 13;

export const sum = (values: Iterable<AmountLike>): Amount => {
  let total: Decimal = new Exact(0);
  let whole = 0;
  for (const value of values) {
    if (typeof value !== "string" || !SHORT_WHOLE.test(value)) total = total.plus(open(value));
    else {
      whole += Number(value);
      if (whole < DOUBLE_HOLDS) continue;
      total = total.plus(whole);
      whole = 0;
    }
  }
  return wrap(total.plus(whole));
};

/** −1, 0 or 1, fit for `sort`. */
export const compare = (left: AmountLike, right: AmountLike): -1 | 0 | 1 =>
  open(left).comparedTo(open(right)) as -1 | 0 | 1;

export const equals = (left: AmountLike, right: AmountLike): boolean => compare(left, right) === 0;
export const isZero = (value: AmountLike): boolean => open(value).isZero();
export const isNegative = (value: AmountLike): boolean => compare(value, 0) < 0;
export const minOf = (left: AmountLike, right: AmountLike): Amount =>
  amount(compare(left, right) <= 0 ? left : right);
export const maxOf = (left: AmountLike, right: AmountLike): Amount =>
  amount(compare(left, right) >= 0 ? left : right);

/** Rounds half away from zero, as the statistics offices do: 0.05 → 0.1, −0.05 → −0.1 at one place. */
export const roundHalfUp = (value: AmountLike, places = 0): Amount =>
  wrap(open(value).toDecimalPlaces(places, Decimal.ROUND_HALF_UP));

/** Text with exactly `places` decimals: `toFixed("85.555", 2)` is "85.56". Never "-0.0". */
export const toFixed = (value: AmountLike, places: number): string => {
  const text = open(value).toFixed(places, Decimal.ROUND_HALF_UP);
  return /^-0(?:\.0*)?$/.test(text) ? text.slice(1) : text;
};

/** The canonical text: no exponent, no trailing zeros, no "-0". */
export const toPlain = (value: AmountLike): DecimalText => {
  const text = open(value).toFixed();
  return text === "-0" ? "0" : text;
};

/** For drawing only (chart coordinates, bar widths): a double, inexact. */
export const toApproximateNumber = (value: AmountLike): number => open(value).toNumber();
