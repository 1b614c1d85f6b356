import type { Setting } from "../document.ts";
import type { PeriodToken } from "../find/tokens.ts";
import { monthSpan } from "../setting/months.ts";

/**
 * The months of a period token, "YYYY-MM/YYYY-MM", "yearly", or "" when no year is known.
 * 今年 is the whole year, unless the text says that the thing is `done`: then it ends with the report.
 */
export function periodValue(
  token: PeriodToken,
  setting: Setting,
  planned: boolean,
  done: boolean,
  contextYear: number,
  plans: PlansByLength,
): string {
  if (token.kind === "yearly") return "yearly";
  if (token.kind === "date" && token.months === undefined) return reportMonth(setting);
  if (token.kind === "month") return monthBy(token.relativeMonth ?? 0, setting);
  if (token.kind === "now") return planned ? yearOfReport(setting) : reportMonth(setting);
  if (token.kind === "upToNow") return planned ? yearOfReport(setting) : sumUpToNow(setting);
  const year = yearOf(token, setting, planned, contextYear);
  if (year === 0) return "";
  if (token.kind === "pastYear") {
    const past = setting.month > 0 && setting.month <= FIRST_MONTHS ? setting.year - 1 : setting.year;
    return setting.year === 0
      ? ""
      : monthSpan(past, 1, past, setting.month > FIRST_MONTHS ? setting.month : 12);
  }
  if (token.lastYear !== undefined) return monthSpan(year, 1, token.lastYear, 12);
  if (planned && token.yearsBack !== undefined && token.yearsAhead !== undefined) {
    const first = contextYear || year;
    return monthSpan(first, 1, first + token.yearsAhead - 1, 12);
  }
  if (token.yearsBack !== undefined) return yearsBackSpan(token.yearsBack, year, setting, plans, contextYear);
  if (token.yearsAhead !== undefined) return monthSpan(year, 1, year + token.yearsAhead, 12);
  if (token.kind === "since") return sinceSpan(token, year, setting);
  const months = token.months ?? wholeYear(token, year, setting, planned, done);
  const first = isCumulative(token, planned) ? 1 : months[0];
  return monthSpan(year, first, year, months[1]);
}

/** 从2016年启动改造，三年共完成: the years from there. 5年共完成, in a text that names a five-year plan that is over: the plan's years; else the years up to now. */
function yearsBackSpan(
  years: number,
  year: number,
  setting: Setting,
  plans: PlansByLength,
  started: number,
): string {
  const isOver = started !== 0 && started + years - 1 <= setting.year && started + years >= setting.year;
  if (isOver && started < setting.year) return monthSpan(started, 1, started + years - 1, 12);
  const first = plans.get(years);
  if (first !== undefined) return monthSpan(first, 1, first + years - 1, 12);
  // A report of a year's first months counts full years up to the last one, one of its last months up to this one.
  if (setting.month > 0 && setting.month <= FIRST_MONTHS) return monthSpan(year - years, 1, year - 1, 12);
  if (setting.month >= LAST_MONTHS) return monthSpan(year - years + 1, 1, year, 12);
  return monthSpan(year - years, setting.month || 1, year, setting.month || 12);
}

/** 2024-01/2024-05 → 2024-01/2024-12; a span of several years stays. */
export function wholeYearOf(span: string): string {
  const year = span.slice(0, 4);
  return span.length === 15 && span.slice(8, 12) === year ? `${year}-01/${year}-12` : span;
}

/** 2024-01/2024-05 → 2023-01/2023-05 */
export function yearBefore(span: string): string {
  if (span.length !== 15) return span;
  const back = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  return `${back(span.slice(0, 7))}/${back(span.slice(8))}`;
}

/** First years of the plans that are over, by their length in years. */
export type PlansByLength = ReadonlyMap<number, number>;

export function plansByLength(tokens: readonly PeriodToken[], setting: Setting): PlansByLength {
  const plans = new Map<number, number>();
  for (const { year, lastYear } of tokens) {
    if (year === undefined || lastYear === undefined || lastYear > setting.year) continue;
    if (!plans.has(lastYear - year + 1)) plans.set(lastYear - year + 1, year);
  }
  return plans;
}

