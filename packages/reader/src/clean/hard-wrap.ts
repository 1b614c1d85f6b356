import { CHAR, classAt } from "../text/char-class.ts";

const NARROWEST = 28;
const WIDEST = 90;
const TOLERANCE = 2;

/**
 * 1 for a line end that only wraps a line, as texts copied from a page have them: 全县地区生产⏎总值突破. Else 0.
 * The line ends amid a word or behind a comma, the next goes on at its first column,
 * and the line is as wide as the one before or behind it. Not the end of a heading or of a table's row.
 */
export function wrapLength(text: string, at: number): number {
  if (
    !goesOn(text, at - 1) ||
    classAt(text, at + 1) > CHAR.clauseEnd ||
    classAt(text, at + 1) === CHAR.sentenceEnd
  )
    return 0;
  const start = lineStart(text, at);
  const width = widthOf(text, start, at);
  if (width < NARROWEST || width > WIDEST) return 0;
  const isLike = (other: number) => Math.abs(other - width) <= TOLERANCE;
  const before = start > 1 ? widthOf(text, lineStart(text, start - 1), start - 1) : 0;
  return isLike(before) || isLike(widthOf(text, at + 1, lineEnd(text, at + 1))) ? 1 : 0;
}

function goesOn(text: string, at: number): boolean {
  const charClass = classAt(text, at);
  return charClass < CHAR.letter || charClass === CHAR.clauseEnd || charClass === CHAR.listComma;
}

function lineStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && text[at - 1] !== "\n" && end - at <= 2 * WIDEST) at--;
  return at;
}

function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== "\n" && at - start <= 2 * WIDEST) at++;
  return at;
}

/** In columns of a Chinese character: figures and letters take half of one. */
function widthOf(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at++) width += text.charCodeAt(at) < 128 ? 0.5 : 1;
  return width;
}
