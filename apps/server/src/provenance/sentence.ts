type Span = { readonly start: number; readonly end: number };
export type Sentence = { before: string; quote: string; after: string };

/** Longest stretch shown on either side; a figure in a table without full stops would else bring the whole table. */
const REACH = 120;
const STOPS = "。！？!?；;\n\r";

/**
 * The sentence around a span, cut so that the figure can be marked: 「全区固定资产投资」「42.5亿元」「，增长31%。」. Where it is longer
 * than can be read in a popover it ends in …; a surrogate pair is never cut in half.
 */
export const sentenceAround = (text: string, { start, end }: Span): Sentence | null => {
  if (start < 0 || end > text.length || start >= end) return null;
  const floor = Math.max(0, start - REACH);
  const ceiling = Math.min(text.length, end + REACH);
  const from = sentenceStart(text, start, floor);
  const to = sentenceEnd(text, end, ceiling);
  const cutBefore = from === floor && floor > 0 && !isStop(text, floor - 1);
  const cutAfter = to === ceiling && ceiling < text.length && !isStop(text, ceiling - 1);
  return {
    before: `${cutBefore ? "…" : ""}${text.slice(whole(text, from), start).trimStart()}`,
    quote: text.slice(start, end),
    after: `${text.slice(end, whole(text, to)).trimEnd()}${cutAfter ? "…" : ""}`,
  };
};

const isStop = (text: string, at: number): boolean => STOPS.includes(text.charAt(at));

const sentenceStart = (text: string, start: number, floor: number): number => {
  let at = start;
  while (at > floor && !isStop(text, at - 1)) at -= 1;
  return at;
};

/** The stop belongs to its sentence. */
const sentenceEnd = (text: string, end: number, ceiling: number): number => {
  let at = end;
  while (at < ceiling && !isStop(text, at)) at += 1;
  return Math.min(at + 1, ceiling);
};

/** Moves off the second half of a surrogate pair. */
const whole = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
};
