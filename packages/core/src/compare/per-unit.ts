/** 人均、亩均: an amount on what it is divided by, so that a small place is not last by its size alone (field rules §6.2). */
import { type DecimalText, div, isZero, toPlain } from "../decimal.ts";
import { convert, parseUnit } from "../unit.ts";

export type Denominator = { readonly value: DecimalText; readonly unit: string };

/**
 * `perUnit("9000000", { value: "3.2", unit: "平方公里" }, "亩")` is what falls on one 亩. To six places. `undefined` where the
 * denominator is nought or measures something else: nothing falls on a 亩 of 户.
 */
export const perUnit = (amount: DecimalText, by: Denominator, unit: string): DecimalText | undefined => {
  const size = convert(by.value, parseUnit(by.unit), parseUnit(unit));
  return size === undefined || isZero(size) ? undefined : toPlain(div(amount, size, 6));
};
