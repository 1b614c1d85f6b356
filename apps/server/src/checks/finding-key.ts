import { createHash } from "node:crypto";
import type { Finding } from "@xushi/core";

/**
 * What an explanation is kept under: the rule and the numbers on either side, in whatever order they came. A number that is
 * corrected is another row, so that what was said of the old one does not cover the new one. Sides do not swap: October that
 * leaves its course beside November is not November beside October.
 */
export const findingKey = ({ rule, numbers }: Pick<Finding, "rule" | "numbers">): string => {
  const sides = numbers.map((n) => [...n.figureIds].sort().join(" "));
  return createHash("sha256")
    .update([rule, ...sides].join("\n"))
    .digest("hex");
};
