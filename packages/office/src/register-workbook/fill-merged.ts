import type { Cell, Merge, Row } from "../workbook/workbook.ts";

/** A row's cells by column, and the ranges that are merged across it. */
export interface FilledRow {
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly Merge[];
}

/**
 * Fills what is merged downwards while rows stream by: 责任单位 over five projects is each one's. Columns of amounts are not
 * filled (`once`): a total over five rows is not five times the total.
 */
export function mergedFiller(merges: readonly Merge[], once: ReadonlySet<number>): (row: Row) => FilledRow {
  const inOrder = [...merges].sort((a, b) => a.top - b.top);
  let next = 0;
  let open: { readonly merge: Merge; cell: Cell | undefined }[] = [];
  return (row) => {
    for (; next < inOrder.length && (inOrder[next]?.top ?? 0) <= row.number; next++)
      open.push({ merge: inOrder[next] as Merge, cell: undefined });
    open = open.filter(({ merge }) => merge.bottom >= row.number);
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    for (const entry of open) {
      const { top, left } = entry.merge;
      if (row.number === top) entry.cell = cells.get(left);
      else if (entry.cell !== undefined && !once.has(left) && !cells.has(left)) cells.set(left, entry.cell);
    }
    return { cells, merges: open.filter(({ merge }) => merge.top === row.number).map(({ merge }) => merge) };
  };
}
