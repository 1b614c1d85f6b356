import { fromBase, parseUnit, toFixed } from "@xushi/core";

/** U+202F: a narrow space that a line never breaks at. */
const THIN = "\u202f";

/** "4200.5" → "4 200.5" with narrow spaces and a real minus. Four digits are grouped too, as in the county's tables. */
export const groupDigits = (plain: string): string => {
  const m = /^([-−+]?)(\d+)(\.\d+)?$/.exec(plain);
  if (m === null) return plain;
  const [, sign = "", whole = "", fraction = ""] = m;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, THIN);
  return `${sign === "-" ? "−" : sign}${grouped}${fraction}`;
};

export type Shown = {
  /** Up to the decimal point, and from it on: columns put the points in line. */
  readonly whole: string;
  readonly fraction: string;
  readonly unit: string;
  /** To the last digit, for the hover: 10 040 000 000 元. */
  readonly exact: string;
};

/**
 * A value in the base unit as the office writes it: `showAmount("10040000000", "亿元")` is 10.04 亿元.
 * At most two decimals; 亿 and % keep at least one, so that 186.0 and 143.4 read as the same kind of number. A column of
 * one unit asks for the same `places` throughout.
 */
export const showAmount = (value: string, displayUnit: string, places?: number): Shown => {
  const unit = parseUnit(displayUnit);
  const least = places ?? (/亿|%/.test(unit.written) ? 1 : 0);
  const text = trimTo(toFixed(fromBase(value, unit), 2), least);
  const [whole = "0", fraction = ""] = groupDigits(text).split(".");
  return {
    whole,
    fraction: fraction === "" ? "" : `.${fraction}`,
    unit: displayUnit,
    exact: `${groupDigits(value)} ${unit.base}`,
  };
};

/** Takes zeros off the end, down to `least` decimals: ("11.80", 1) → "11.8". */
const trimTo = (text: string, least: number): string => {
  const [whole = "", fraction = ""] = text.split(".");
  const kept = fraction.replace(/0+$/, "").padEnd(least, "0");
  return kept === "" ? whole : `${whole}.${kept}`;
};

export const amountText = (value: string, displayUnit: string): string => {
  const shown = showAmount(value, displayUnit);
  return `${shown.whole}${shown.fraction}${displayUnit === "" ? "" : ` ${displayUnit}`}`;
};

/** Per cent and percentage points, one decimal: "77.1", "−3.5". */
export const oneDecimal = (value: string): string => groupDigits(toFixed(value, 1));

/** "+1.8", "−6.2", "0.0". */
export const signed = (value: string, places = 1): string => {
  const text = toFixed(value, places);
  return /^0(\.0*)?$/.test(text) || text.startsWith("-") ? groupDigits(text) : `+${groupDigits(text)}`;
};

/** For drawing only: coordinates and bar lengths. */
export const drawn = (value: string | null): number | null => (value === null ? null : Number(value));
