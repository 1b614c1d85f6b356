import { SLOGAN_NOUNS } from "../data/slogan-words.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { indexWords } from "../text/word-index.ts";
import type { DropRule } from "./drop-rule.ts";

const sloganNouns = indexWords(SLOGAN_NOUNS);
const QUOTE_REACH = 10;

/** 五个“坚持”, “三比一看”: slogans in quotes. Not “小巨人”企业12家. */
export const slogan: DropRule = {
  id: "drop/slogan",
  applies: ({ text }, { token }) => {
    if (token.unitClass !== "count" && token.unitClass !== "people") return false;
    if (isOneOf(text, token.end, '“‘「"')) return true;
    if (token.chinese && sloganNouns.startingAt(text, token.end, text.length) !== undefined) return true;
    return isQuoted(text, token.start, token.end);
  },
};

function isQuoted(text: string, start: number, end: number): boolean {
  const opened = findQuote(text, start - 1, -1, "“‘「");
  return opened && findQuote(text, end, 1, "”’」");
}

/** Quotes, and what ends a clause. */
const signs = new CharSet("“‘「”’」，。；,;");

/** Whether the next of the signs is one of those wanted. */
function findQuote(text: string, from: number, step: 1 | -1, wanted: string): boolean {
  for (let at = from; Math.abs(at - from) < QUOTE_REACH && at >= 0 && at < text.length; at += step) {
    if (!signs.hasAt(text, at)) continue;
    return isOneOf(text, at, wanted);
  }
  return false;
}
