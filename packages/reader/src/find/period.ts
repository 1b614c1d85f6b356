import { OTHER_WORDS, PART_WORDS, type PeriodWord, PLAN_YEARS, YEAR_WORDS } from "../data/period-words.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { WordIndex } from "../text/word-index.ts";
import { chineseNumeralEnd, parseChineseNumeral } from "./chinese-numeral.ts";
import { digitsEnd, digitsValue } from "./number-literal.ts";
import { type Part, rangeSigns, readMonthNumber, readPart } from "./period-part.ts";
import type { PeriodToken } from "./tokens.ts";

const yearWords = new WordIndex(Object.entries(YEAR_WORDS));
const otherWords = new WordIndex(Object.entries(OTHER_WORDS));
const planWords = new WordIndex(Object.entries(PLAN_YEARS));

type Facts = Omit<PeriodToken, "sentence" | "paragraph" | "until" | "atEnd"> & { readonly atEnd?: boolean };

/** All periods are of one shape, which the later stages read faster. */
function period(facts: Facts): PeriodToken {
  return {
    start: facts.start,
    end: facts.end,
    kind: facts.kind,
    year: facts.year,
    relativeYear: facts.relativeYear,
    relativeMonth: facts.relativeMonth,
    lastYear: facts.lastYear,
    yearsAhead: facts.yearsAhead,
    yearsBack: facts.yearsBack,
    months: facts.months,
    atEnd: facts.atEnd === true,
    until: false,
    sentence: 0,
    paragraph: 0,
  };
}

/**
 * Reads a period at `at`: 2021年上半年, 今年1至4月份, 截至5月底's 5月底, 前10个月, “十四五”期间, 每年.
 * Not a length (3年, 5个月), not a clock time, not 年 inside 年产's product name.
 */
export function readPeriod(text: string, at: number): PeriodToken | undefined {
  const charClass = classAt(text, at);
  if (charClass === CHAR.digit && !mayFollowDigits.hasAt(text, digitsEnd(text, at))) return undefined;
  if (charClass === CHAR.chineseDigit && !mayBeNumeralPeriod(text, at)) return undefined;
  const isNumber = charClass === CHAR.digit || charClass === CHAR.chineseDigit;
  return (
    (isNumber ? readFiguresYear(text, at) : undefined) ??
    readYearWord(text, at) ??
    readPartAlone(text, at) ??
    (charClass === CHAR.digit ? readDayAlone(text, at) : undefined) ??
    readPlan(text, at) ??
    readYearsAhead(text, at) ??
    (isNumber ? readYearsBack(text, at) : undefined) ??
    readOther(text, at)
  );
}

/** What can stand behind the digits of a period; it spares the readers most amounts. */
const mayFollowDigits = new CharSet("年月日季个底-—–~～至到./");
const mayFollowNumeral = new CharSet("年月季个至到五");

function mayBeNumeralPeriod(text: string, at: number): boolean {
  const end = chineseNumeralEnd(text, at);
  return mayFollowNumeral.hasAt(text, end) || planWords.startingAt(text, at, end) !== undefined;
}

/** 2021年…, 2021-2025年, and dates as 2021-08-16. */
function readFiguresYear(text: string, at: number): PeriodToken | undefined {
  if (classAt(text, at) !== CHAR.digit) return readSpelledYear(text, at);
  const end = digitsEnd(text, at);
  if (end - at !== 4) return undefined;
  const year = digitsValue(text, at, end);
  if (year < 1900 || year > 2100) return undefined;
  const range = readYearRange(text, at, end, year);
  if (range !== undefined) return range;
  if (text[end] === "年") return withPart(text, at, yearMarkEnd(text, end), { year });
  return readDashedDate(text, at, end, year);
}

/** 二〇二一年 */
function readSpelledYear(text: string, at: number): PeriodToken | undefined {
  if (classAt(text, at) !== CHAR.chineseDigit || text[at + 4] !== "年") return undefined;
  const year = Number(parseChineseNumeral(text.slice(at, at + 4)) ?? 0);
  if (year < 1900 || year > 2100) return undefined;
  return withPart(text, at, yearMarkEnd(text, at + 4), { year });
}

function yearMarkEnd(text: string, at: number): number {
  return text[at + 1] === "度" || text[at + 1] === "份" ? at + 2 : at + 1;
}

/** 2021-2025年, 2021年至2025年 */
function readYearRange(text: string, at: number, end: number, year: number): PeriodToken | undefined {
  let next = isOneOf(text, end, "年") ? end + 1 : end;
  if (!rangeSigns.hasAt(text, next)) return undefined;
  while (rangeSigns.hasAt(text, next)) next++;
  const lastEnd = digitsEnd(text, next);
  if (lastEnd - next !== 4 || text[lastEnd] !== "年") return undefined;
  const lastYear = digitsValue(text, next, lastEnd);
  if (lastYear < year || lastYear > 2100) return undefined;
  return period({ start: at, end: lastEnd + 1, kind: "plan", year, lastYear });
}

