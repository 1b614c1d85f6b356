import type { Marked } from "./segments.ts";

/**
 * While a text is being typed the last reading is a moment old: what was read before the change still stands, what
 * comes after it has moved, what the change touched is dropped until it is read again.
 */
export const keepStanding = <F extends Marked>(
  figures: readonly F[],
  readText: string,
  text: string,
): readonly F[] => {
  if (readText === text) return figures;
  const shorter = Math.min(readText.length, text.length);
  let head = 0;
  while (head < shorter && readText.charCodeAt(head) === text.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    readText.charCodeAt(readText.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)
  )
    tail += 1;
  const moved = text.length - readText.length;
  return figures.flatMap((f) => {
    if (f.span.end <= head) return [f];
    if (f.span.start < readText.length - tail) return [];
    return [{ ...f, span: { start: f.span.start + moved, end: f.span.end + moved } }];
  });
};
