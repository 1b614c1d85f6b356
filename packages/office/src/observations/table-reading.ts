import type { SheetGrid } from "../workbook/sheet-grid.ts";
import type { Sheet } from "../workbook/workbook.ts";
import type { TableHeader } from "./header.ts";
import type { ObservationRow, RowProblem } from "./observation-row.ts";
import type { TableTitle } from "./table-title.ts";

/** A table while it is read: what is known of it, and what has been found so far. */
export interface TableReading {
  readonly sheet: Sheet;
  readonly grid: SheetGrid;
  readonly header: TableHeader;
  readonly title: TableTitle;
  readonly rows: ObservationRow[];
  /** Figures of which one number cannot be read: their names are looked up all the same, so that a file is mended once. */
  readonly badRows: ObservationRow[];
  readonly problems: RowProblem[];
  readonly skippedRows: number[];
  /** Not taken, since whoever sends the file does not see them. */
  readonly hiddenRows: number[];
  readonly hiddenColumns: Set<number>;
  /** Numbers that are the last result of a formula. */
  readonly calculated: { count: number; first: string };
}
