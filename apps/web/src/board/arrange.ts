import { arrangeRows, type BoardRow, type Grouping, severityOf } from "@xushi/contract";

export type RowGroup = { readonly title: string; readonly rows: readonly BoardRow[] };

/** The groups with their headings; `gap` is one list without. */
export const arrange = (
  rows: readonly BoardRow[],
  by: Grouping,
  titleOf: (row: BoardRow) => string,
): readonly RowGroup[] =>
  arrangeRows(rows, by).map((group) => ({
    title: by === "gap" || group[0] === undefined ? "" : titleOf(group[0]),
    rows: group,
  }));

/** How many of each light a group holds, worst first. */
export const lightCounts = (rows: readonly BoardRow[]) =>
  [...Map.groupBy(rows, (row) => row.reading.light.id).values()]
    .flatMap((same) => (same[0] ? [{ light: same[0].reading.light, count: same.length }] : []))
    .toSorted((a, b) => severityOf(a.light.tone) - severityOf(b.light.tone));
