import { parseAmount, toPlain } from "@xushi/core";

/** Nearly all values arrive in canonical form, and a million of them need not be parsed to know that. */
const CANONICAL = /^(?:0|-?(?:[1-9]\d{0,60}|0(?=\.))(?:\.\d{0,30}[1-9])?)$/;

/** The one text of a decimal: "1.50" → "1.5", "-0" → "0"; `undefined` when it is no plain decimal ("1e3", "1,000"). */
export const canonicalDecimal = (text: string): string | undefined => {
  if (CANONICAL.test(text)) return text;
  const parsed = parseAmount(text);
  return parsed === undefined ? undefined : toPlain(parsed);
};

export const isDecimal = (text: string): boolean => canonicalDecimal(text) !== undefined;
