/** A quantity: an exact value in the base unit, and the unit in which the source wrote it. */
import {
  type Amount,
  type AmountLike,
  abs,
  amount,
  compare,
  type DecimalText,
  toFixed,
  toPlain,
} from "./decimal.ts";
import { fromBase, parseUnit, toBase, type Unit } from "./unit.ts";

export type Quantity = { readonly value: Amount; readonly unit: Unit };

/** From a number as written: `quantity("109.1", "亿元")` holds 10910000000 元. @throws RangeError on a bad number. */
export const quantity = (writtenValue: AmountLike, writtenUnit: string): Quantity => {
  const unit = parseUnit(writtenUnit);
  return { value: toBase(amount(writtenValue), unit), unit };
};

/** From a value in the base unit. */
export const quantityOfBase = (baseValue: AmountLike, writtenUnit: string): Quantity => ({
  value: amount(baseValue),
  unit: parseUnit(writtenUnit),
});

/** The value as written: 109.1 of 109.1亿元. */
export const writtenValue = (q: Quantity): Amount => fromBase(q.value, q.unit);

/** The same quantity, shown in another unit of the same base. `undefined` when the bases differ. */
export const inUnit = (q: Quantity, writtenUnit: string): Quantity | undefined => {
  const unit = parseUnit(writtenUnit);
  return unit.base === q.unit.base ? { value: q.value, unit } : undefined;
};

/** The JSON form: value in the base unit, unit as written. */
export const quantityToJson = (q: Quantity): { readonly value: DecimalText; readonly unit: string } => ({
  value: toPlain(q.value),
  unit: q.unit.written,
});

/** "109.1亿元"; with places "109.10亿元". A real minus sign, no thousands separators: for text, not for columns. */
export const formatQuantity = (q: Quantity, places?: number): string =>
  `${formatNumber(writtenValue(q), places)}${q.unit.written}`;

/** A number for people: real minus (U+2212), fixed places when given. */
export const formatNumber = (value: AmountLike, places?: number): string =>
  (places === undefined ? toPlain(value) : toFixed(value, places)).replace("-", "−");

/** A signed difference: "+1.8", "−6.2", "0.0". */
export const formatSigned = (value: AmountLike, places: number): string => {
  const text = formatNumber(value, places);
  return compare(toFixed(value, places), 0) > 0 ? `+${text}` : text;
};

/**
 * The unit an office would choose: 亿元 from one 亿 up, 万元 from one 万 up, else the base; likewise for counts of
 * people (万人) and energy. 9350万 stays 万元 (not 0.935亿), 1.1亿 is 亿元.
 */
export const naturalUnit = (baseValue: AmountLike, base: string): string => {
  if (!SCALED_BASES.has(base)) return base;
  const size = abs(baseValue);
  if (compare(size, 100_000_000) >= 0) return `亿${base}`;
  return compare(size, 10_000) >= 0 ? `万${base}` : base;
};

const SCALED_BASES: ReadonlySet<string> = new Set([
  "元",
  "美元",
  "人",
  "人次",
  "千瓦时",
  "平方米",
  "吨",
  "亩",
  "户",
]);
