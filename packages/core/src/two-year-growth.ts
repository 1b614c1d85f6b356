/**
 * 两年平均增速: where last year's base was out of the ordinary (2020), reports give the growth of two years as one steady
 * rate, the geometric mean. −5.0 % and then 16.0 % make 5.0 % a year, not the 5.5 % of the arithmetic mean.
 */
import { type Amount, add, compare, type DecimalText, div, HUNDRED, mul, sqrt, sub } from "./decimal.ts";

/**
 * Per cent a year, to ten places: √((1 + a) × (1 + b)) − 1. Field rules §5.1; the formula is [unverified] there.
 * `undefined` when either rate is below −100 %, which leaves nothing to grow from.
 */
export const twoYearGrowth = (earlier: DecimalText, later: DecimalText): Amount | undefined => {
  const factors = [earlier, later].map((rate) => add(1, div(rate, HUNDRED, 40)));
  const [first, second] = factors;
  if (first === undefined || second === undefined || factors.some((f) => compare(f, 0) < 0)) return undefined;
  return sub(mul(sqrt(mul(first, second), 12), 100), HUNDRED);
};
