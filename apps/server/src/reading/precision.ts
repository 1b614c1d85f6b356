import { div, parseUnit, toPlain } from "@xushi/core";

/**
 * Half of the last digit that the text shows, in the base unit: 109.1亿元 may stand for anything within 0.05亿元, so that
 * 10 913 000 000 元 in the ledger does not contradict it. Chinese numerals count as whole units.
 */
export const slackOf = (quote: string, unitAsWritten: string): string => {
  const decimals = /\d[.．](\d+)/.exec(quote.normalize("NFKC"))?.[1]?.length ?? 0;
  const step = div(parseUnit(unitAsWritten).factor, `1${"0".repeat(Math.min(decimals, 30))}`, 40);
  return toPlain(div(step, 2, 40));
};
