import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Piece } from "./page-lines.ts";

type Matrix = readonly [number, number, number, number, number, number];

/** The text of a page as it lies before the reader, pages turned on their side included; slanted watermarks are not. */
export async function readPieces(page: PDFPageProxy): Promise<{ pieces: Piece[]; height: number }> {
  const viewport = page.getViewport({ scale: 1 });
  const toPage = matrixOf(viewport.transform);
  const { items } = await page.getTextContent();
  const pieces: Piece[] = [];
  for (const item of items) {
    if (!("str" in item)) continue;
    const at = multiply(toPage, matrixOf(item.transform));
    if (isSlanted(at)) continue;
    pieces.push({
      text: item.str,
      x: at[4],
      y: at[5],
      width: item.width,
      size: Math.hypot(at[2], at[3]) || 1,
    });
  }
  return { pieces, height: viewport.height };
}

function matrixOf(values: ArrayLike<number>): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(values);
  return [a, b, c, d, e, f];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** "内部资料" at 45° across the page: neither along the lines nor across them. */
function isSlanted([a, b]: Matrix): boolean {
  const [along, across] = [Math.abs(a), Math.abs(b)];
  return Math.min(along, across) > 0.1 * Math.max(along, across);
}
