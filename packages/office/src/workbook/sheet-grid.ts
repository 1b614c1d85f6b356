import type { Cell, Merge, Sheet } from "./workbook.ts";

/** A sheet by row and column. A cell inside a merged range is answered by the range's top left cell. */
export interface SheetGrid {
  readonly rowNumbers: readonly number[];
  readonly lastColumn: number;
  at(row: number, column: number): Cell | undefined;
  /** The merged range that covers a place. */
  mergeAt(row: number, column: number): Merge | undefined;
}

export function gridOf(sheet: Sheet): SheetGrid {
  const rows = new Map<number, Map<number, Cell>>();
  let lastColumn = 0;
  for (const { number, cells } of sheet.rows) {
    rows.set(number, new Map(cells.map((cell) => [cell.column, cell])));
    for (const { column } of cells) lastColumn = Math.max(lastColumn, column);
  }
  const merges = indexMerges(sheet.merges);
  const mergeAt = (row: number, column: number): Merge | undefined =>
    merges.get(row)?.find((m) => column >= m.left && column <= m.right);
  return {
    rowNumbers: [...rows.keys()],
    lastColumn,
    mergeAt,
    at(row, column) {
      const own = rows.get(row)?.get(column);
      if (own) return own;
      const merge = mergeAt(row, column);
      return merge && rows.get(merge.top)?.get(merge.left);
    },
  };
}

/** By row, so that a look-up costs the merges of one row; whole-column merges are cut to where rows can be. */
function indexMerges(merges: readonly Merge[]): Map<number, Merge[]> {
  const byRow = new Map<number, Merge[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 20_000); row++) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}
