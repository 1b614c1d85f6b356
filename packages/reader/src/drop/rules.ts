import { SLOGAN_NOUNS } from "../data/slogan-words.ts";
import type { Document } from "../document.ts";
import type { Draft } from "../draft.ts";
import type { NumberToken } from "../find/tokens.ts";
import { CHAR, classAt, isBoundary } from "../text/char-class.ts";
import { indexWords } from "../text/word-index.ts";

/** A reason to take a number for something else than a figure. */
export type DropRule = {
  readonly id: string;
  readonly applies: (document: Document, draft: Draft, next: Draft | undefined) => boolean;
};

const sloganNouns = indexWords(SLOGAN_NOUNS);
const QUOTE_REACH = 10;

/** 五个“坚定不移”, “三个以案”, “五升三降”: slogans in quotes. Not “小巨人”企业12家. */
const slogan: DropRule = {
  id: "drop/slogan",
  applies: ({ text }, { token }) => {
    if (token.unitClass !== "count" && token.unitClass !== "people") return false;
    if ('“‘「"'.includes(text[token.end] ?? " ")) return true;
    if (token.chinese && sloganNouns.startingAt(text, token.end, text.length) !== undefined) return true;
    return isQuoted(text, token.start, token.end);
  },
};

function isQuoted(text: string, start: number, end: number): boolean {
  const opened = findQuote(text, start - 1, -1, "“‘「", "”’」");
  return opened && findQuote(text, end, 1, "”’」", "“‘「");
}

function findQuote(text: string, from: number, step: 1 | -1, wanted: string, other: string): boolean {
  for (let at = from; Math.abs(at - from) < QUOTE_REACH && at >= 0 && at < text.length; at += step) {
    const character = text[at] as string;
    if (wanted.includes(character)) return true;
    if (other.includes(character) || "，。；,;".includes(character)) return false;
  }
  return false;
}

/** 5000万元以上项目30个: a threshold that names a class. Not 新增就业5000人以上。 */
export function isClassThreshold(text: string, token: NumberToken): boolean {
  if (token.unitClass === "percent" || token.unitClass === "points" || token.unitClass === "rank")
    return false;
  const mark = /^(?:及|（含）|\(含\))?(?:以上|以下)(?:的|规模)?/u.exec(text.slice(token.end, token.end + 8));
  if (token.unitClass === "money" && /^(?:级|元)?(?:项目|企业)/u.test(text.slice(token.end, token.end + 4))) {
    return /(?:超|过|上|达)$/u.test(text.slice(token.start - 1, token.start));
  }
  return mark !== null && classAt(text, token.end + mark[0].length) === CHAR.other;
}

/** 超过2万台次的国省道有6条: the bound makes a class of what the next number counts. */
const threshold: DropRule = {
  id: "drop/threshold",
  applies: ({ text }, { token, left }, next) => {
    if (token.unitClass === "percent" || token.unitClass === "points") return false;
    if (text[token.end] !== "的" || next === undefined) return false;
    const bounded = left.cue.bound === "ge" || left.cue.bound === "le" || token.valueMax !== undefined;
    return bounded && sameClause(text, token.end, next.token.start);
  },
};

function sameClause(text: string, from: number, to: number): boolean {
  if (to - from > 30) return false;
  for (let at = from; at < to; at++) if (isBoundary(classAt(text, at))) return false;
  return true;
}

/** 5年来, 3天内, 24小时服务: lengths of time are figures only where the words before say what lasts. */
const duration: DropRule = {
  id: "drop/duration",
  applies: ({ text }, { token, before, left }) => {
    if (token.unitClass !== "time") return false;
    if (token.unit === "个月") return !/(?:工期|周期|期限|时限)$/u.test(before?.text ?? "");
    if (/^[内来后前之]/u.test(text.slice(token.end, token.end + 1))) return true;
    return before === undefined && left.cue.move === undefined;
  },
};

/** 安置点2期: a stage of building; 简报31期 and 培训班4期 count. */
const stage: DropRule = {
  id: "drop/stage",
  applies: ({ text }, { token }) =>
    token.unit === "期" &&
    !/[报刊办发印编班共出展训了][^，。；、]{0,2}$/u.test(
      text.slice(Math.max(0, token.start - 3), token.start),
    ),
};

/** 《关于5个镇…的通知》: numbers inside a document's title. */
const documentTitle: DropRule = {
  id: "drop/document-title",
  applies: ({ text }, { token }) => {
    for (let at = token.start - 1; at >= 0 && token.start - at < 40; at--) {
      if (text[at] === "《") return true;
      if (text[at] === "》" || text[at] === "\n") return false;
    }
    return false;
  },
};

/** 2倍 without a movement, 是…的3倍: a comparison that no indicator holds. */
const bareTimes: DropRule = {
  id: "drop/bare-times",
  applies: (_document, { token, left }) => token.unit === "倍" && left.cue.move === undefined,
};

/** Every rule that drops a number, in the order in which they are asked. */
export const DROP_RULES: readonly DropRule[] = [slogan, threshold, duration, stage, documentTitle, bareTimes];
