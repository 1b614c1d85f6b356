import { periodValue } from "../attach/period-value.ts";
import type { Document } from "../document.ts";
import type { PeriodToken } from "../find/tokens.ts";
import type { Pledge } from "../reading.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { indexWords } from "../text/word-index.ts";

const promises = indexWords(
  "确保 力争 承诺 计划 预计 将 要 保证 务必 争取 限期 责令 限 于 拟 必须 须 须于 应于".split(" "),
);
const REACH = 24;
const LONGEST_MATTER = 60;

/**
 * Dated promises: 确保12月底前完成主体工程, 责令其于10月底前整改到位, 力争年底前通车.
 * Not a date of the past (6月底前已完成), nor a promise without a date.
 */
export function findPledges(document: Document): Pledge[] {
  return document.tokens.periods.flatMap((period) => readPledge(document, period) ?? []);
}

function readPledge(document: Document, period: PeriodToken): Pledge | undefined {
  const { text, clean, setting } = document;
  const deadline = deadlineEnd(text, period);
  if (deadline === undefined || setting.year === 0) return undefined;
  const start = promiseStart(text, period.start);
  if (start === undefined) return undefined;
  const end = matterEnd(text, deadline);
  const matter = text.slice(deadline, end).trim();
  if (matter.length < 2 || matter.startsWith("已")) return undefined;
  const due = periodValue(period, setting, true, false, 0, new Map()).slice(-7);
  const span = { start: clean.offsets.start(start), end: clean.offsets.end(end) };
  return { span, quote: document.original.slice(span.start, span.end), due, matter };
}

/** The end of 12月底前, 年底前, 10月20日前, 6月底: what makes a period a deadline. */
function deadlineEnd(text: string, period: PeriodToken): number | undefined {
  const from = "底末".includes(text[period.end] ?? "-") ? period.end + 1 : period.end;
  if (text.startsWith("之前", from) || text.startsWith("以前", from)) return from + 2;
  if (text[from] === "前") return from + 1;
  const isYearEnd = text.startsWith("年底", period.end - 2) || text.startsWith("年末", period.end - 2);
  return period.atEnd || isYearEnd ? from : undefined;
}

function promiseStart(text: string, from: number): number | undefined {
  for (let at = from; at > from - REACH && at > 0; at--) {
    const charClass = classAt(text, at - 1);
    if (charClass === CHAR.sentenceEnd || charClass === CHAR.clauseEnd) return undefined;
    const word = promises.endingAt(text, at, Math.max(0, from - REACH));
    if (word !== undefined) return at - word[0].length;
  }
  return undefined;
}

function matterEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < LONGEST_MATTER) {
    const charClass = classAt(text, end);
    if (charClass === CHAR.sentenceEnd || (charClass === CHAR.clauseEnd && end > from + 1)) break;
    end++;
  }
  return end;
}
