/** What past years say about how a year comes in: exact shares, and how far years stray from each other. */
import {
  type Amount,
  add,
  amount,
  compare,
  type DecimalText,
  div,
  sub,
  toApproximateNumber,
  ZERO,
} from "../decimal.ts";

/** Cumulative amounts at the end of each month, January first; `null` where none is published. */
export type YearSoFar = { readonly year: number; readonly cumulative: readonly (DecimalText | null)[] };

/** A past year that says something about the months after `month`: both ends published, and something came after. */
export const isUsable = ({ cumulative }: YearSoFar, month: number): boolean => {
  const [so, whole] = [cumulative[month - 1], cumulative[11]];
  return so != null && whole != null && compare(so, 0) > 0 && compare(whole, so) > 0;
};

/**
 * The part of the year that was done by the end of the month: the median of the past years, so that one odd year does not
 * move it. Never falls from month to month, since no year's own share does.
 */
export const shareDone = (years: readonly YearSoFar[], month: number): Amount => {
  const shares = years.map((y) => div(y.cumulative[month - 1] ?? 0, y.cumulative[11] ?? 1)).sort(compare);
  const middle = shares.length >> 1;
  const upper = shares[middle] ?? ZERO;
  return shares.length % 2 === 1 ? upper : div(add(shares[middle - 1] ?? ZERO, upper), 2);
};

/**
 * Standard deviation of ln(rest of the year ÷ so far) over the past years, with one degree of freedom taken. A double.
 */
export const spreadOfRest = (years: readonly YearSoFar[], month: number): number => {
  const logs = years.map(({ cumulative }) => {
    const so = amount(cumulative[month - 1] ?? 0);
    return Math.log(toApproximateNumber(div(sub(cumulative[11] ?? 0, so), so)));
  });
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
  return Math.sqrt(logs.reduce((a, b) => a + (b - mean) ** 2, 0) / (logs.length - 1));
};

/** Of what comes after `month`, the part of each published step, in order; they add up to one. */
export const sharesOfRest = (
  years: readonly YearSoFar[],
  month: number,
): readonly { readonly through: number; readonly share: Amount }[] => {
  const ends = Array.from({ length: 12 - month }, (_, i) => month + 1 + i).filter((m) =>
    years.every((y) => y.cumulative[m - 1] != null),
  );
  const done = shareDone(years, month);
  const rest = sub(1, done);
  return ends.map((through, i) => {
    const before = i === 0 ? done : shareDone(years, ends[i - 1] ?? month);
    return { through, share: div(sub(shareDone(years, through), before), rest) };
  });
};
