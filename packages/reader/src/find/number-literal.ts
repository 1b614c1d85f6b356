import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { exponentAt } from "./chinese-numeral.ts";
import { addDecimals, shiftPoint } from "./decimal-string.ts";

/** Digits with the power words behind them, before any unit: 86.4亿, 3000余万, 1万2千. */
export type NumberLiteral = {
  readonly end: number;
  readonly value: string;
  /** 余, 多 or 来 stood in or behind the number: 5000余万. */
  readonly rough: boolean;
  /** The power words as written: 亿, 万. */
  readonly powers: string;
};

const SPACE = 32;

/** Longer runs are serial numbers. */
const LONGEST_DIGITS = 18;

/** End of a run of plain digits. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) === CHAR.digit) end++;
  return end;
}

/** The value of a short run of plain digits. */
export function digitsValue(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}

const ZERO = 48;

/** Reads 1465.32亿, 1,465, 1万2千, 5000余万 at a digit. Refuses runs too long to be an amount. */
export function readNumberLiteral(text: string, at: number): NumberLiteral | undefined {
  const end = plainNumberEnd(text, at);
  if (end - at > LONGEST_DIGITS) return undefined;
  const plain = withoutMarks(text.slice(at, end));
  const head = readPowers(text, end);
  let value = shiftPoint(plain, head.exponent);
  let tail = head;
  if (head.exponent > 0 && !head.rough && classAt(text, head.end) === CHAR.digit) {
    const low = readLowerPart(text, head.end, head.exponent);
    if (low !== undefined) {
      value = addDecimals(value, low.value);
      tail = { ...head, end: low.end, rough: low.rough };
    }
  }
  return { end: tail.end, value, rough: tail.rough, powers: head.powers };
}

/** Without the commas or the space that part thousands, and the space behind a broken point. */
function withoutMarks(digits: string): string {
  for (let at = 1; at < digits.length; at++)
    if (isOneOf(digits, at, ", ")) return digits.replaceAll(",", "").replace(" ", "");
  return digits;
}

/** 2千 behind 1万, 3000万 behind 5亿; not the 2020 of 增加5万2020年, which has no power word. */
function readLowerPart(text: string, at: number, below: number) {
  const end = plainNumberEnd(text, at);
  const powers = readPowers(text, end);
  if (powers.exponent === 0 || powers.exponent >= below || end - at > 4) return undefined;
  return { end: powers.end, value: shiftPoint(text.slice(at, end), powers.exponent), rough: powers.rough };
}

/** Digits with thousands commas and one decimal point: 1,465.32. */
function plainNumberEnd(text: string, at: number): number {
  let end = digitsEnd(text, at);
  if (isSpacedGroup(text, at, end)) end += 4;
  while (text.charCodeAt(end) === 44 && end - at <= 15 && isThousandsGroup(text, end + 1)) end += 4;
  if (text.charCodeAt(end) !== 46) return end;
  if (isBrokenPoint(text, end)) return digitsEnd(text, end + 2);
  if (classAt(text, end + 1) !== CHAR.digit) return end;
  const fractionEnd = digitsEnd(text, end + 1);
  return fractionEnd;
}

/** 12. 48%: a mirror put a space behind the point. Not 3. 5个村, where a list begins. */
function isBrokenPoint(text: string, point: number): boolean {
  if (text.charCodeAt(point + 1) !== SPACE || classAt(text, point + 2) !== CHAR.digit) return false;
  return isOneOf(text, digitsEnd(text, point + 2), "%");
}

/** 3 480平方米: yearbooks part the thousands by a space. Not 表2 480, where the group ends without a unit. */
function isSpacedGroup(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(end) !== SPACE || end - at > 3 || text[at] === "0" || !isThousandsGroup(text, end + 1))
    return false;
  return classAt(text, end + 4) === CHAR.other && classAt(text, at - 1) === CHAR.other;
}

function isThousandsGroup(text: string, at: number): boolean {
  if (classAt(text, at + 3) === CHAR.digit) return false;
  for (let i = at; i < at + 3; i++) if (classAt(text, i) !== CHAR.digit) return false;
  return true;
}

const kiloUnits = new CharSet("瓦米克伏升卡帕");

/** 36万|千瓦, 5|千米: this 千 belongs to the unit. */
function isKiloUnit(text: string, at: number): boolean {
  return isOneOf(text, at, "千") && kiloUnits.hasAt(text, at + 1);
}

const roughSigns = new CharSet("余多来");

function readPowers(text: string, at: number) {
  let end = text.charCodeAt(at) === SPACE && exponentAt(text, at + 1) > 0 ? at + 1 : at;
  let exponent = 0;
  let rough = roughSigns.hasAt(text, end);
  if (rough) end++;
  const from = end;
  for (;;) {
    const power = exponentAt(text, end);
    if (power === 0 || exponent >= 16 || isKiloUnit(text, end)) break;
    exponent += power;
    end++;
  }
  const powers = end === from ? "" : text.slice(from, end);
  if (!rough && exponent > 0 && roughSigns.hasAt(text, end)) {
    rough = true;
    end++;
  }
  return { end, exponent, rough, powers };
}
