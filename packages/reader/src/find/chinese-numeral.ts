import { CHINESE_DIGITS } from "../data/chinese-digits.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";

export const EXPONENTS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** The exponent of the power word at `at`, 0 for none. */
export function exponentAt(text: string, at: number): number {
  return at < text.length ? (exponents[text.charCodeAt(at)] as number) : 0;
}

const exponents = new Uint8Array(65536);
for (const [word, exponent] of Object.entries(EXPONENTS)) exponents[word.charCodeAt(0)] = exponent;

const digits = new Int8Array(65536).fill(-1);
for (const [word, digit] of Object.entries(CHINESE_DIGITS)) digits[word.charCodeAt(0)] = digit;

/** 九千九百九十九万亿 is the longest sensible run; longer ones are read as no number. */
const LONGEST_NUMERAL = 24;

/** End of the run of Chinese numeral characters that starts at `at`. */
export function chineseNumeralEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) === CHAR.chineseDigit) end++;
  return end;
}

/**
 * The value of a Chinese numeral as an exact decimal string.
 * Accepts 二十一 → 21, 两百零五 → 205, 十二 → 12, 三万五 → 35000, 百 → 100, 二〇二一 → 2021.
 * Refuses what is no number: 一一对应's 一一, 三五, 十四五 → undefined.
 */
export function parseChineseNumeral(text: string): string | undefined {
  if (text.length > LONGEST_NUMERAL) return undefined;
  if (text.length === 4 && /^[零〇一二三四五六七八九]{4}$/u.test(text)) return spellDigits(text);
  return (holdsMyriad(text) ? numeralValue(text) : below10000(text))?.toString();
}

function spellDigits(text: string): string {
  return [...text].map((digit) => CHINESE_DIGITS[digit]).join("");
}

const MYRIADS = new CharSet("亿万");

function holdsMyriad(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (MYRIADS.hasAt(text, at)) return true;
  return false;
}

/** Sum of a numeral by its largest power: 五亿三千万 = 五 × 亿 + 三千万. */
function numeralValue(text: string): bigint | undefined {
  for (const power of ["亿", "万"]) {
    const at = text.lastIndexOf(power);
    if (at < 0) continue;
    const high = at === 0 ? 1n : numeralValue(text.slice(0, at));
    const low = lowPart(text.slice(at + 1), (EXPONENTS[power] as number) - 1);
    if (high === undefined || low === undefined) return undefined;
    return high * 10n ** BigInt(EXPONENTS[power] as number) + low;
  }
  const low = below10000(text);
  return low === undefined ? undefined : BigInt(low);
}

/** What follows a power: 零五 → 5; a bare last digit stands one power lower: 三万五 → 5000. */
function lowPart(text: string, impliedPower: number): bigint | undefined {
  if (text === "") return 0n;
  const digit = CHINESE_DIGITS[text];
  if (digit !== undefined) return BigInt(digit) * 10n ** BigInt(impliedPower);
  return numeralValue(text);
}

function below10000(text: string): number | undefined {
  return smallNumeral(text, 0, text.length);
}

const NONE = -1;

/** The value of the numeral text[from, to) without 万 and 亿: 十二, 三百零五; undefined when it is none. */
export function smallNumeral(text: string, from: number, to: number): number | undefined {
  let total = 0;
  let digit = NONE;
  let lastPower = 4;
  let sawZero = false;
  for (let at = from; at < to; at++) {
    const power = exponentAt(text, at);
    if (power > 0) {
      if (power >= lastPower) return undefined;
      total += (digit === NONE ? 1 : digit) * 10 ** power;
      lastPower = power;
      digit = NONE;
      sawZero = false;
    } else if (isOneOf(text, at, "零〇")) sawZero = true;
    else if (digit !== NONE) return undefined;
    else digit = digits[text.charCodeAt(at)] as number;
  }
  if (digit === NONE) return total;
  const impliedPower = !sawZero && lastPower > 1 && lastPower < 4 ? lastPower - 1 : 0;
  return total + digit * 10 ** impliedPower;
}
