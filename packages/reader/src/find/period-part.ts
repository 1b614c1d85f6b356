import { PART_WORDS } from "../data/period-words.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { WordIndex } from "../text/word-index.ts";
import { smallNumeral } from "./chinese-numeral.ts";
import { digitsEnd, digitsValue } from "./number-literal.ts";

/** A part of a year: its months, and whether it is a day or a month's end. */
export type Part = {
  end: number;
  months: readonly [number, number] | undefined;
  atEnd: boolean;
  isDate: boolean;
};

const partWords = new WordIndex(Object.entries(PART_WORDS));

/** Reads 上半年, 前10个月, 1-7月, 5月底, 9月12日. Not 5个月, a length. */
export function readPart(text: string, at: number): Part | undefined {
  const word = partWords.startingAt(text, at, text.length);
  if (word !== undefined) {
    const [name, meaning] = word;
    const { months } = meaning;
    const end = at + name.length;
    // 二季度末: the quarter's last month.
    if (months !== undefined && months[1] - months[0] === 2 && isOneOf(text, end, "末底"))
      return { end: end + 1, months: [months[1], months[1]], atEnd: true, isDate: false };
    return { end, months, atEnd: false, isDate: false };
  }
  return isOneOf(text, at, "前") ? readFirstMonths(text, at) : readMonths(text, at);
}

/** 前10个月, 前7月, 前十个月, 前两个月 */
function readFirstMonths(text: string, at: number): Part | undefined {
  const number = readMonthNumber(text, at + 1);
  if (number === undefined) return undefined;
  const mark = text[number.end] === "个" ? number.end + 1 : number.end;
  if (text[mark] !== "月") return undefined;
  return { end: mark + 1, months: [1, number.value], atEnd: false, isDate: false };
}

/** 1-7月, 1至4月份, 8月, 9月12日, 5月底, 十月 */
function readMonths(text: string, at: number): Part | undefined {
  const first = readMonthNumber(text, at);
  if (first === undefined) return undefined;
  let cursor = first.end;
  let last = first.value;
  const monthMark = isOneOf(text, cursor, "月") && rangeSigns.hasAt(text, cursor + 1) ? cursor + 1 : cursor;
  if (rangeSigns.hasAt(text, monthMark)) {
    const sign = skipRangeSigns(text, monthMark);
    const second = readMonthNumber(text, sign);
    if (second === undefined || second.value < first.value) return readDateRange(text, first);
    cursor = second.end;
    last = second.value;
  }
  if (!isOneOf(text, cursor, "月")) return readMonthsEnd(text, at, cursor, last);
  cursor++;
  if (isOneOf(text, cursor, "份")) cursor++;
  const day = readDay(text, cursor);
  if (day > cursor) return readDays(text, last, cursor, day);
  const atEnd = isOneOf(text, cursor, "底末");
  return { end: atEnd ? cursor + 1 : cursor, months: [first.value, last], atEnd, isDate: false };
}

/** 截至12底: 月 left out. */
function readMonthsEnd(text: string, at: number, end: number, month: number): Part | undefined {
  if (!isOneOf(text, end, "底") || !isOneOf(text, at - 1, "至止")) return undefined;
  return { end: end + 1, months: [month, month], atEnd: true, isDate: false };
}

/** 9月1日—30日 is the month, 1月1日至9月30日 the months between, 9月3日至5日 a day of that month. */
function readDays(text: string, month: number, from: number, end: number): Part {
  const day: Part = { end, months: [month, month], atEnd: false, isDate: true };
  if (!rangeSigns.hasAt(text, end)) return day;
  const next = skipRangeSigns(text, end);
  const lastMonth = readMonthNumber(text, next);
  const hasMonth = lastMonth !== undefined && text[lastMonth.end] === "月";
  const dayStart = hasMonth ? lastMonth.end + 1 : next;
  const lastEnd = readDay(text, dayStart);
  if (lastEnd === dayStart) return day;
  const last = hasMonth ? lastMonth.value : month;
  if (last < month) return day;
  const isWhole =
    Number.parseInt(text.slice(from, end), 10) === 1 &&
    Number.parseInt(text.slice(dayStart, lastEnd), 10) >= 28;
  return { end: lastEnd, months: [month, last], atEnd: false, isDate: !isWhole };
}

/** 3月1日至… is left to the date; 23日至24日 has no month of its own. */
function readDateRange(text: string, first: { end: number; value: number }) {
  if (text[first.end] !== "月") return undefined;
  return { end: first.end + 1, months: [first.value, first.value] as const, atEnd: false, isDate: false };
}

export const rangeSigns = new CharSet("-—–~～至到");

function skipRangeSigns(text: string, at: number): number {
  let cursor = at;
  while (rangeSigns.hasAt(text, cursor) && cursor - at < 3) cursor++;
  return cursor;
}

/** A number from 1 to 12 in figures or Chinese numerals. */
export function readMonthNumber(text: string, at: number): { end: number; value: number } | undefined {
  let end = digitsEnd(text, at);
  if (end > at) return end - at > 2 ? undefined : monthIn(digitsValue(text, at, end), end);
  while (classAt(text, end) === CHAR.chineseDigit && end - at < 3) end++;
  if (end === at) return undefined;
  const value = smallNumeral(text, at, end) ?? 0;
  return monthIn(value, end);
}

function monthIn(value: number, end: number) {
  return value >= 1 && value <= 12 ? { end, value } : undefined;
}

function readDay(text: string, at: number): number {
  const from = isOneOf(text, at, " ") ? at + 1 : at;
  const end = digitsEnd(text, from);
  if (end > from && end - from <= 2 && isOneOf(text, end, "日号")) return end + 1;
  for (const word of ["上旬", "中旬", "下旬"]) if (text.startsWith(word, at)) return at + 2;
  return at;
}
