import { cleanText } from "../clean/clean-text.ts";
import type { Document } from "../document.ts";
import { findTokens, vocabularyOf } from "../find/find-tokens.ts";
import type { PeriodToken } from "../find/tokens.ts";
import { learnNames } from "./learned-names.ts";
import { findMainPlace } from "./main-place.ts";
import { findReportDate } from "./report-date.ts";

const LONGEST_TITLE = 60;

/** Finds the title, the date and the place of the text; what the caller knows goes first. */
export function findSetting(document: Document): void {
  const { options, setting, text, tokens } = document;
  setting.title = options.title ?? firstLine(text);
  const title = cleanText(setting.title).text;
  const titleTokens = findTokens(
    title,
    vocabularyOf(options.lexicon, learnNames(title, text, document.namesOfHead)),
  );
  setting.titleTokens = titleTokens;
  const date = findReportDate(text, tokens, options.published);
  setting.year = date.year;
  setting.month = date.month;
  settleEvent(document);
  settleEventMonth(document);
  setting.ofOneDay = isOfOneDay(document);
  setting.looksBack = looksBack(document);
  const main = findMainPlace(
    text,
    tokens.places,
    title,
    titleTokens.places.filter((place) => !place.pointing),
  );
  setting.place = options.place ?? main.name;
  setting.placeLevel = main.level;
  setting.severalPlaces = main.several;
}

const HEAD = 120;
const EVENT = /受灾|灾情|灾害|强降雨|降水过程|暴雨|洪涝|台风|冰雹|地震|寒潮|火灾/u;

/** 8月1日，…暴雨。截至8月2日，受灾3200人: the losses are the event's, not those since January. */
function settleEvent({ text, tokens }: Document): void {
  const day = tokens.periods.find(({ kind, until, start }) => kind === "date" && !until && start < HEAD);
  if (day?.months === undefined || !EVENT.test(text.slice(0, 2 * HEAD))) return;
  for (const period of tokens.periods) {
    if (period.kind === "date" && period.months?.[1] === day.months[1]) period.until = false;
  }
}

const FIRST_WEEKS = 2;
const LAST_MONTH = 12;

/** 截至去年12月底, 2009年 in January 2010: the first period that the text names is of the year before. Not 比2009年. */
function looksBack({ text, tokens, setting }: Document): boolean {
  if (setting.month === 0 || setting.month > FIRST_WEEKS) return false;
  const first = tokens.periods.find(
    ({ kind, start }) => kind !== "date" && !"比较同与".includes(text[start - 1] ?? "。"),
  );
  if (first?.kind !== "span" || first.start > HEAD) return false;
  // 去年7月启动的工程: the start of a thing, no year to look back on.
  if (first.months !== undefined && first.months[1] < LAST_MONTH) return false;
  return first.relativeYear === -1 || (first.year === setting.year - 1 && first.relativeYear === undefined);
}

/** 6月6日，…, 6月6日上午…: the day of an event in the head. Not 6月6日电, the day of the news. */
function eventDay({ text, tokens }: Document): PeriodToken | undefined {
  return tokens.periods.find(
    (period) =>
      period.kind === "date" &&
      period.start < HEAD &&
      /^[，,上下至]/u.test(text.slice(period.end, period.end + 1)),
  );
}

/** 12月28日，…开工, published in January: the event is of the year before. */
function settleEventMonth(document: Document): void {
  const { setting } = document;
  const { months, year } = eventDay(document) ?? {};
  if (months === undefined || setting.year === 0 || setting.month === 0) return;
  setting.eventMonth = months[1];
  setting.eventYear = year ?? (months[1] > setting.month ? setting.year - 1 : setting.year);
}

/** 6月6日，推介会举行: a day in the head, and no 1-5月, 今年以来 or 截至5月底 anywhere. */
function isOfOneDay(document: Document): boolean {
  const { tokens, setting } = document;
  const day = eventDay(document);
  const inMonth = day?.months?.[1] === setting.month && (day.year === undefined || day.year === setting.year);
  if (day === undefined || !inMonth) return false;
  return !tokens.periods.some(
    (period) =>
      period.kind === "since" ||
      period.until ||
      (period.months?.[0] === 1 && period.months[1] > 1 && period.months[1] < 12),
  );
}

function firstLine(text: string): string {
  const start = text.search(/\S/u);
  if (start < 0) return "";
  const line = text.slice(start, start + LONGEST_TITLE + 1);
  const end = line.search(/[\n。]/u);
  if (line[end] === "。" && line.includes("，")) return "";
  return end < 0 ? (line.length > LONGEST_TITLE ? "" : line) : line.slice(0, end).trim();
}
