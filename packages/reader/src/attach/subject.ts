import { GENERIC_NAMES } from "../data/generic-names.ts";
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

/** 按可比价格计算，…; 与上年相比，…; 扣除不可比因素后，…: the manner of counting is no subject. */
const MANNER = /^(?:按.*|据.*|最终|初步)?(?:计算|测算|核算|统计|相比|口径|价格)$|^扣除/u;

/** The name at the head of a clause; 降幅收窄，… and 按可比价格计算，… name nothing. */
export function subjectOfClause(text: string, start: number, end: number, skipTo: Skips): Phrase | undefined {
  let from = start;
  while (from < end) {
    const skipped = skipTo(from);
    if (skipped > from) from = skipped;
    else if (classAt(text, from) >= CHAR.sentenceEnd) from++;
    else break;
  }
  const noun = nameStartingAt(text, from, end);
  if (noun === undefined || noun.end > end) return undefined;
  const subject = nameEndingAt(text, from, noun.end, skipTo);
  return subject !== undefined && (GENERIC_NAMES.has(subject.text) || MANNER.test(subject.text))
    ? undefined
    : subject;
}
