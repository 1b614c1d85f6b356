import { PHRASE_WORDS, type WordRole } from "../data/phrase-words.ts";
import type { Place } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet } from "../text/char-set.ts";
import { WordIndex } from "../text/word-index.ts";

/** A name found beside a number. */
export type Phrase = Place & {
  readonly text: string;
  /** Nothing but a verb was there: 拆除18万平方米. */
  readonly verbOnly: boolean;
  /** 民生实事|已|完成26件: the verb that stood between this name and the number. */
  readonly verb?: string;
  /** 戏曲|演出80场: the noun directly before a bare verb. */
  readonly bearer?: string;
};

export const roles = new WordIndex<WordRole>(PHRASE_WORDS);

export type Piece = { start: number; end: number; role: WordRole | "skip" };

/** Stretches to pass over inside a segment: periods and places already found, in order. */
export type Skips = (at: number) => number;

/** Known words and skipped stretches of the segment, in order. */
export function piecesOf(text: string, from: number, to: number, skipTo: Skips): Piece[] {
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
    if (hit[1] !== "keep" && !isBetweenDigits(text, at, end)) pieces.push({ start: at, end, role: hit[1] });
    at = end;
  }
  return pieces;
}

/** 3至11岁人群, 1到6年级: the word joins two ends of a range; not 到2025年. */
function isBetweenDigits(text: string, start: number, end: number): boolean {
  return classAt(text, start - 1) === CHAR.digit && classAt(text, end) === CHAR.digit;
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

export function isVerbOnly(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const hit = roles.startingAt(text, at, to);
    if (hit === undefined || hit[1] === "keep") return false;
    at += hit[0].length;
  }
  return true;
}
