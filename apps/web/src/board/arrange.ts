import type { BoardRow } from "@xushi/contract";
import { severityOf } from "../light/shape.ts";
import type { Grouping } from "../search-params.ts";

export type RowGroup = { readonly title: string; readonly rows: readonly BoardRow[] };
export type Filter = { readonly light?: string | undefined; readonly q?: string | undefined };

/** Not a light: the rows that changed since the chosen day. */
export const CHANGED = "changed";

export const hasChanged = (row: BoardRow): boolean => row.change !== null && row.change.kind !== "same";

/** Worst first: by how bad the light is, then by the gap; what has none comes last among its like. */
export const byWorst = (a: BoardRow, b: BoardRow): number =>
  severityOf(a.reading.light.tone) - severityOf(b.reading.light.tone) || gapOf(a) - gapOf(b);

const gapOf = (row: BoardRow): number =>
  row.reading.gap === null ? Number.MAX_SAFE_INTEGER : Number(row.reading.gap);

export const filterRows = (rows: readonly BoardRow[], { light, q = "" }: Filter): readonly BoardRow[] => {
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

/** Groups in the order of their worst row; `gap` is one list without headings. */
export const arrange = (
  rows: readonly BoardRow[],
  by: Grouping,
  titleOf: (row: BoardRow) => string,
): readonly RowGroup[] => {
  const sorted = rows.toSorted(byWorst);
  if (by === "gap") return sorted.length === 0 ? [] : [{ title: "", rows: sorted }];
  return [...Map.groupBy(sorted, titleOf)].map(([title, group]) => ({ title, rows: group }));
};

/** How many of each light a group holds, worst first. */
export const lightCounts = (rows: readonly BoardRow[]) =>
  [...Map.groupBy(rows, (row) => row.reading.light.id).values()]
    .flatMap((same) => (same[0] ? [{ light: same[0].reading.light, count: same.length }] : []))
    .toSorted((a, b) => severityOf(a.light.tone) - severityOf(b.light.tone));
