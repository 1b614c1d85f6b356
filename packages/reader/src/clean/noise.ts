import { CHAR, classAt } from "../text/char-class.ts";
import { isOneOf } from "../text/char-set.ts";
import { isHardWrap } from "./hard-wrap.ts";

/** Letters with a tone mark, as only pinyin has them. */
const TONED = new Set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ");
const LONGEST_PINYIN = 24;

/**
 * How many characters of scraper noise start at `at`: 0 for none.
 * - Pinyin put behind a rare character: 缙(jìn)云 → the bracket goes. Not (CPI), (GDP): no tone mark.
 * - The second of two commas: 增长5%,,其中 → one stays. Not "1,234" nor "、" alone.
 * - The second of two points in a number: 17..4% → 17.4%. Not "2021..." nor "No..3".
 * - The break of a line of fixed width, see isHardWrap.
 */
export function noiseLength(text: string, at: number): number {
  if (isOneOf(text, at, ",，、")) return repeatedCommaLength(text, at);
  if (isOneOf(text, at, "\n")) return isHardWrap(text, at) ? 1 : 0;
  if (isOneOf(text, at, ".")) return repeatedPointLength(text, at);
  return pinyinLength(text, at);
}

function repeatedPointLength(text: string, at: number): number {
  const doubled = isOneOf(text, at - 1, ".") && classAt(text, at - 2) === CHAR.digit;
  return doubled && classAt(text, at + 1) === CHAR.digit ? 1 : 0;
}

function pinyinLength(text: string, at: number): number {
  let toned = false;
  const limit = Math.min(text.length, at + LONGEST_PINYIN);
  for (let i = at + 1; i < limit; i++) {
    const character = text[i] as string;
    if (character === ")" || character === "）") return toned ? i + 1 - at : 0;
    if (TONED.has(character)) toned = true;
    else if (!/[a-zü ]/u.test(character)) return 0;
  }
  return 0;
}

function repeatedCommaLength(text: string, at: number): number {
  return isOneOf(text, at - 1, isOneOf(text, at, "、") ? ",，、" : ",，") ? 1 : 0;
}