/**
 * What no word dates: a plan is of the whole year, a state or a deed of the month that the text tells of,
 * and what `sums` up (a growth, the done part of a plan, a text that reviews 今年以来) runs from January.
 * 全县有学校42所, told in May, is how things are in May.
 */
export function defaultPeriod(setting: Setting, planned: boolean, sums: boolean): string {
  const { year, month, eventYear, eventMonth } = setting;
  if (year === 0) return "";
  if (planned) return yearOfReport(setting);
  if (reviewsYearBefore(setting)) return monthSpan(year - 1, 1, year - 1, 12);
  if (sums && !setting.ofOneDay) return monthSpan(year, 1, year, month || 12);
  return eventMonth === 0 ? reportMonth(setting) : monthSpan(eventYear, eventMonth, eventYear, eventMonth);
}

function yearOfReport({ year }: Setting): string {
  return year === 0 ? "" : monthSpan(year, 1, year, 12);
}

/** 目前, 现有: the month of the report; the year, where no month is known. */
function reportMonth({ year, month }: Setting): string {
  return year === 0 ? "" : monthSpan(year, month || 1, year, month || 12);
}

/** 本月, 上月, 下个月 */
function monthBy(relative: number, { year, month }: Setting): string {
  if (year === 0 || month === 0) return "";
  const index = year * 12 + month - 1 + relative;
  return monthSpan(Math.floor(index / 12), (index % 12) + 1, Math.floor(index / 12), (index % 12) + 1);
}

/** 2023-01/2023-06 → 2023-06/2023-06 */
export function lastMonthOf(span: string): string {
  return span.length === 15 ? `${span.slice(8)}/${span.slice(8)}` : span;
}

/** 截至目前: a sum that runs from January, or of the month of a single event. */
function sumUpToNow(setting: Setting): string {
  return setting.ofOneDay ? reportMonth(setting) : defaultPeriod(setting, false, true);
}

const FIRST_MONTHS = 3;
const LAST_MONTHS = 11;

/** A work report or a communiqué of a year's first months looks back on the year before. */
function reviewsYearBefore({ title, month, looksBack }: Setting): boolean {
  if (looksBack) return true;
  return month > 0 && month <= FIRST_MONTHS && /工作报告|工作总结|统计公报|执行情况|年度报告/u.test(title);
}

function sinceSpan(token: PeriodToken, year: number, setting: Setting): string {
  const first = token.months?.[0] ?? 1;
  return monthSpan(year, first, Math.max(setting.year, year), setting.year < year ? 12 : setting.month || 12);
}

/** A month later than the report's, said of what is done, lies in the year before. */
function yearOf(token: PeriodToken, setting: Setting, planned: boolean, contextYear: number): number {
  if (token.year !== undefined) return token.year;
  if (setting.year === 0 && contextYear === 0) return 0;
  if (token.relativeYear === undefined && contextYear !== 0 && token.yearsBack === undefined)
    return contextYear;
  if (token.relativeYear !== undefined) return setting.year + token.relativeYear;
  if (isWholeYear(token) && !planned && reviewsYearBefore(setting)) return setting.year - 1;
  const passed =
    !planned && token.kind !== "since" && token.months !== undefined && isAhead(token.months, setting);
  return passed ? setting.year - 1 : setting.year;
}

function isWholeYear({ months, atEnd }: PeriodToken): boolean {
  return months?.[0] === 1 && months[1] === 12 && !atEnd;
}

function isAhead(months: readonly [number, number], setting: Setting): boolean {
  return (
    setting.month !== 0 &&
    months[0] > 0 &&
    months[1] > setting.month &&
    !(months[0] === 1 && months[1] === 12)
  );
}

function wholeYear(
  token: PeriodToken,
  year: number,
  setting: Setting,
  planned: boolean,
  done: boolean,
): readonly [number, number] {
  const current = year === setting.year && !planned && !token.atEnd && !token.until && done;
  return [1, current ? setting.month || 12 : 12];
}

/** 截至5月底, 到4月底前, 截至三季度: from January on. 5月底 alone is that month; a goal for a quarter is of that quarter. */
function isCumulative({ months, until }: PeriodToken, planned: boolean): boolean {
  if (months === undefined || !until) return false;
  return months[0] === months[1] || (!planned && months[1] - months[0] === 2);
}
