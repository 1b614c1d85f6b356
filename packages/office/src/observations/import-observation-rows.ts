import { type Refusal, refuse } from "../refusal.ts";
import { columnName } from "../workbook/address.ts";
import { gridOf } from "../workbook/sheet-grid.ts";
import type { Sheet } from "../workbook/workbook.ts";
import { findHeader, type Layout } from "./header.ts";
import type { ObservationRow, RowProblem } from "./observation-row.ts";
import { readRow, type TableReading } from "./read-row.ts";
import { readTitle } from "./table-title.ts";

export interface ObservationTable {
  readonly ok: true;
  readonly sheet: string;
  readonly layout: Layout;
  readonly headerRow: number;
  readonly title: string;
  readonly rows: readonly ObservationRow[];
  readonly problems: readonly RowProblem[];
  /** Rows without any number: section heads, notes, blank forms. */
  readonly skippedRows: readonly number[];
  readonly unknownColumns: readonly { readonly column: string; readonly header: string }[];
}

/**
 * Takes the figures out of a table. Three layouts: long (a row a figure, columns 指标, 单位, 地区, 期间, 数值, 同比, 目标),
 * indicators down and months across, places down and indicators across; headers of up to three rows. Bad rows are
 * listed and the good ones stay. Refuses with `workbook.no-header` where no header is recognised.
 */
export function importObservationRows(sheet: Sheet): ObservationTable | Refusal {
  const grid = gridOf(sheet);
  const header = findHeader(sheet, grid);
  if (!header) return refuse("workbook.no-header", { sheet: sheet.name });
  const title = readTitle(grid, header.firstRow, sheet.name);
  const reading: TableReading = { sheet, grid, header, title, rows: [], problems: [], skippedRows: [] };
  for (const row of sheet.rows) if (row.number > header.lastRow) readRow(reading, row);
  return {
    ok: true,
    sheet: sheet.name,
    layout: header.layout,
    headerRow: header.firstRow,
    title: title.text,
    rows: reading.rows,
    problems: reading.problems,
    skippedRows: reading.skippedRows,
    unknownColumns: header.unknown.map(({ column, header }) => ({ column: columnName(column), header })),
  };
}