/** 2021-08-16, 2021.8.16, 2021/08/16 */
function readDashedDate(text: string, at: number, end: number, year: number): PeriodToken | undefined {
  if (!isOneOf(text, end, "-./")) return undefined;
  const separator = text[end];
  const monthEnd = digitsEnd(text, end + 1);
  const month = Number(text.slice(end + 1, monthEnd));
  if (monthEnd - end > 3 || month < 1 || month > 12 || text[monthEnd] !== separator) return undefined;
  const dayEnd = digitsEnd(text, monthEnd + 1);
  if (dayEnd === monthEnd + 1 || dayEnd > monthEnd + 3) return undefined;
  return period({ start: at, end: dayEnd, kind: "date", year, months: [month, month] });
}

function readYearWord(text: string, at: number): PeriodToken | undefined {
  const hit = yearWords.startingAt(text, at, text.length);
  if (hit === undefined) return undefined;
  const [word, meaning] = hit;
  return withPart(text, at, at + word.length, meaning);
}

/** A year, then perhaps its part: 今年 + 上半年, 2011年 + 1至4月份. */
function withPart(
  text: string,
  at: number,
  yearEnd: number,
  year: { year?: number } & PeriodWord,
): PeriodToken {
  const { relativeYear } = year;
  const facts = { start: at, year: year.year, relativeYear };
  if (year.kind === "since") return period({ ...facts, end: yearEnd, kind: "since" });
  const part = readPart(text, skipSmallGap(text, yearEnd)) ?? readYearEnd(text, yearEnd);
  const end = part?.end ?? yearEnd;
  const since = sinceLength(text, end);
  if (since > 0) return period({ ...facts, end: end + since, kind: "since", months: part?.months });
  const begun = part?.isDate === true ? 0 : beginLength(text, at, end);
  if (begun > 0) return period({ ...facts, end: end + begun, kind: "since", months: part?.months });
  if (opensStretch(text, at, end, year.year, part))
    return period({ ...facts, end, kind: "since", months: part?.months });
  if (part === undefined) return period({ ...facts, end: sameTimeEnd(text, end), kind: "span" });
  const { months, atEnd, isDate } = part;
  return period({ ...facts, end, kind: isDate ? "date" : "span", atEnd, months });
}

function skipSmallGap(text: string, at: number): number {
  const character = text[at];
  return character === " " || character === "的" ? at + 1 : at;
}

/** 2021年底, 去年年末 */
function readYearEnd(text: string, at: number): Part | undefined {
  const from = text[at] === "年" ? at + 1 : at;
  if (text[from] !== "底" && text[from] !== "末") return undefined;
  return { end: from + 1, months: [12, 12], atEnd: true, isDate: false };
}

function sinceLength(text: string, at: number): number {
  if (text.startsWith("以来", at)) return 2;
  return text.startsWith("年以来", at) ? 3 : 0;
}

/** 2008年|启动改革以来, 自2023年9月|启动改造工程以来. Not 今年|大旱以来, nor a month that no 自 or 从 stands before. */
function opensStretch(
  text: string,
  start: number,
  end: number,
  year: number | undefined,
  part: Part | undefined,
): boolean {
  const isFrom = isOneOf(text, start - 1, "自从");
  if (part === undefined ? year === undefined && !isFrom : !isFrom || part.months === undefined) return false;
  return opensSince(text, end);
}

/** 从今年7月|起, 自2015年|开始 */
function beginLength(text: string, start: number, end: number): number {
  if (!isOneOf(text, start - 1, "自从")) return 0;
  if (isOneOf(text, end, "起")) return 1;
  return text.startsWith("开始", end) ? 2 : 0;
}

const LONGEST_SINCE = 48;
const endsSince = new CharSet("，。；！？,;\n0123456789");

/** The clause goes on to 以来: 启动“清风”行动以来. */
function opensSince(text: string, at: number): boolean {
  for (let end = at; end < at + LONGEST_SINCE && !endsSince.hasAt(text, end); end++) {
    if (isOneOf(text, end, "以") && isOneOf(text, end + 1, "来")) return true;
  }
  return false;
}

/** 去年同期: one expression. */
function sameTimeEnd(text: string, at: number): number {
  return text.startsWith("同期", at) ? at + 2 : at;
}

function readPartAlone(text: string, at: number): PeriodToken | undefined {
  const part = readPart(text, at);
  if (part === undefined) return undefined;
  const since = sinceLength(text, part.end);
  const { end, months, atEnd } = part;
  if (since > 0) return period({ start: at, end: end + since, kind: "since", months });
  return period({ start: at, end, kind: part.isDate ? "date" : "span", atEnd, months });
}

const LAST_DAY = 31;

