/** Statistics that one wild value does not move. Doubles: these are judgements of likeness, not amounts of money. */

/** @throws RangeError when there is nothing. */
export const median = (values: readonly number[]): number => {
  if (values.length === 0) throw new RangeError("Nothing has no median");
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

/** Median distance from the median, scaled so that for normal data it is the standard deviation. */
export const robustSpread = (values: readonly number[]): number => {
  const middle = median(values);
  return 1.4826 * median(values.map((v) => Math.abs(v - middle)));
};
