import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet } from "../text/char-set.ts";

const SHORTEST_LINE = 24;
const LONGEST_LINE = 80;
/** Lines of one width differ by this much; figures and letters take half the room of a character. */
const LEEWAY = 4;
const inner = new CharSet("，、。；,;");
const joints = new CharSet("，、,");

/**
 * Whether the line break at `at` only wraps a line of fixed width: 地区生产⏎总值, 31⏎0.6亿元, 3⏎.4亿美元.
 * A line that ends with a comma always runs on: 税收收入⏎比上年.
 * Not the end of a heading, of a list's item or of a paragraph: there the line is short, closes with a full stop,
 * holds no comma, or has no neighbour of its own width.
 */
export function isHardWrap(text: string, at: number): boolean {
  if (splitsFraction(text, at)) return true;
  if (!runsOn(text, at)) return false;
  if (joints.hasAt(text, at - 1)) return true;
  const start = lineStart(text, at);
  const length = at - start;
  if (length < SHORTEST_LINE || length > LONGEST_LINE || !holdsComma(text, start, at)) return false;
  const own = width(text, start, at);
  const next = width(text, at + 1, lineEnd(text, at + 1));
  if (Math.abs(next - own) <= LEEWAY) return true;
  if (next > own || start === 0) return false;
  return Math.abs(width(text, lineStart(text, start - 1), start - 1) - own) <= LEEWAY;
}

/** 105.⏎88万元: no sentence ends with a digit and a point; not before the next item's number (…2021.⏎3、). */
function splitsFraction(text: string, at: number): boolean {
  if (text[at - 1] !== "." || classAt(text, at - 2) !== CHAR.digit || classAt(text, at + 1) !== CHAR.digit)
    return false;
  let end = at + 1;
  while (classAt(text, end) === CHAR.digit) end++;
  return !"、.．".includes(text[end] ?? "、");
}

/** The characters on both sides could stand in one sentence. */
function runsOn(text: string, at: number): boolean {
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  const opens = after <= CHAR.letter || after === CHAR.open || isFraction(text, at);
  return (before <= CHAR.letter || joints.hasAt(text, at - 1)) && opens;
}

function isFraction(text: string, at: number): boolean {
  return text[at + 1] === "." && classAt(text, at - 1) === CHAR.digit && classAt(text, at + 2) === CHAR.digit;
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start <= LONGEST_LINE && text.charCodeAt(start - 1) !== 10) start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at <= LONGEST_LINE && text.charCodeAt(end) !== 10) end++;
  return end;
}

function width(text: string, from: number, to: number): number {
  let wide = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > 0xff) wide++;
  return wide + (to - from - wide) / 2;
}

function holdsComma(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (inner.hasAt(text, at)) return true;
  return false;
}
