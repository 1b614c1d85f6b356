/** 率: what part of what whole, over the items that one sees. */
import { type Amount, add, type DecimalText, div, isZero, mul, sum, toPlain } from "../decimal.ts";
import type { Asked, Item } from "./item.ts";
import type { Counted, Rate, Register } from "./register.ts";

export type RateReading = {
  readonly part: DecimalText;
  /** `null` for a plain count or sum. */
  readonly whole: DecimalText | null;
  /** In %, to ten places; of a count or sum the part itself; `null` where the whole is nothing. */
  readonly value: DecimalText | null;
};

/** Counts and sums apart: half of what is counted is one, and one needs no exact decimal. */
const tally = () => {
  const amounts: DecimalText[] = [];
  let ones = 0;
  return {
    count: (counted: Counted): void => {
      if (counted === true) ones += 1;
      else if (counted !== undefined && counted !== false) amounts.push(counted);
    },
    total: (): Amount => add(sum(amounts), ones),
  };
};

/** What does not belong to the whole (`undefined` or no) is not asked for its part: a start that is not due is no start missed. */
export const countRate = (
  rate: Pick<Rate<Register["fields"], string>, "part" | "whole">,
  items: Iterable<Item>,
  asked: Asked,
): RateReading => {
  const [parts, wholes] = [tally(), tally()];
  for (const item of items) {
    const belongs = rate.whole?.(item, asked);
    if (rate.whole !== undefined && (belongs === undefined || belongs === false)) continue;
    wholes.count(belongs);
    parts.count(rate.part(item, asked));
  }
  const part = parts.total();
  if (rate.whole === undefined) return { part: toPlain(part), whole: null, value: toPlain(part) };
  const whole = wholes.total();
  return {
    part: toPlain(part),
    whole: toPlain(whole),
    value: isZero(whole) ? null : toPlain(div(mul(part, 100), whole, 10)),
  };
};
