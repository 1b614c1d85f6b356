import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { digitsEnd, readNumberLiteral } from "./number-literal.ts";
import type { NumberToken } from "./tokens.ts";

/** What stands behind the first digits of a ratio: its sign, or a decimal point. */
const mayFollow = new CharSet("：:∶.");
const LOOK_BACK = 24;

/** Reads 2.6：1 behind a word with 比 (城乡居民收入比). Not a clock time, not a score (3:2战胜). */
export function readRatio(text: string, at: number): NumberToken | undefined {
  if (!mayFollow.hasAt(text, digitsEnd(text, at))) return undefined;
  const first = readNumberLiteral(text, at);
  if (first === undefined || !isOneOf(text, first.end, "：:∶")) return undefined;
  if (text[first.end + 1] !== "1" || isDigitOrColon(text, first.end + 2)) return undefined;
  if (!hasRatioWord(text, at, Math.max(0, at - LOOK_BACK))) return undefined;
  return {
    start: at,
    end: first.end + 2,
    value: first.value,
    unit: "",
    unitAsWritten: "",
    unitClass: "ratio",
    rough: false,
    chinese: false,
    rule: "find/ratio",
    sentence: 0,
    paragraph: 0,
  };
}

function isDigitOrColon(text: string, at: number): boolean {
  return classAt(text, at) === CHAR.digit || "：:.".includes(text[at] ?? " ");
}

function hasRatioWord(text: string, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor; i--) {
    if (text[i] === "比") return true;
    if (classAt(text, i) === CHAR.sentenceEnd) return false;
  }
  return false;
}
