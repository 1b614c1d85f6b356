import type { PeriodToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet } from "../text/char-set.ts";

const TOTAL_REACH = 40;

/** 4月，…收入累计完成2亿元: a single month with 累计 before its first number runs from January. Not 当月. */
export function isRunningTotal(text: string, { kind, months, end }: PeriodToken): boolean {
  if (kind !== "span" || months === undefined || months[0] !== months[1]) return false;
  for (let at = end; at < end + TOTAL_REACH; at++) {
    const charClass = classAt(text, at);
    if (charClass === CHAR.sentenceEnd || charClass === CHAR.digit || text.startsWith("当月", at))
      return false;
    if (text.startsWith("累计", at)) return true;
  }
  return false;
}

/** 现将9月份…有关情况通报如下: the period of the whole text. */
export function isAnnounced(text: string, { start, end }: PeriodToken): boolean {
  if (!/现将[^，。\n]{0,12}$/u.test(text.slice(Math.max(0, start - 16), start))) return false;
  return /^[^。\n]{0,40}(?:如下|通报|公示|公布|公告)/u.test(text.slice(end, end + 48));
}

const LONGEST_HEADING = 28;
const SECTION_WORDS = /回顾|总结|完成情况|工作情况|执行情况|安排|目标|任务|打算|计划|展望|重点|建议|思路/u;

/** 金秋十月, 阳春三月: a season's name, not the time of what is told. */
export function isSeason(text: string, { start, year }: PeriodToken): boolean {
  return year === undefined && SEASONS.includes(text.slice(Math.max(0, start - 2), start));
}

const SEASONS = ["金秋", "阳春", "初夏", "仲夏", "盛夏", "深秋", "初冬", "寒冬", "隆冬", "人间"];

/** 一、2022年工作回顾: a short numbered line of its own that says what its section is about. */
export function isSectionHeading(text: string, { start, end }: PeriodToken): boolean {
  let from = start;
  while (from > 0 && text[from - 1] !== "\n" && start - from <= 12) from--;
  let to = end;
  while (to < text.length && text[to] !== "\n" && to - from <= LONGEST_HEADING) to++;
  if (to - from > LONGEST_HEADING || (from > 0 && text[from - 1] !== "\n")) return false;
  const line = text.slice(from, to);
  return (
    /^\s*[（(]?[一二三四五六七八九十]+[、）)]/u.test(line) &&
    SECTION_WORDS.test(line) &&
    !/[。，；]/u.test(line)
  );
}

const LEAD = 300;

/** The running total that a text opens with, 1-10月: what its headline speaks of. */
export function firstSpan(text: string, periods: readonly PeriodToken[]): PeriodToken | undefined {
  return periods.find(
    ({ kind, months, start, relativeYear }) =>
      start < LEAD &&
      kind === "span" &&
      months?.[0] === 1 &&
      months[1] < 12 &&
      (relativeYear ?? 0) === 0 &&
      !"比较同".includes(text[start - 1] ?? "。"),
  );
}

/** 产值15亿元，税收5000万元: the taxes and profits of the production just named. */
export function isYieldOf(text: string, from: number, to: number): boolean {
  return (
    to - from < 30 &&
    /^[^，。；]*[，、](?:可|预计|实现|创造|创)*(?:产值|销售|税收|利税|利润|上缴|上交|纳税)[^，。；]*$/u.test(
      text.slice(from, to),
    )
  );
}

const MILESTONE =
  /^[^，。；、\d]{0,8}(?:开工|动工|启动|开始|施工|进场|奠基|破土|竣工|建成|投产|投用|投入使用|投入运营|通车|成立|开业|落成|完工|开馆|揭牌)(?:规划|动工)?(?:建设|施工|实施|运营|使用|仪式|兴建|修建|开建)?[，,；;]/u;
const MILESTONE_REACH = 22;
const BEFORE_DEED = 8;
/** What the deeds of MILESTONE start with, and what may not stand before them. */
const deedStarts = new CharSet("开动启施进奠破竣建投通成落完揭");
const deedStops = new CharSet("，。；、0123456789");

function mayBeMilestone(text: string, end: number): boolean {
  for (let at = end; at <= end + BEFORE_DEED && !deedStops.hasAt(text, at); at++)
    if (deedStarts.hasAt(text, at)) return true;
  return false;
}

/** 于去年11月|正式进场施工，全长16公里: when a thing began or was done; what is told behind it is not of that month. */
export function isMilestone(text: string, { kind, months, end, year, relativeYear }: PeriodToken): boolean {
  if (kind !== "span" && kind !== "date") return false;
  const isLong =
    months === undefined ? year === undefined && (relativeYear ?? 0) >= 0 : months[1] - months[0] > 2;
  if (isLong) return false;
  return mayBeMilestone(text, end) && MILESTONE.test(text.slice(end, end + MILESTONE_REACH));
}
