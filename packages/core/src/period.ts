/**
 * A period: an inclusive span of whole months. Its id "2026-01/2026-10" says everything about it, sorts by start,
 * and is what is stored. 1–10月 and 10月当月 are different periods; 1–2月 is one, with no January of its own.
 */
import { type LocalDate, localDate, monthEnd, monthOf, yearOf } from "./plain-date.ts";

/** "YYYY-MM/YYYY-MM", both months included. */
export type PeriodId = string & { readonly __brand: "PeriodId" };

/** Months are counted since year 0, so that spans are subtractions: 2026-01 is 2026 × 12. */
export type Period = { readonly id: PeriodId; readonly first: number; readonly last: number };

const monthText = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;

const monthIndex = (year: number, month: number): number => {
  if (!Number.isInteger(year) || year < 1 || year > 9999) throw new RangeError(`Not a year: ${year}`);
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`Not a month: ${month}`);
  return year * 12 + month - 1;
};

const ofIndexes = (first: number, last: number): Period => {
  if (last < first) throw new RangeError(`A period cannot end before it starts: ${first}..${last}`);
  return { id: `${monthText(first)}/${monthText(last)}` as PeriodId, first, last };
};

/** Any span of months: `span(2024, 11, 2025, 2)`. @throws RangeError when it ends before it starts. */
export const span = (fromYear: number, fromMonth: number, toYear: number, toMonth: number): Period =>
  ofIndexes(monthIndex(fromYear, fromMonth), monthIndex(toYear, toMonth));

/** One month alone, 当月. */
export const month = (year: number, m: number): Period => span(year, m, year, m);
/** 1–m月: what statistics publish. `cumulative(2026, 12)` is the year. */
export const cumulative = (year: number, throughMonth: number): Period => span(year, 1, year, throughMonth);
/** 1–2月, published as one because of the Spring Festival. */
export const janFeb = (year: number): Period => cumulative(year, 2);
export const quarter = (year: number, q: 1 | 2 | 3 | 4): Period => span(year, q * 3 - 2, year, q * 3);
/** 上半年 is 1, 下半年 is 2. */
export const half = (year: number, h: 1 | 2): Period => span(year, h * 6 - 5, year, h * 6);
/** 前三季度 */
export const nineMonths = (year: number): Period => cumulative(year, 9);
export const year = (y: number): Period => cumulative(y, 12);

/**
 * The n-th Five-Year Plan: 14 is 2021–2025, 15 is 2026–2030.
 * The first three began in 1953, 1958 and 1966: there were three years between the second and the third.
 */
export const fiveYearPlan = (n: number): Period => {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`Not a Five-Year Plan: ${n}`);
  const from = n < 3 ? 1948 + n * 5 : 1951 + n * 5;
  return span(from, 1, from + 4, 12);
};

/** The canonical id only; `undefined` for other text. */
export const periodFromId = (id: string): Period | undefined => {
  const m = /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/.exec(id);
  if (m === null) return undefined;
  const [fromYear, fromMonth, toYear, toMonth] = m.slice(1).map(Number) as [number, number, number, number];
  const fits = (mm: number) => mm >= 1 && mm <= 12;
  if (!fits(fromMonth) || !fits(toMonth) || fromYear < 1 || toYear < 1) return undefined;
  const first = fromYear * 12 + fromMonth - 1;
  const last = toYear * 12 + toMonth - 1;
  return last < first ? undefined : ofIndexes(first, last);
};

/** A period whose id is known to be good. @throws RangeError otherwise. */
export const period = (id: string): Period => {
  const found = periodFromId(id);
  if (found === undefined) throw new RangeError(`Not a period: ${id}`);
  return found;
};

export const startYear = (p: Period): number => Math.floor(p.first / 12);
export const startMonth = (p: Period): number => (p.first % 12) + 1;
export const endYear = (p: Period): number => Math.floor(p.last / 12);
export const endMonth = (p: Period): number => (p.last % 12) + 1;
export const monthCount = (p: Period): number => p.last - p.first + 1;
export const startDate = (p: Period): LocalDate => localDate(`${monthText(p.first)}-01`);
export const endDate = (p: Period): LocalDate => monthEnd(endYear(p), endMonth(p));

/** Its months, one period each, in order. */
export const monthsOf = (p: Period): readonly Period[] =>
  Array.from({ length: monthCount(p) }, (_, i) => ofIndexes(p.first + i, p.first + i));

export const containsPeriod = (whole: Period, part: Period): boolean =>
  whole.first <= part.first && part.last <= whole.last;

export const containsDate = (p: Period, day: LocalDate): boolean => {
  const index = monthIndexOf(day);
  return p.first <= index && index <= p.last;
};

const monthIndexOf = (day: LocalDate): number => monthIndex(yearOf(day), monthOf(day));

/** The same months one year earlier, against which 同比 is taken. */
export const previousYear = (p: Period): Period => ofIndexes(p.first - 12, p.last - 12);

/** Starts in January and stays in one year: 1–10月, 上半年, 全年; a single January too. */
export const isCumulative = (p: Period): boolean => startMonth(p) === 1 && startYear(p) === endYear(p);

export const isSingleMonth = (p: Period): boolean => p.first === p.last;

/** By start, then by end: fit for `sort`. */
export const comparePeriods = (a: Period, b: Period): number => a.first - b.first || a.last - b.last;

/**
 * How many of the period's months are over at the end of that day: at 2026-10-31 ten of 2026, at 2026-10-30 nine.
 * 序时进度 steps at month ends, when figures are made up.
 */
export const monthsElapsed = (p: Period, day: LocalDate): number => {
  const index = monthIndexOf(day);
  const over = day === monthEnd(yearOf(day), monthOf(day)) ? index + 1 : index;
  return Math.max(0, Math.min(monthCount(p), over - p.first));
};
