/** A run of text as the PDF library gives it, in page coordinates: y grows downwards, all in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** One printed line. A tab stands for a gap wider than any word space, as between the cells of a table. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Puts pieces on one baseline together, in the order in which the page draws them: that order follows the columns of
 * a newspaper page, which sorting by height would mix up.
 */
export function joinLines(pieces: readonly Piece[]): Line[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === "") continue;
    const current = lines.at(-1);
    const last = current?.at(-1);
    if (current && last && onOneBaseline(last, piece)) current.push(piece);
    else lines.push([piece]);
  }
  return lines.map(assemble);
}

/** A small raised piece, "km²" or a note mark, still belongs to its line. */
function onOneBaseline(a: Piece, b: Piece): boolean {
  return Math.abs(a.y - b.y) < 0.5 * Math.max(a.size, b.size);
}

function assemble(pieces: readonly Piece[]): Line {
  const inOrder = [...pieces].sort((a, b) => a.x - b.x);
  let text = "";
  let right = 0;
  for (const piece of inOrder) {
    text += (text === "" ? "" : gapText(text, piece, piece.x - right)) + piece.text;
    right = Math.max(right, piece.x + piece.width);
  }
  const first = inOrder[0] as Piece;
  const main = inOrder.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return { text: text.trimEnd(), x: first.x, right, y: main.y, size: main.size };
}

const LATIN_END = /[\w%,.;:)\]]$/;
const LATIN_START = /^[\w(["'$+-]/;

const LONE_HAN = /(?:^|[\s\t])\p{Script=Han}$/u;

/**
 * Chinese has no word spaces: a small gap there is justification. Table cells are at least 0.6 em apart, but so are
 * the characters of a word spread over a form field, "单  位", which is one word.
 */
function gapText(before: string, piece: Piece, gap: number): string {
  if (/\s$/.test(before) || /^\s/.test(piece.text)) return "";
  const spread = LONE_HAN.test(before) && /^\p{Script=Han}$/u.test(piece.text);
  if (gap > (spread ? 2.5 : 0.6) * piece.size) return "\t";
  const latin = LATIN_END.test(before) && LATIN_START.test(piece.text);
  return latin && gap > 0.15 * piece.size ? " " : "";
}
