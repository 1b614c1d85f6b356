import type { Tokens } from "../find/find-tokens.ts";
import type { PeriodToken } from "../find/tokens.ts";
import { CharSet } from "../text/char-set.ts";

export type ReportDate = { readonly year: number; readonly month: number };

const LEAD = 600;

/**
 * Year and month of the report: as the caller says, else the first full date of the text's head,
 * else the latest year that the text names, else what an anniversary tells (建党100周年 → 2021).
 */
export function findReportDate(text: string, tokens: Tokens, published: string | undefined): ReportDate {
  const told = /^(\d{4})-(\d{2})(?:-(\d{2}))?/u.exec(published ?? "");
  if (told !== null) {
    const [year, month, day] = [Number(told[1]), Number(told[2]), Number(told[3] ?? 31)];
    const named = namesMonth(text, tokens, month);
    if (!named && tellsUpTo(tokens, year, month - 1))
      return settleYear(text, tokens, { year, month: month - 1 });
    return settleYear(text, tokens, named ? { year, month } : lastFullMonth(year, month, day));
  }
  const dated = tokens.periods.find((p) => p.kind === "date" && p.year !== undefined && p.start < LEAD);
  if (dated?.year !== undefined) return { year: dated.year, month: dated.months?.[1] ?? 12 };
  const named = latestYear(text, tokens) || soleYear(text, tokens);
  const year = anniversaryYear(text) || (named === 0 ? 0 : named + yearsSince(text, tokens, named));
  if (year === 0) return { year, month: 0 };
  const month = latestMonth(text, tokens, year);
  return tellsLater(text, tokens, { year, month }) ? { year: year + 1, month } : { year, month };
}

/** 8月21日消息 … 2012年末，全县有…: told as done, and so in the August behind it. */
function tellsLater(text: string, tokens: Tokens, { year, month }: ReportDate): boolean {
  const isDated = tokens.periods.some(
    ({ kind, months, start, until }) =>
      kind === "date" && months?.[1] === month && start < HEADLINE && !until,
  );
  return (
    isDated &&
    tokens.periods.some(
      (period) =>
        period.kind === "span" &&
        period.year === year &&
        period.months !== undefined &&
        period.months[1] > month &&
        !period.until &&
        !isExpected(text, period) &&
        !isForeseen(text, period),
    )
  );
}

const HEADLINE = 60;

/** 2021年安排项目…计划…: the one year that the text names, though it looks ahead. Not 到2025年. */
function soleYear(text: string, tokens: Tokens): number {
  const years = new Set(
    tokens.periods.flatMap((period) => {
      const isAhead = period.kind === "plan" || isUntilThen(text, period) || isExpected(text, period);
      return period.year === undefined || isAhead ? [] : [period.year];
    }),
  );
  return years.size === 1 ? ([...years][0] as number) : 0;
}

/** 8月1日8时，…出现强降雨, published on 3 August: the text speaks of the month that has just begun. */
function namesMonth(text: string, tokens: Tokens, month: number): boolean {
  return tokens.periods.some(
    (period) =>
      period.months?.[1] === month &&
      period.kind === "date" &&
      period.year === undefined &&
      !isExpected(text, period),
  );
}

/** 截至6月底, 1-6月 at the head of a text of mid July that names no later month: it reports on June. */
function tellsUpTo({ periods }: Tokens, year: number, month: number): boolean {
  const isOfYear = (period: PeriodToken) =>
    (period.year ?? year) === year && (period.relativeYear ?? 0) === 0 && period.lastYear === undefined;
  const months = periods.flatMap((period) =>
    period.months === undefined || !isOfYear(period) || period.months[1] === LAST_MONTH
      ? []
      : [period.months[1]],
  );
  const runs = periods.some(
    (period) =>
      period.start < OPENING &&
      period.months?.[1] === month &&
      isOfYear(period) &&
      (period.until || (period.months[0] === 1 && month > 1)),
  );
  return runs && months.every((last) => last <= month);
}

const LAST_MONTH = 12;
/** How far the first sentences of a text reach. */
const OPENING = 150;
const FIRST_DAYS = 5;

/** A report of a month's first days speaks of the months before it. */
function lastFullMonth(year: number, month: number, day: number): ReportDate {
  return { year, month: day <= FIRST_DAYS && month > 1 ? month - 1 : month };
}

/**
 * A text can be older than its publication: "预计2010年底建成" published in 2011 was written in 2010,
 * for nobody expects what has passed. Such a year counts only if the text never names the later one.
 */
