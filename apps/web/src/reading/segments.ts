/** Cuts a text at its figures, so that each can be marked where it stands. Pure and linear in the text. */

export type Marked = { readonly span: { readonly start: number; readonly end: number } };
/** A stretch of text; `figures` are the indexes of those that cover it, none for plain text. */
export type Piece = { readonly start: number; readonly end: number; readonly figures: readonly number[] };
export type Paragraph = { readonly start: number; readonly end: number; readonly pieces: readonly Piece[] };

/** One paragraph a line. A number may carry several facts (GDP、社零均增长5%): its piece then names them all. */
export const segmentText = (text: string, figures: readonly Marked[]): readonly Paragraph[] => {
  const order = figures
    .map((_, i) => i)
    .filter((i) => isWithin(figures[i], text.length))
    .toSorted((a, b) => (figures[a]?.span.start ?? 0) - (figures[b]?.span.start ?? 0));
  const paragraphs: Paragraph[] = [];
  let next = 0;
  let carried: number[] = [];
  for (const { start, end } of lines(text)) {
    const here = carried;
    while (next < order.length && (figures[order[next] ?? -1]?.span.start ?? Number.MAX_SAFE_INTEGER) < end) {
      here.push(order[next] ?? -1);
      next += 1;
    }
    carried = here.filter((i) => (figures[i]?.span.end ?? 0) > end + 1);
    paragraphs.push({ start, end, pieces: cutLine(start, end, here, figures) });
  }
  return paragraphs;
};

const isWithin = (figure: Marked | undefined, length: number): boolean =>
  figure !== undefined &&
  figure.span.start >= 0 &&
  figure.span.start < figure.span.end &&
  figure.span.end <= length;

const lines = (text: string): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (;;) {
    const end = text.indexOf("\n", start);
    if (end < 0) return [...found, { start, end: text.length }];
    found.push({ start, end });
    start = end + 1;
  }
};

const cutLine = (
  from: number,
  to: number,
  here: readonly number[],
  figures: readonly Marked[],
): readonly Piece[] => {
  const spans = here.flatMap((i) => {
    const span = figures[i]?.span;
    return span ? [{ i, start: Math.max(span.start, from), end: Math.min(span.end, to) }] : [];
  });
  const edges = [...new Set([from, to, ...spans.flatMap((s) => [s.start, s.end])])].toSorted((a, b) => a - b);
  const pieces: Piece[] = [];
  let open = 0;
  for (let e = 0; e + 1 < edges.length; e += 1) {
    const [start = from, end = to] = [edges[e], edges[e + 1]];
    // Spans are sorted by start: those before `open` have ended for good.
    while (open < spans.length && (spans[open]?.end ?? 0) <= start) open += 1;
    const covering: number[] = [];
    for (let s = open; s < spans.length && (spans[s]?.start ?? to) < end; s += 1) {
      const span = spans[s];
      if (span && span.end > start) covering.push(span.i);
    }
    pieces.push({ start, end, figures: covering });
  }
  return pieces;
};

export type Block = { readonly paragraphs: readonly Paragraph[]; readonly characters: number };

/** Paragraphs in lots that the browser may leave unpainted until they come near the screen. */
export const blocksOf = (paragraphs: readonly Paragraph[], size = 1500): readonly Block[] => {
  const blocks: { paragraphs: Paragraph[]; characters: number }[] = [];
  for (const p of paragraphs) {
    const last = blocks.at(-1);
    if (last === undefined || last.characters >= size)
      blocks.push({ paragraphs: [p], characters: p.end - p.start });
    else {
      last.paragraphs.push(p);
      last.characters += p.end - p.start;
    }
  }
  return blocks;
};
