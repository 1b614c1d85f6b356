import type { Finding } from "@xushi/core";

/** Rates and points stand for themselves. */
const OF_A_HUNDRED: ReadonlySet<string> = new Set(["%", "百分点"]);

/**
 * How bad a finding is beside others of its rule, in per cent: an amount as a part of the larger of its two numbers, a factor of
 * ten (单位有误) as a hundred. Only an order: a double will do.
 */
export const weightOf = ({ by, numbers }: Pick<Finding, "by" | "numbers">): number => {
  const size = Math.abs(Number(by.value));
  if (OF_A_HUNDRED.has(by.unit)) return size;
  if (by.unit === "倍") return size === 0 ? 0 : Math.abs(Math.log10(size)) * 100;
  const larger = Math.max(...numbers.map((n) => Math.abs(Number(n.value))));
  return larger === 0 ? 0 : (size / larger) * 100;
};