/** 14日，…, 6日上午…: a day of the month that the text tells of. Not 3日内, 30日前, nor 日 of a length. */
function readDayAlone(text: string, at: number): PeriodToken | undefined {
  const end = digitsEnd(text, at);
  if (end - at > 2 || !isOneOf(text, end, "日") || !isOneOf(text, end + 1, "，,上下晚傍凌")) return undefined;
  const before = classAt(text, at - 1);
  const day = digitsValue(text, at, end);
  if (before < CHAR.sentenceEnd || before === CHAR.symbol || day < 1 || day > LAST_DAY) return undefined;
  return period({ start: at, end: end + 1, kind: "date" });
}

/** 未来5年, 今后三年 */
function readYearsAhead(text: string, at: number): PeriodToken | undefined {
  if (!isOneOf(text, at, "未今") || !isOneOf(text, at + 1, "来后")) return undefined;
  if (!text.startsWith("未来", at) && !text.startsWith("今后", at)) return undefined;
  const number = readMonthNumber(text, at + 2);
  const mark = number === undefined ? undefined : text[number.end] === "个" ? undefined : text[number.end];
  if (number === undefined || mark !== "年") return undefined;
  return period({
    start: at,
    end: number.end + 1,
    kind: "plan",
    relativeYear: 0,
    yearsAhead: number.value,
  });
}

/** 两年来, 三年间, 近5年, 过去五年, and 5年 at the head of a sum: 5年共完成. Not 5年 (a length) nor 十年前. */
function readYearsBack(text: string, at: number): PeriodToken | undefined {
  const number = readMonthNumber(text, at);
  if (number === undefined || !isOneOf(text, number.end, "年") || isOneOf(text, at - 1, "连"))
    return undefined;
  const taken = isOneOf(text, at - 1, "用")
    ? TIME_TAKEN.exec(text.slice(number.end + 1, number.end + 5))
    : null;
  if (taken !== null) {
    const end = number.end + 1 + taken[0].length;
    const years = number.value;
    return period({ start: at, end, kind: "since", yearsBack: years, yearsAhead: years });
  }
  const mark = ["多来", "以来", "时间", "来", "间"].find((word) => text.startsWith(word, number.end + 1));
  const opens = classAt(text, at - 1) === CHAR.sentenceEnd || classAt(text, at - 1) === CHAR.clauseEnd;
  const sumsUp =
    opens && ["共", "累计", "完成", "总共"].some((word) => text.startsWith(word, number.end + 1));
  const isRecent = text[at - 1] === "近" || text.startsWith("过去", at - 2);
  if (mark === undefined && !sumsUp && !isRecent) return undefined;
  const end = number.end + 1 + (mark?.length ?? 0);
  return period({ start: at, end, kind: "since", yearsBack: number.value });
}

/** 用3年|的时间, 用三年|左右时间: the years that a thing takes; where it is planned, they lie ahead. */
const TIME_TAKEN = /^(?:左右)?的?时间/u;

/** “十四五”期间, 十四五末: closing quotes between the parts are passed over. */
function readPlan(text: string, at: number): PeriodToken | undefined {
  const hit = planWords.startingAt(text, at, text.length);
  if (hit === undefined) return undefined;
  const [word, first] = hit;
  let end = at + word.length;
  if (word.length === 2 && !/^[”"』」]?(?:规划|期间|时期|期末|末)/u.test(text.slice(end, end + 3)))
    return undefined;
  if (classAt(text, end) === CHAR.close) end++;
  if (text.startsWith("以来", end)) return period({ start: at, end: end + 2, kind: "since", year: first });
  const last = ["期末", "末"].find((mark) => text.startsWith(mark, end));
  if (last !== undefined) {
    return period({ start: at, end: end + last.length, kind: "span", year: first + 4, atEnd: true });
  }
  if (text.startsWith("以来", end)) return period({ start: at, end: end + 2, kind: "since", year: first });
  const during = ["规划期", "期间", "时期", "内", "期"].find((mark) => text.startsWith(mark, end));
  return period({
    start: at,
    end: end + (during?.length ?? 0),
    kind: "plan",
    year: first,
    lastYear: first + 4,
  });
}

function readOther(text: string, at: number): PeriodToken | undefined {
  const hit = otherWords.startingAt(text, at, text.length);
  if (hit?.[1].kind === undefined) return undefined;
  if (hit[0].startsWith("年") && "一二三四五六七八九十两几多数近半整".includes(text[at - 1] ?? "。"))
    return undefined;
  const { kind, relativeMonth } = hit[1];
  // 今天, 昨日: a day of the month that the text tells of.
  const read = kind === "day" ? "date" : kind;
  return period({ start: at, end: at + hit[0].length, kind: read, relativeMonth });
}

/** Characters at which a period can start, for the scanner's dispatch. */
export const PERIOD_STARTS: ReadonlySet<string> = new Set(
  [YEAR_WORDS, PART_WORDS, OTHER_WORDS, PLAN_YEARS]
    .flatMap((list) => Object.keys(list))
    .map((word) => word[0] as string)
    .concat("前", "未", "两", "过", ..."一二三四五六七八九十"),
);
