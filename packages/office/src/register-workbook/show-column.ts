import { cellText } from "../observations/cell-text.ts";
import { columnName } from "../workbook/address.ts";
import type { SheetGrid } from "../workbook/sheet-grid.ts";
import type { Cell } from "../workbook/workbook.ts";
import type { TableHeader } from "./find-header.ts";
import type { MatchedColumn } from "./match-columns.ts";
import type { ShownColumn } from "./register-table.ts";

const SAMPLES = 3;

/** The first cells of a column that hold something, below the header. */
export const cellsBelow = (
  grid: SheetGrid,
  { lastRow }: Pick<TableHeader, "lastRow">,
  column: number,
  most: number,
): readonly Cell[] =>
  grid.rowNumbers
    .filter((row) => row > lastRow)
    .flatMap((row) => grid.at(row, column) ?? [])
    .filter((cell) => cellText(cell) !== "")
    .slice(0, most);

/** A unit that a note above the table gives to all columns is not shown as this one's own. */
export const showColumn = (
  { column, header, field, by, unit, unitFromNote }: MatchedColumn,
  grid: SheetGrid,
  below: Pick<TableHeader, "lastRow">,
): ShownColumn => ({
  column: columnName(column),
  header,
  unit: unitFromNote === true ? null : unit,
  field,
  by,
  sample: cellsBelow(grid, below, column, SAMPLES).map((cell) => cellText(cell).slice(0, 60)),
});

/** 1 to 3, with what lies between. */
export const headerRowsOf = ({ firstRow, lastRow }: TableHeader): readonly number[] =>
  Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i);
