import { PHRASE_WORDS, type WordRole } from "../data/phrase-words.ts";
import type { Place } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet } from "../text/char-set.ts";
import { indexWords, WordIndex } from "../text/word-index.ts";

/** A name found beside a number. */
export type Phrase = Place & {
  readonly text: string;
  /** Nothing but a verb was there: 拆除6万平方米. */
  readonly verbOnly: boolean;
};

const roles = new WordIndex<WordRole>(PHRASE_WORDS);
const LEADS = indexWords(
  "其中 其 该 此 这 这些 那些 各 各类 各级 各种 各项 的 以上 主要 等 和 及 与 或 并 且 一是 二是 三是 四是 五是 六是 七是 其余 另 也 还 又 再 期间 时期 以来 间内 共 已 内的 底前 共有 现有 已有 平均 全部 要 需 应 可 该项目 该工程 项目的 主要有 主要是 包括".split(
    " ",
  ),
);
/** Ends of a period that its token left behind: 2020年内, 4月底前. */
const PERIOD_RESTS = "内间底末份来前";
/** The name of a place belongs to these: 某市部分, 某县境内. */
const PLACE_PARTS = /^(?:部分|段|境内|片区|城区)$/u;
const LONGEST_PLACE_PART = 2;
const ADMIN_HEADS = "省市县区镇乡村";

type Piece = { start: number; end: number; role: WordRole | "skip" };

/** Stretches to pass over inside a segment: periods and places already found, in order. */
export type Skips = (at: number) => number;

/**
 * The name at the end of text[from, to): what is left when periods, places, verbs and the words
 * before the last cut are taken away. 全市已建成中小学35所 → 中小学.
 */
export function nameEndingAt(text: string, from: number, to: number, skipTo: Skips): Phrase | undefined {
  const pieces = piecesOf(text, from, to, skipTo);
  const tail = verbTail(text, from, to, pieces, skipTo);
  if (tail !== undefined) return tail;
  const start = nameStart(text, from, to, pieces);
  const name = phrase(text, start, to, skipTo);
  if (name !== undefined) return withAchiever(text, from, start, name, pieces, skipTo);
  return verbBefore(text, from, to, pieces, skipTo);
}

/**
 * A stretch that ends with nothing but a verb behind a cut or an adverb:
 * 点位已|完成整改39个 → 点位; 将|投入1亿元资金 → the verb; 对合作社|给予2万元补助 → the verb.
 */
function verbTail(
  text: string,
  from: number,
  to: number,
  pieces: readonly Piece[],
  skipTo: Skips,
): Phrase | undefined {
  const breaks = pieces.findLast(
    (piece) => (piece.role === "adverb" || piece.role === "cut") && piece.end < to,
  );
  const last = pieces.at(-1);
  if (last === undefined || last.end !== to) return undefined;
  if (breaks !== undefined && isVerbOnly(text, breaks.end, to)) {
    const hasSubject = breaks.role === "adverb" && breaks.start >= from + 2;
    const subject = hasSubject ? nameEndingAt(text, from, breaks.start, skipTo) : undefined;
    if (subject !== undefined && !subject.verbOnly) return subject;
    return { start: breaks.end, end: to, text: text.slice(breaks.end, to), verbOnly: true };
  }
  if (last.role !== "hardVerb") return undefined;
  const built = /(?:建成|完成)$/u.test(text.slice(last.start, last.end)) && last.start >= from + 2;
  const subject = built ? nameEndingAt(text, from, last.start, skipTo) : undefined;
  if (subject !== undefined && !subject.verbOnly) return subject;
  return { start: last.start, end: to, text: text.slice(last.start, to), verbOnly: true };
}

const BARE_RESULTS = new Set(
  "增加值 产值 总产值 投资 收入 总收入 营业收入 主营业务收入 销售收入 利润 利润总额 税收 税收收入 销售额 营业额 零售额 产量 产出 营收 入库税收".split(
    " ",
  ),
);

/** 第一产业实现增加值: a result too bare to stand alone takes the one who achieved it. */
function withAchiever(
  text: string,
  from: number,
  start: number,
  name: Phrase,
  pieces: readonly Piece[],
  skipTo: Skips,
): Phrase {
  const verb = BARE_RESULTS.has(name.text) ? pieces.find((piece) => piece.end === start) : undefined;
  if (verb === undefined || !/完成|实现/u.test(text.slice(verb.start, verb.end))) return name;
  const achiever = nameEndingAt(text, from, verb.start, skipTo);
  if (achiever === undefined || achiever.verbOnly) return name;
  return { ...name, start: achiever.start, text: achiever.text + name.text };
}

/** Known words and skipped stretches of the segment, in order. */
function piecesOf(text: string, from: number, to: number, skipTo: Skips): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  while (at < to) {
    const closed = bracketEnd(text, at, to);
    if (closed > at) {
      at = closed;
      continue;
    }
    const skipped = skipTo(at);
    if (skipped > at && skipped <= to) {
      pieces.push({ start: at, end: skipped, role: "skip" });
      at = skipped;
      continue;
    }
    const hit = roles.startingAt(text, at, to);
    if (hit === undefined) {
      at++;
      continue;
    }
    const end = at + hit[0].length;
    if (hit[1] !== "keep") pieces.push({ start: at, end, role: hit[1] });
    at = end;
  }
  return pieces;
}

