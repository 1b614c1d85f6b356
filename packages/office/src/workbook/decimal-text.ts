const PLAIN = /^-?\d{1,9}(?:\.\d{1,5})?$/;

/**
 * The number of a cell as decimal text. Files hold binary fractions spelled out, "32.299999999999997" for what the
 * person typed as 32.3; Excel keeps and shows 15 digits, and so do we. Never in exponent form. Undefined where the
 * text is no number.
 */
export function decimalText(stored: string): string | undefined {
  if (PLAIN.test(stored)) return stored;
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return undefined;
  return spellOut(Number(value.toPrecision(15)));
}

/** 1e-7 → "0.0000001", 1.5e21 → "1500000000000000000000" */
function spellOut(value: number): string {
  const [mantissa = "", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}

/** Moves the point: "0.085" by 2 → "8.5". For cells shown as percent. */
export function shiftPoint(decimal: string, places: number): string {
  const sign = decimal.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = decimal.replace("-", "").split(".");
  const digits = whole + fraction.padEnd(places, "0");
  const point = whole.length + places;
  const moved = `${digits.slice(0, point).replace(/^0+(?=\d)/, "")}.${digits.slice(point)}`;
  return sign + moved.replace(/\.?0*$/, "");
}
