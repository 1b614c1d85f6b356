/** Which rows of a long table to draw. Pure. */

export type RowWindow = {
  readonly from: number;
  readonly to: number;
  readonly above: number;
  readonly below: number;
};

export type WindowInput = {
  readonly count: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly viewHeight: number;
  /** Height of what is open under the row `openAt`. */
  readonly openAt: number | null;
  readonly openHeight: number;
};

/** Below this many rows all are drawn: the browser is quick enough, and find-in-page works. */
export const SMALL = 240;
const SPARE = 12;

export const rowWindow = (input: WindowInput): RowWindow => {
  const { count, rowHeight, scrollTop, viewHeight, openAt, openHeight } = input;
  if (count <= SMALL) return { from: 0, to: count, above: 0, below: 0 };
  const isOpenAbove = openAt !== null && topOf(openAt + 1, input) <= scrollTop;
  const top = isOpenAbove ? scrollTop - openHeight : scrollTop;
  const from = Math.max(0, Math.min(count, Math.floor(top / rowHeight) - SPARE));
  const to = Math.min(count, Math.max(from, Math.ceil((top + viewHeight) / rowHeight) + SPARE));
  const openIn = (a: number, b: number) => (openAt !== null && openAt >= a && openAt < b ? openHeight : 0);
  return {
    from,
    to,
    above: from * rowHeight + openIn(0, from),
    below: (count - to) * rowHeight + openIn(to, count),
  };
};

/** How far down a row begins. */
export const topOf = (
  row: number,
  { rowHeight, openAt, openHeight }: Pick<WindowInput, "rowHeight" | "openAt" | "openHeight">,
): number => row * rowHeight + (openAt !== null && row > openAt ? openHeight : 0);
