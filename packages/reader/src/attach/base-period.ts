import type { Draft } from "../draft.ts";
import type { PeriodToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";

export type BaseUse = "period" | "year-before" | undefined;

/**
 * How a number that stands at a base of comparison takes its time from it:
 * - 较一季度（-10.8%）: the base's own period
 * - 比2005年|59.2%提高1.2个百分点: likewise
 * - 较上年同期（3.2%）, 去年同期完成45亿元: the span that is being reported, a year before
 * - 是“十五”期间218亿元的2.6倍: the base's own period
 * Not 比去年同期增长5%: that growth is of now.
 */
export function ownBase(text: string, base: PeriodToken | undefined, draft: Draft): BaseUse {
  if (base === undefined || base.sentence !== draft.token.sentence) return undefined;
  const { token } = draft;
  if (base.end === token.start && (isMultiplied(text, base) || isMovedFrom(text, base, draft)))
    return "period";
  const end = text.startsWith("同期", base.end) ? base.end + 2 : base.end;
  const isSameTime = text.startsWith("同期", end - 2);
  if (opensBracket(text, end, token.start)) return isSameTime ? "year-before" : "period";
  if (!isSameTime || !startsClause(text, base.start)) return undefined;
  return draft.kind.value === "level" && !hasBreak(text, end, token.start) ? "year-before" : undefined;
}

const LONGEST_NUMBER = 14;

/** 是|“十五”期间|218亿元的2.6倍: a period whose amount is only there to be multiplied. */
export function isMultiplied(text: string, { start, end }: PeriodToken): boolean {
  const before = text[start - 1] === "“" ? text[start - 2] : text[start - 1];
  if (before !== "是" && before !== "为" && before !== "于") return false;
  return /^[\d.]+[^，。；\d]{1,6}的[\d.]+倍/u.test(text.slice(end, end + LONGEST_NUMBER + 6));
}

const LONGEST_MOVE = 12;

/** 比2005年|59.2%提高1.2个百分点, 较去年的25亿元增长8%: what the movement starts from. Not 比2005年4.1%的增长. */
function isMovedFrom(text: string, { start }: PeriodToken, { token, kind }: Draft): boolean {
  if (kind.value !== "level" || !"比较".includes(text[start - 1] ?? "。")) return false;
  return /^(?:增|提高|提升|上升|上涨|扩大|多|高|下降|降|减|低|缩|回落|翻)/u.test(
    text.slice(token.end, token.end + LONGEST_MOVE),
  );
}

/** （-10.8%）: nothing but the bracket and a sign or a movement before the number. */
function opensBracket(text: string, end: number, start: number): boolean {
  if (classAt(text, end) !== CHAR.open) return false;
  return (
    /^(?:增长|下降|为|增速|-|\+|约)*$/u.test(text.slice(end + 1, Math.min(start, end + 8))) && start - end < 8
  );
}

function startsClause(text: string, start: number): boolean {
  const charClass = classAt(text, start - 1);
  return charClass === CHAR.sentenceEnd || charClass === CHAR.clauseEnd || charClass === CHAR.open;
}

function hasBreak(text: string, from: number, to: number): boolean {
  if (to - from > 40) return true;
  for (let at = from; at < to; at++) if (classAt(text, at) === CHAR.clauseEnd) return true;
  return false;
}
