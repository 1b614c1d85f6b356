import type { PageLines } from "./page-furniture.ts";
import type { Line } from "./page-lines.ts";

/** A line with what is needed to decide whether the line before runs on into it. */
interface Placed extends Line {
  readonly newPage: boolean;
  /** The edges of the block of text that the line stands in. */
  readonly left: number;
  readonly blockRight: number;
  readonly pitch: number;
}

/**
 * Joins the printed lines of a paragraph: a line runs on when the one before fills its column and it begins at the
 * left edge, without indent and without extra space above. Pages do not break paragraphs.
 */
export function joinParagraphs(pages: readonly PageLines[]): string {
  const paragraphs: string[] = [];
  let before: Placed | undefined;
  for (const line of pages.flatMap(place)) {
    const last = paragraphs.length - 1;
    if (before && runsOn(before, line)) paragraphs[last] = splice(paragraphs[last] ?? "", line.text);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs.join("\n");
}

function place({ lines }: PageLines): Placed[] {
  const pitch = typicalPitch(lines);
  const blocks = findBlocks(lines);
  return lines.map((line, i) => {
    const block = blocks.find(({ left }) => Math.abs(line.x - left) < 3.5 * line.size);
    return {
      ...line,
      newPage: i === 0,
      left: block?.left ?? line.x,
      blockRight: block?.right ?? line.right,
      pitch,
    };
  });
}

/**
 * The columns of a page, by where lines begin: first the commonest left edges. Most lines of a paragraph begin at
 * the edge itself, so the edge outnumbers the indents to its right.
 */
function findBlocks(lines: readonly Line[]): { left: number; right: number }[] {
  const counts = new Map<number, { count: number; right: number }>();
  for (const line of lines) {
    const edge = Math.round(line.x);
    const seen = counts.get(edge) ?? { count: 0, right: 0 };
    counts.set(edge, { count: seen.count + 1, right: Math.max(seen.right, line.right) });
  }
  const byCount = [...counts].sort((a, b) => b[1].count - a[1].count || a[0] - b[0]);
  return byCount.map(([left, { right }]) => ({ left, right }));
}

function typicalPitch(lines: readonly Line[]): number {
  const steps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const step = (lines[i]?.y ?? 0) - (lines[i - 1]?.y ?? 0);
    if (step > 0) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? Number.POSITIVE_INFINITY;
}

/** "一、" and "（二）" open a paragraph even where nothing is indented. */
const OPENS_ITEM = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;

function runsOn(a: Placed, b: Placed): boolean {
  if (a.text.includes("\t") || b.text.includes("\t") || OPENS_ITEM.test(b.text)) return false;
  const sameLook = Math.abs(a.size - b.size) < 0.1 * b.size;
  const fillsColumn = a.right + 0.6 * a.size + firstWordWidth(b) > a.blockRight;
  const notIndented = b.x < b.left + 0.8 * b.size;
  const step = b.y - a.y;
  const follows = b.newPage || step < 1.35 * b.pitch;
  // A heading as wide as the column would need its neighbour to begin at the edge, too: length settles it.
  return sameLook && fillsColumn && notIndented && follows && a.right - a.x > 10 * a.size;
}

/**
 * The room that the first word of a line would have needed on the line before: "27.3%，" wraps as a whole, and a
 * Chinese character takes the punctuation after it along.
 */
function firstWordWidth({ text, size }: Line): number {
  const word = /^(?:[\w.,%+-]+|.)[，。；：、）”》！？]*/u.exec(text)?.[0] ?? "";
  const ems = [...word].reduce((sum, c) => sum + (c > "\u2e7f" || /[“”]/.test(c) ? 1 : 0.6), 0);
  return ems * size;
}

/** Between Latin words a line end is a space; between Chinese characters it is nothing. */
function splice(before: string, after: string): string {
  return /[A-Za-z0-9,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}
