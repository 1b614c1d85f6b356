/** Periods in words: 2026年1-10月, 上半年, 前三季度, 十四五; Jan–Oct 2026. What `formatPeriod` writes, `parsePeriod` reads. */
import { formatChineseNumeral, parseChineseNumeral } from "./chinese-numeral.ts";
import {
  endMonth,
  endYear,
  fiveYearPlan,
  half,
  month as monthPeriod,
  type Period,
  periodFromId,
  quarter,
  span,
  startMonth,
  startYear,
  year as yearPeriod,
} from "./period.ts";
import { MONTHS_EN } from "./plain-date.ts";
import type { Lang } from "./text.ts";

type Rule = readonly [RegExp, (m: RegExpExecArray, year: number) => Period | undefined];

const num = (text: string | undefined): number => {
  const t = text ?? "";
  return /^\d+$/.test(t) ? Number(t) : (parseChineseNumeral(t) ?? Number.NaN);
};

const monthsOfYear = (year: number, from: number, to: number): Period | undefined =>
  from >= 1 && from <= to && to <= 12 ? span(year, from, year, to) : undefined;

const MONTH_EN = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
const en = (name: string | undefined): number => MONTHS_EN.indexOf(name ?? "") + 1;

/** What follows the year, tried in order. N is an Arabic or Chinese numeral; dashes are already "-". */
const WITHIN_A_YEAR: readonly Rule[] = [
  [/^(?:全年|年度)?$/, (_, y) => yearPeriod(y)],
  [/^上半年$/, (_, y) => half(y, 1)],
  [/^下半年$/, (_, y) => half(y, 2)],
  // 前三季度 and 1-3季度 are cumulative; 三季度 is one quarter. Not: 季度 alone, which names no quarter.
  [
    /^(?:前|[1一]-)([2-4二两三四])(?:个)?季度$/,
    (m, y) => monthsOfYear(y, 1, num(m[1]?.replace("两", "二")) * 3),
  ],
  [/^第?([1-4一二三四])季度$/, (m, y) => quarter(y, num(m[1]) as 1 | 2 | 3 | 4)],
  [/^首季$/, (_, y) => quarter(y, 1)],
  [
    /^前([\d一二三四五六七八九十两]{1,2})个?月$/,
    (m, y) => monthsOfYear(y, 1, num(m[1]?.replace("两", "二"))),
  ],
  [
    /^([\d一二三四五六七八九十]{1,2})月?(?:份)?-([\d一二三四五六七八九十]{1,2})月(?:份)?$/,
    (m, y) => monthsOfYear(y, num(m[1]), num(m[2])),
  ],
  [
    /^([\d一二三四五六七八九十]{1,2})月(?:份)?(?:当月|单月|全月)?$/,
    (m, y) => monthsOfYear(y, num(m[1]), num(m[1])),
  ],
];

const PLAN = /^[“"「]?([一二三四五六七八九十]{1,3})五[”"」]?(?:时期|期间|规划)?$/;

/** Notations that carry their years themselves. */
const WHOLE: readonly (readonly [RegExp, (m: RegExpExecArray) => Period | undefined])[] = [
  [/^(\d{4})-(\d{4})年?$/, (m) => checked(num(m[1]), 1, num(m[2]), 12)],
  [/^(\d{4})年(\d{1,2})月-(\d{4})年(\d{1,2})月$/, (m) => checked(num(m[1]), num(m[2]), num(m[3]), num(m[4]))],
  [/^(\d{4})$/, (m) => yearPeriod(num(m[1]))],
  [/^H([12]) (\d{4})$/, (m) => half(num(m[2]), num(m[1]) as 1 | 2)],
  [/^Q([1-4]) (\d{4})$/, (m) => quarter(num(m[2]), num(m[1]) as 1 | 2 | 3 | 4)],
  [new RegExp(`^(${MONTH_EN}) (\\d{4})$`), (m) => monthPeriod(num(m[2]), en(m[1]))],
  [new RegExp(`^(${MONTH_EN})-(${MONTH_EN}) (\\d{4})$`), (m) => monthsOfYear(num(m[3]), en(m[1]), en(m[2]))],
  [
    new RegExp(`^(${MONTH_EN}) (\\d{4})-(${MONTH_EN}) (\\d{4})$`),
    (m) => checked(num(m[2]), en(m[1]), num(m[4]), en(m[3])),
  ],
  [/^(\d{1,2})(?:st|nd|rd|th) Five-Year Plan$/, (m) => planOf(num(m[1]))],
];

const checked = (fromYear: number, from: number, toYear: number, to: number): Period | undefined =>
  fromYear * 12 + from <= toYear * 12 + to && from >= 1 && from <= 12 && to >= 1 && to <= 12
    ? span(fromYear, from, toYear, to)
    : undefined;

