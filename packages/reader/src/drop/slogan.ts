import { SLOGAN_NOUNS } from "../data/slogan-words.ts";
import { indexWords } from "../text/word-index.ts";
import type { DropRule } from "./drop-rule.ts";

const sloganNouns = indexWords(SLOGAN_NOUNS);
const QUOTE_REACH = 10;

/** 五个“坚持”, “三比一看”: slogans in quotes. Not “小巨人”企业12家. */
export const slogan: DropRule = {
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
