const ENDS = /[。；！？\n]/;
const REACH = 90;

/** The sentence that a figure stands in, at most 90 characters to each side, cut with … */
export const sentenceAround = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly before: string; readonly quote: string; readonly after: string } => {
  let from = start;
  while (from > 0 && start - from < REACH && !ENDS.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < REACH && !ENDS.test(text.charAt(to))) to += 1;
  const isCutBefore = from > 0 && !ENDS.test(text.charAt(from - 1));
  const isWhole = to >= text.length || ENDS.test(text.charAt(to));
  const stop = text.charAt(to) === "\n" ? "" : text.charAt(to);
  return {
    before: `${isCutBefore ? "…" : ""}${text.slice(from, start)}`,
    quote: text.slice(start, end),
    after: `${text.slice(end, to)}${isWhole ? stop : "…"}`,
  };
};
