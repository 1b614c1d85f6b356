import { type Refusal, refuse } from "../refusal.ts";
import { columnName } from "../workbook/address.ts";
import { gridOf } from "../workbook/sheet-grid.ts";
import type { Sheet } from "../workbook/workbook.ts";
import { findHeader, type Layout, type TableHeader } from "./header.ts";
import type { KeyField } from "./header-words.ts";
import type { ObservationRow, RowProblem } from "./observation-row.ts";
import { readRow } from "./read-row.ts";
import type { TableReading } from "./table-reading.ts";
import { readTitle } from "./table-title.ts";

export interface ObservationTable {
  readonly ok: true;
  readonly sheet: string;
  readonly layout: Layout;
  readonly headerRow: number;
  readonly title: string;
  readonly rows: readonly ObservationRow[];
  /** Figures with a number that cannot be read, or without a key: not to be taken, but their names can be checked. */
  readonly badRows: readonly ObservationRow[];
  readonly problems: readonly RowProblem[];
  /** Rows without any number: section heads, notes, blank forms. */
  readonly skippedRows: readonly number[];
  readonly unknownColumns: readonly { readonly column: string; readonly header: string }[];
  /** Rows and columns (letters) with numbers that are hidden, and were left out. */
  readonly hidden: { readonly rows: readonly number[]; readonly columns: readonly string[] };
  /** Numbers that are the last result of a formula, and where the first of them stands. */
  readonly calculated: { readonly count: number; readonly first: string };
  readonly places: TablePlaces;
}

/** Where what a row says of its figures is written: the letter of its column, or the head of the figure's column. */
export interface TablePlaces {
  readonly keys: Readonly<Partial<Record<KeyField, string>>>;
  /** By the letter of the figure's column. */
  readonly heads: Readonly<Record<string, HeadPlaces>>;
}

export interface HeadPlaces {
  readonly head: string;
  readonly indicator?: string;
  readonly period?: string;
}

/**
 * Takes the figures out of a table. Three layouts: long (a row a figure, columns 指标, 单位, 地区, 期间, 数值, 同比, 目标),
 * indicators down and months across, places down and indicators across; headers of up to three rows. Every bad cell is
 * listed and the good rows stay; what is hidden is left out and named. Refuses with `workbook.no-header` where no header is recognised.
 */
export function importObservationRows(sheet: Sheet): ObservationTable | Refusal {
  const grid = gridOf(sheet);
  const header = findHeader(sheet, grid);
  if (!header) return refuse("workbook.no-header", { sheet: sheet.name });
  const title = readTitle(grid, header.firstRow, sheet.name);
  const reading: TableReading = {
    ...{ sheet, grid, header, title, rows: [], badRows: [], problems: [], skippedRows: [] },
    ...{ hiddenRows: [], hiddenColumns: new Set(), calculated: { count: 0, first: "" } },
  };
  for (const row of sheet.rows) if (row.number > header.lastRow) readRow(reading, row);
  return {
    ok: true,
    sheet: sheet.name,
    layout: header.layout,
    headerRow: header.firstRow,
    title: title.text,
    rows: reading.rows,
    badRows: reading.badRows,
    problems: reading.problems,
    skippedRows: reading.skippedRows,
    unknownColumns: header.unknown.map(({ column, header }) => ({ column: columnName(column), header })),
    hidden: { rows: reading.hiddenRows, columns: [...reading.hiddenColumns].map(columnName) },
    calculated: reading.calculated,
    places: placesOf(header),
  };
}

function placesOf({ keys, measures }: TableHeader): TablePlaces {
  const letters = Object.entries(keys).map(([field, column]) => [field, columnName(column)] as const);
  const heads = measures.map(({ column, head, indicatorAt, periodAt }) => {
    const named = indicatorAt === undefined ? {} : { indicator: indicatorAt };
    const dated = periodAt === undefined ? {} : { period: periodAt };
    return [columnName(column), { head, ...named, ...dated }] as const;
  });
  return { keys: Object.fromEntries(letters), heads: Object.fromEntries(heads) };
}
