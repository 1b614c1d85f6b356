/**
 * What a printed number can stand for. 48.5 may be rounded from anything in [48.45, 48.55) or cut off from anything in
 * [48.5, 48.6): published figures are made either way, and none says which. So 97.2 and 97.16 agree, 97.2 and 97.0 do not.
 */
import {
  type Amount,
  type AmountLike,
  add,
  compare,
  type DecimalText,
  div,
  maxOf,
  minOf,
  mul,
  neg,
  sub,
  toPlain,
} from "../decimal.ts";
import { parseUnit } from "../unit.ts";

/** Both ends included, in the base unit. */
export type Range = { readonly low: Amount; readonly high: Amount };

/** What is counted one by one: 14个 is exact, while 14元 and 14公里 are rounded. */
const COUNTED: ReadonlySet<string> = new Set([
  ...["个", "家", "户", "项", "件", "处", "宗", "只", "套", "张", "次", "座", "条"],
  ...["人", "人次", "名"],
]);

/** Digits behind the point of a number in a quote: 1 of "109.1亿元". Chinese numerals show none. */
const decimalsIn = (quote: string): number => /\d[.．](\d+)/.exec(quote.normalize("NFKC"))?.[1]?.length ?? 0;

/** Digits that carry something: "0" and "." before the first other digit do not. */
export const significantDigits = (written: string): string => written.replace(/[-.]/g, "").replace(/^0+/, "");

/** One step of the last digit shown, in the base unit: 10 000 000 元 of "109.1亿元". */
export const printedStep = (quote: string, unitAsWritten: string): Amount =>
  div(parseUnit(unitAsWritten).factor, `1${"0".repeat(Math.min(decimalsIn(quote), 30))}`, 40);

/**
 * Half of the last digit that the text shows, in the base unit: 109.1亿元 may stand for anything within 0.05亿元, so that
 * 10 913 000 000 元 in the ledger does not contradict it. Chinese numerals count as whole units.
 */
export const slackOf = (quote: string, unitAsWritten: string): DecimalText =>
  toPlain(div(printedStep(quote, unitAsWritten), 2, 40));

export const isCountedUnit = (unitAsWritten: string): boolean => COUNTED.has(parseUnit(unitAsWritten).base);

/**
 * What the printed number can stand for, whether rounded or cut off. `value` is the number in the base unit; counts
 * written in full are exact.
 */
export const printedRange = (value: AmountLike, quote: string, unitAsWritten: string): Range => {
  if (COUNTED.has(unitAsWritten) && decimalsIn(quote) === 0)
    return { low: add(value, 0), high: add(value, 0) };
  const step = printedStep(quote, unitAsWritten);
  const half = div(step, 2, 40);
  // Cutting off moves towards nought: −4.1 stands for −4.1 to −4.2.
  return compare(value, 0) < 0
    ? { low: sub(value, step), high: add(value, half) }
    : { low: sub(value, half), high: add(value, step) };
};

export const addRanges = (a: Range, b: Range): Range => ({
  low: add(a.low, b.low),
  high: add(a.high, b.high),
});
export const subRanges = (a: Range, b: Range): Range => addRanges(a, { low: neg(b.high), high: neg(b.low) });
export const sumRanges = (ranges: Iterable<Range>): Range =>
  [...ranges].reduce(addRanges, { low: add(0, 0), high: add(0, 0) });

/** part ÷ whole × 100. `undefined` when the whole may be nought or less: no rate can be said then. */
export const percentRange = (part: Range, whole: Range): Range | undefined => {
  if (compare(whole.low, 0) <= 0) return undefined;
  const ends = [part.low, part.high].flatMap((p) => [whole.low, whole.high].map((w) => div(mul(p, 100), w)));
  return { low: ends.reduce(minOf), high: ends.reduce(maxOf) };
};

export const overlap = (a: Range, b: Range): boolean =>
  compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;

export const isWithin = (value: AmountLike, { low, high }: Range): boolean =>
  compare(low, value) <= 0 && compare(value, high) <= 0;

/** How far apart two ranges are that do not overlap; nought when they do. */
export const distanceOf = (a: Range, b: Range): Amount => {
  if (overlap(a, b)) return sub(0, 0);
  return compare(a.low, b.high) > 0 ? sub(a.low, b.high) : sub(b.low, a.high);
};
