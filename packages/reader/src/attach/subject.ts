import { CHAR, classAt } from "../text/char-class.ts";
import { nameEndingAt, type Phrase, type Skips } from "./phrase.ts";
import { nameStartingAt } from "./right-context.ts";

const CLAUSES_BACK = 3;
const REACH = 80;

/**
 * The subject of the clauses before a number that has no name of its own:
 * 价格总水平继续上扬，同比上涨5.7% → 价格总水平.
 */
export function subjectBefore(text: string, at: number, floor: number, skipTo: Skips): Phrase | undefined {
  let end = at;
  const limit = Math.max(floor, at - REACH);
  for (let clause = 0; clause < CLAUSES_BACK && end > limit; clause++) {
    const start = clauseStart(text, end - 1, limit);
    const subject = subjectOfClause(text, start, end, skipTo);
    if (subject !== undefined) return subject;
    end = start;
  }
  return objectOfClause(text, at, limit, skipTo);
}

const AMOUNT = /^[\d.,]+[万亿]?[^\d]{1,3}$/u;

/** 发放生活补助，共计248人: a clause without a subject gives its object. */
function objectOfClause(text: string, at: number, limit: number, skipTo: Skips): Phrase | undefined {
  if (classAt(text, at - 1) !== CHAR.clauseEnd) return undefined;
  const name = nameEndingAt(text, clauseStart(text, at - 1, limit), at - 1, skipTo);
  return name === undefined || name.verbOnly || name.text.length > 16 || AMOUNT.test(name.text)
    ? undefined
    : name;
}

function clauseStart(text: string, from: number, floor: number): number {
  for (let at = from - 1; at >= floor; at--) {
    const charClass = classAt(text, at);
    if (charClass === CHAR.clauseEnd || charClass === CHAR.sentenceEnd) return at + 1;
  }
  return floor;
}

function subjectOfClause(text: string, start: number, end: number, skipTo: Skips): Phrase | undefined {
  let from = start;
  while (from < end) {
    const skipped = skipTo(from);
    if (skipped > from) from = skipped;
    else if (classAt(text, from) >= CHAR.sentenceEnd) from++;
    else break;
  }
  const noun = nameStartingAt(text, from, end);
  if (noun === undefined || noun.end > end) return undefined;
  return nameEndingAt(text, from, noun.end, skipTo);
}