const planOf = (n: number | undefined): Period | undefined =>
  n === undefined || !(n >= 1) || n > 99 ? undefined : fiveYearPlan(n);

/**
 * Reads a period. Accepts the canonical id, 2026年1-10月, 2026年前10个月, 2026年上半年, 2026年前三季度, 2026年一季度,
 * 2026年全年, 2026年10月当月, 2026年1-2月, 十四五, and the English forms of {@link formatPeriod}. Without a year in
 * the text, `defaultYear` is used. `undefined` when it is none of these: 去年同期 needs a context that is not here.
 */
export const parsePeriod = (text: string, defaultYear?: number): Period | undefined => {
  const clean = text
    .normalize("NFKC")
    .trim()
    .replace(/[–—~～至到]/g, "-");
  const plan = PLAN.exec(clean);
  if (plan !== null) return planOf(parseChineseNumeral(plan[1] ?? ""));
  return periodFromId(clean) ?? wholeNotation(clean) ?? yearNotation(clean, defaultYear);
};

const wholeNotation = (text: string): Period | undefined => {
  for (const [pattern, make] of WHOLE) {
    const m = pattern.exec(text);
    if (m !== null) return make(m);
  }
  return undefined;
};

const yearNotation = (text: string, defaultYear: number | undefined): Period | undefined => {
  const m = /^(?:(\d{4})年度?)?(.*)$/.exec(text);
  const year = m?.[1] === undefined ? defaultYear : Number(m[1]);
  const rest = m?.[2] ?? "";
  if (year === undefined || (m?.[1] === undefined && rest === "")) return undefined;
  for (const [pattern, make] of WITHIN_A_YEAR) {
    const found = pattern.exec(rest);
    if (found !== null) return make(found, year);
  }
  return undefined;
};

/** `name` writes 上半年 and 前三季度 as the press does, `months` 1-6月 and 1-9月 as tables do. */
export type PeriodStyle = "name" | "months";

/** 2026年1-10月 · Jan–Oct 2026. */
export const formatPeriod = (p: Period, lang: Lang = "zh", style: PeriodStyle = "name"): string =>
  lang === "zh" ? formatChinese(p, style) : formatEnglish(p, style);

const planNumber = (p: Period): number | undefined => {
  const n = (startYear(p) - 1951) / 5;
  if (Number.isInteger(n) && n >= 3 && n <= 99 && fiveYearPlan(n).id === p.id) return n;
  return [1, 2].find((early) => fiveYearPlan(early).id === p.id);
};

/** Names of spans within a year, by first and last month. */
const NAMED: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "1-3": ["一季度", "Q1"],
  "4-6": ["二季度", "Q2"],
  "7-9": ["三季度", "Q3"],
  "10-12": ["四季度", "Q4"],
  "1-6": ["上半年", "H1"],
  "7-12": ["下半年", "H2"],
  "1-9": ["前三季度", "Jan–Sep"],
};

const formatChinese = (p: Period, style: PeriodStyle): string => {
  const [y0, m0, y1, m1] = [startYear(p), startMonth(p), endYear(p), endMonth(p)];
  const plan = planNumber(p);
  if (plan !== undefined) return `${formatChineseNumeral(plan)}五`;
  if (y0 !== y1)
    return m0 === 1 && m1 === 12 ? `${yyyy(y0)}-${yyyy(y1)}年` : `${yyyy(y0)}年${m0}月-${yyyy(y1)}年${m1}月`;
  if (m0 === 1 && m1 === 12) return `${yyyy(y0)}年`;
  const name = style === "name" ? NAMED[`${m0}-${m1}`]?.[0] : undefined;
  return `${yyyy(y0)}年${name ?? (m0 === m1 ? `${m0}月` : `${m0}-${m1}月`)}`;
};

const formatEnglish = (p: Period, style: PeriodStyle): string => {
  const [y0, m0, y1, m1] = [startYear(p), startMonth(p), endYear(p), endMonth(p)];
  const plan = planNumber(p);
  if (plan !== undefined) return `${ordinal(plan)} Five-Year Plan`;
  const name = (m: number) => MONTHS_EN[m - 1];
  if (y0 !== y1)
    return m0 === 1 && m1 === 12
      ? `${yyyy(y0)}–${yyyy(y1)}`
      : `${name(m0)} ${yyyy(y0)}–${name(m1)} ${yyyy(y1)}`;
  if (m0 === 1 && m1 === 12) return yyyy(y0);
  const named = style === "name" ? NAMED[`${m0}-${m1}`]?.[1] : undefined;
  return `${named ?? (m0 === m1 ? name(m0) : `${name(m0)}–${name(m1)}`)} ${yyyy(y0)}`;
};

const yyyy = (year: number): string => String(year).padStart(4, "0");

const ordinal = (n: number): string => {
  const suffix = n % 100 >= 11 && n % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
};
