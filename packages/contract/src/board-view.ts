import { compare } from "@xushi/core";
import type { BoardRow } from "./board.ts";
import type { Tone } from "./clock.ts";

/**
 * Which rows of a board are seen and in which order. The page and its workbook both ask here, so that what is exported
 * is what was on the screen.
 */

export const GROUPINGS = ["owner", "group", "gap"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type BoardFilter = {
  /** A light's id, or `CHANGED`. */
  readonly light?: string | undefined;
  readonly q?: string | undefined;
};
export type BoardView = BoardFilter & { readonly by?: Grouping | undefined };

/** Not a light: the rows that changed since the chosen day. */
export const CHANGED = "changed";

export const hasChanged = (row: BoardRow): boolean => row.change !== null && row.change.kind !== "same";

/** What needs a leader's eye comes first; unreported targets stand before those that are fine. */
const SEVERITY: readonly Tone[] = ["bad", "watch", "missing", "none", "good", "praise"];

export const severityOf = (tone: Tone): number => SEVERITY.indexOf(tone);

type Lit = Pick<BoardRow, "reading">;

/** By tone, then furthest behind; rows that tie keep the order in which the targets were issued. */
export const worstFirst = <R extends Lit>(rows: readonly R[]): R[] =>
  [...rows].sort(
    (a, b) =>
      severityOf(a.reading.light.tone) - severityOf(b.reading.light.tone) ||
      byGap(a.reading.gap, b.reading.gap),
  );

const byGap = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
};

export const filterRows = (
  rows: readonly BoardRow[],
  { light, q = "" }: BoardFilter,
): readonly BoardRow[] => {
  const wanted = q.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (light === undefined || (light === CHANGED ? hasChanged(row) : row.reading.light.id === light)) &&
      (wanted === "" || wordsOf(row).includes(wanted)),
  );
};

const wordsOf = (row: BoardRow): string =>
  [row.name.zh, row.name.en, row.group.zh, row.group.en, row.ownerName, row.orgUnitName]
    .join(" ")
    .toLowerCase();

/** Groups in the order of their worst row; `gap` is one list. */
export const arrangeRows = (rows: readonly BoardRow[], by: Grouping): readonly (readonly BoardRow[])[] => {
  const sorted = worstFirst(rows);
  if (by === "gap") return sorted.length === 0 ? [] : [sorted];
  return [...Map.groupBy(sorted, (row) => (by === "owner" ? row.ownerId : row.group.zh)).values()];
};

/** One below the other, as the page has them; without an order, as the board itself has them. */
export const seenRows = (rows: readonly BoardRow[], { by, ...filter }: BoardView): readonly BoardRow[] => {
  const kept = filterRows(rows, filter);
  return by === undefined ? kept : arrangeRows(kept, by).flat();
};