function settleYear(text: string, tokens: Tokens, told: ReportDate): ReportDate {
  let planned = 0;
  for (const period of tokens.periods) {
    if (period.year === undefined || period.lastYear !== undefined) continue;
    if (period.year >= told.year) return told;
    if (isExpected(text, period)) planned = Math.max(planned, period.year);
  }
  return planned === 0 ? told : { year: planned, month: latestMonth(text, tokens, planned) };
}

/** 到2025年 looks ahead; 截至2019年6月底 does not. */
function isUntilThen(text: string, { until, start }: PeriodToken): boolean {
  return until && !"截止".includes(text[start - 2] ?? "。") && text[start - 1] !== "止";
}

/** 预计|2010年底建成, 2016年|计划开工, 在|2012年10月|可全面竣工, 主桥合龙，|2019年|建成通车 behind 预计. */
function isExpected(text: string, { start, end }: Pick<PeriodToken, "start" | "end">): boolean {
  if (text.startsWith("预计", start - 2) || text.startsWith("计划", end)) return true;
  if (!finishStarts.hasAt(text, end)) return false;
  const finish = FINISH.exec(text.slice(end, end + 12));
  if (finish === null) return false;
  return finish[1] !== undefined || FORESEEN.test(text.slice(Math.max(0, start - 24), start));
}

const FINISH =
  /^(?:前|底|底前)?(可望|可|将|能|有望)?(?:全面|正式|全部|基本|整体)*(?:建成|竣工|完工|通车|投入使用|投用|交付|投产|开通|启用|完成)/u;
/** What FINISH can start with. */
const finishStarts = new CharSet("前底可将能有全正基整建竣完通投交开启");
const FORESEEN = /(?:预计|计划|力争|拟|确保|有望)[^。！？\n]*$/u;

/** 2015年，我市将…: a year that the text only looks forward to. */
function isForeseen(text: string, period: PeriodToken): boolean {
  const sentence = text.slice(period.end, period.end + 60);
  const end = sentence.search(/[。\n]/u);
  return /将|力争|计划/u.test(end < 0 ? sentence : sentence.slice(0, end));
}

function latestYear(text: string, tokens: Tokens): number {
  let year = 0;
  for (const period of tokens.periods) {
    if (
      period.lastYear !== undefined ||
      period.year === undefined ||
      isUntilThen(text, period) ||
      isForeseen(text, period) ||
      isExpected(text, period)
    )
      continue;
    year = Math.max(year, yearReported(text, period));
  }
  return year;
}

/** 去年 and never 今年, in a text whose only year is what 去年 means: 2015年，… 去年，完成… is written in 2016. */
function yearsSince(text: string, tokens: Tokens, named: number): number {
  const isLooseYear = ({ start, end }: PeriodToken) =>
    !isBase(text, start) && !text.startsWith("同期", end - 2);
  const tellsBack = tokens.periods.some((period) => period.relativeYear === -1 && isLooseYear(period));
  const tellsNow = tokens.periods.some(({ relativeYear }) => relativeYear === 0);
  const years = new Set(tokens.periods.flatMap(({ year }) => year ?? []));
  return tellsBack && !tellsNow && years.size === 1 && named > 0 ? 1 : 0;
}

function isBase(text: string, start: number): boolean {
  return "比较与同".includes(text[start - 1] ?? "。");
}

/** 比2008年同期下降20%: the base of comparison lies a year before the report. */
function yearReported(text: string, { year = 0, end, start }: PeriodToken): number {
  const isSameTime = text.startsWith("同期", end - 2) || text.startsWith("同期", end);
  return isBase(text, start) && isSameTime ? year + 1 : year;
}

/** The last month that the text reports on, not one that it foresees. */
function latestMonth(text: string, tokens: Tokens, year: number): number {
  let month = 0;
  for (const period of tokens.periods) {
    if (period.months === undefined || (period.year !== undefined && period.year !== year)) continue;
    if (period.months[0] === 7 || period.months[1] === 12 || (period.relativeYear ?? 0) !== 0) continue;
    if (isExpected(text, period)) continue;
    month = Math.max(month, period.months[1]);
  }
  return month === 0 ? 12 : month;
}

const FOUNDED: Readonly<Record<string, number>> = {
  建党: 1921,
  建国: 1949,
  新中国成立: 1949,
  改革开放: 1978,
  建军: 1927,
};

function anniversaryYear(text: string): number {
  const found = /(建党|建国|新中国成立|改革开放|建军)(\d{2,3})周年/u.exec(text);
  return found === null ? 0 : (FOUNDED[found[1] ?? ""] as number) + Number(found[2]);
}
