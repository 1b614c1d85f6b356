/** Exact decimal arithmetic on strings: reports need no more than a moved point and a sum. */

const ZERO = 48;

/** Moves the decimal point to the right: ("109.1", 8) → "10910000000". */
export function shiftPoint(decimal: string, places: number): string {
  const point = decimal.indexOf(".");
  if (point < 0 && decimal.charCodeAt(0) !== ZERO)
    return places === 0 ? decimal : decimal + "0".repeat(places);
  const whole = point < 0 ? decimal : decimal.slice(0, point);
  const fraction = point < 0 ? "" : decimal.slice(point + 1);
  const moved = fraction.padEnd(places, "0");
  return tidy(whole + moved.slice(0, places), moved.slice(places));
}

/** Sum of two non-negative decimals: ("10000", "2000") → "12000". */
export function addDecimals(left: string, right: string): string {
  const scale = Math.max(scaleOf(left), scaleOf(right));
  const sum = BigInt(shiftPoint(left, scale)) + BigInt(shiftPoint(right, scale));
  const digits = sum.toString().padStart(scale + 1, "0");
  return tidy(digits.slice(0, digits.length - scale), digits.slice(digits.length - scale));
}

export function negate(decimal: string): string {
  if (decimal === "0") return decimal;
  return decimal.startsWith("-") ? decimal.slice(1) : `-${decimal}`;
}

function scaleOf(decimal: string): number {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}

/** Drops zeros that say nothing: 007 → 7, 103.10 → 103.1. */
function tidy(whole: string, fraction: string): string {
  const trimmedWhole = stripLeadingZeros(whole);
  const trimmedFraction = stripTrailingZeros(fraction);
  return trimmedFraction === "" ? trimmedWhole : `${trimmedWhole}.${trimmedFraction}`;
}

function stripLeadingZeros(digits: string): string {
  let from = 0;
  while (from < digits.length - 1 && digits.charCodeAt(from) === 48) from++;
  return digits === "" ? "0" : digits.slice(from);
}

function stripTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}