const opening = new CharSet("(（");
const LONGEST_BRACKET = 30;

/** The end of a bracket that opens here and closes within the name: （不含农户）. */
function bracketEnd(text: string, at: number, to: number): number {
  if (!opening.hasAt(text, at)) return at;
  for (let end = at + 1; end < to && end - at < LONGEST_BRACKET; end++) {
    if (")）".includes(text[end] as string)) return end + 1;
  }
  return at;
}

/** Where the name starts: behind the last cut, adverb or hard verb that leaves a name of two characters. */
function nameStart(text: string, from: number, to: number, pieces: readonly Piece[]): number {
  let start = from;
  for (const piece of pieces) {
    const atStart = piece.start <= start;
    const cuts = piece.role === "cut" || piece.role === "adverb" || piece.role === "hardVerb";
    if (!cuts && !(atStart && (piece.role === "verb" || piece.role === "skip"))) continue;
    if (piece.role === "skip" && !leavesName(text, piece.end, to)) continue;
    if (leavesName(text, piece.end, to))
      start = piece.role === "skip" ? afterRest(text, piece.start, piece.end) : piece.end;
  }
  return start;
}

function leavesName(text: string, at: number, to: number): boolean {
  return to - at >= 2 && !isVerbOnly(text, at, to);
}

/** Trims and joins what is left of text[start, to), without brackets and skipped stretches at its start. */
function phrase(text: string, start: number, end: number, skipTo: Skips): Phrase | undefined {
  let from = start;
  const to = "中内上里".includes(text[end - 1] ?? " ") && end - start > 3 ? end - 1 : end;
  if (
    text[from - 1] === "、" &&
    ADMIN_HEADS.includes(text[from] ?? " ") &&
    classAt(text, from + 1) === CHAR.chineseDigit
  )
    from++;
  for (;;) {
    const skipped = afterRest(text, from, skipTo(from));
    if (to - skipped <= LONGEST_PLACE_PART && PLACE_PARTS.test(text.slice(skipped, to))) break;
    const lead = skipped > from ? skipped : from + leadLength(text, from, to);
    const isSpace = classAt(text, from) >= CHAR.sentenceEnd;
    const next = lead > from ? lead : isSpace ? from + 1 : from;
    if (next === from || next > to) break;
    from = next;
  }
  if (to - from < 1) return undefined;
  const name = withoutBrackets(text.slice(from, to));
  if (name.length < 2 && !/[村路桥田车]/u.test(name)) return undefined;
  if (isVerbOnly(text, from, to)) return undefined;
  return { start: from, end: to, text: name, verbOnly: false };
}

/** The length of a lead word here, unless a longer word holds it: 各类 goes, 要素 and 其他 stay. */
function leadLength(text: string, from: number, to: number): number {
  const lead = LEADS.startingAt(text, from, to - 1)?.[0].length ?? 0;
  const known = lead === 0 ? undefined : roles.startingAt(text, from, to);
  return known?.[1] === "keep" && known[0].length > lead ? 0 : lead;
}

function afterRest(text: string, from: number, skipped: number): number {
  return skipped > from && PERIOD_RESTS.includes(text[skipped] ?? " ") ? skipped + 1 : skipped;
}

function isVerbOnly(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const hit = roles.startingAt(text, at, to);
    if (hit === undefined || hit[1] === "keep") return false;
    at += hit[0].length;
  }
  return true;
}

/** 拆除6万平方米: the verb itself names what is measured; 供水工程累计建设300处: what stands before it does. */
function verbBefore(
  text: string,
  from: number,
  to: number,
  pieces: readonly Piece[],
  skipTo: Skips,
): Phrase | undefined {
  const last = pieces.at(-1);
  if (last === undefined || last.end !== to || last.role === "skip") return undefined;
  const before = pieces.at(-2);
  if (before?.role === "adverb" && before.end === last.start) {
    const subject = nameEndingAt(text, from, before.start, skipTo);
    if (subject !== undefined) return subject;
  }
  if (last.role === "cut" || last.role === "adverb") return undefined;
  return { start: last.start, end: to, text: text.slice(last.start, to), verbOnly: true };
}

const marks = new CharSet("(（)）“”‘’\"' 　「」");

function hasMark(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (marks.hasAt(name, at)) return true;
  return false;
}

/** 固定资产投资（不含农户） → 固定资产投资; quotes go too, their words stay. */
export function withoutBrackets(name: string): string {
  if (!hasMark(name)) return name;
  let kept = "";
  let depth = 0;
  for (const character of name) {
    if (character === "(" || character === "（") depth++;
    else if (character === ")" || character === "）") depth = Math.max(0, depth - 1);
    else if (depth === 0 && !"“”‘’\"' 　「」".includes(character)) kept += character;
  }
  return kept;
}
