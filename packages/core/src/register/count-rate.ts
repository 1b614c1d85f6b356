/** 率: what part of what whole, over the items that one sees. */
import { type Amount, add, type DecimalText, div, isZero, mul, toPlain, ZERO } from "../decimal.ts";
import type { Asked, Item } from "./item.ts";
import type { Counted, Rate, Register } from "./register.ts";

export type RateReading = {
  readonly part: DecimalText;
  /** `null` for a plain count or sum. */
  readonly whole: DecimalText | null;
  /** In %, to ten places; of a count or sum the part itself; `null` where the whole is nothing. */
  readonly value: DecimalText | null;
};

const plus = (total: Amount, counted: Counted): Amount => {
  if (counted === undefined || counted === false) return total;
  return add(total, counted === true ? 1 : counted);
};

/** What does not belong to the whole (`undefined` or no) is not asked for its part: a start that is not due is no start missed. */
export const countRate = (
  rate: Pick<Rate<Register["fields"], string>, "part" | "whole">,
  items: Iterable<Item>,
  asked: Asked,
): RateReading => {
  let [part, whole] = [ZERO, ZERO];
  for (const item of items) {
    const belongs = rate.whole?.(item, asked);
    if (rate.whole !== undefined && (belongs === undefined || belongs === false)) continue;
    if (belongs !== undefined) whole = plus(whole, belongs);
    part = plus(part, rate.part(item, asked));
  }
  if (rate.whole === undefined) return { part: toPlain(part), whole: null, value: toPlain(part) };
  return {
    part: toPlain(part),
    whole: toPlain(whole),
    value: isZero(whole) ? null : toPlain(div(mul(part, 100), whole, 10)),
  };
};
