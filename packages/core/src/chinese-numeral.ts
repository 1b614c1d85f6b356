/** Small Chinese numerals as they stand in period names: 一 … 九十九. Amounts in text are the reader's business. */

const DIGITS = "零一二三四五六七八九";

/** "十四" → 14, "九" → 9, "二十" → 20; `undefined` for anything else, "〇" and "一十" included. */
export const parseChineseNumeral = (text: string): number | undefined => {
  const m = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (m === null || text === "") return undefined;
  const [, tens, ten, ones] = m;
  if (ten === undefined) return tens !== undefined && ones !== undefined ? undefined : digit(tens ?? ones);
  return digit(tens ?? "一") * 10 + (ones === undefined ? 0 : digit(ones));
};

const digit = (character: string | undefined): number => DIGITS.indexOf(character ?? "零");

/** 14 → "十四", 20 → "二十". @throws RangeError outside 1–99. */
export const formatChineseNumeral = (n: number): string => {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`Not 1–99: ${n}`);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? DIGITS[ones] : ""}`;
};
