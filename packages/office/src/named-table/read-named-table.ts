import { cellText } from "../observations/cell-text.ts";
import { readNumericText, saysNothing } from "../observations/numeric-text.ts";
import { readTitle } from "../observations/table-title.ts";
import { findHeader, type TableHeader } from "../register-workbook/find-header.ts";
import type { HeaderColumn } from "../register-workbook/header-column.ts";
import { levelName } from "../register-workbook/header-name.ts";
import { type MatchedColumn, matchColumns, type Remembered } from "../register-workbook/match-columns.ts";
import { cellsBelow, headerRowsOf, showColumn } from "../register-workbook/show-column.ts";
import type { Targets } from "../register-workbook/targets.ts";
import { columnName } from "../workbook/address.ts";
import { gridOf, type SheetGrid } from "../workbook/sheet-grid.ts";
import type { Row, Sheet } from "../workbook/workbook.ts";
import { columnKeys, rewordHeader } from "./column-keys.ts";
import type { NamedCell, NamedRow, NamedTable, TableWords } from "./named-table.ts";

const TRIED = 12;
/** A form is no longer; what stands below in such a sheet is something else. */
const MOST_ROWS = 3000;

/**
 * Reads a sheet whose rows are named in one column: header of one to three rows, merged or not, columns led to fields by what was
 * said before, by name and by likeness, units from heads or a note. `undefined`: nothing in it looks like a header.
 */
export function readNamedTable(
  sheet: Sheet,
  words: TableWords,
  remembered: Remembered,
): NamedTable | undefined {
  const grid = gridOf(sheet);
  const header = findHeader(grid, sheet.merges, targetsOf(words));
  if (header === undefined) return undefined;
  const keys = columnKeys(header.columns, words.reword);
  const columns = withNames(grid, header, words, matchOf(grid, header, words, keys, remembered));
  const all = sheet.rows.filter(({ number }) => number > header.lastRow);
  const below = all.slice(0, MOST_ROWS);
  const seen = below.filter((row) => row.hidden !== true);
  return {
    sheet: sheet.name,
    headerRows: headerRowsOf(header),
    columns: columns.map((column) => ({
      ...showColumn(column, grid, header),
      key: keys.get(column.column) ?? "",
    })),
    rows: seen.map((row) => readRow(grid, columns, row)).filter((row) => !repeatsHead(row, columns)),
    hiddenRows: below.length - seen.length,
    rowsBeyond: all.length - below.length,
    titlePeriod: readTitle(grid, header.firstRow, sheet.name).period ?? null,
  };
}

const targetsOf = ({ fields, ignored, bases, reword }: TableWords): Targets => ({
  list: fields.map(({ field, titles, aliases }) => ({
    field,
    titles: titles.map(levelName),
    aliases: aliases.map(levelName),
  })),
  ignored: new Set(ignored.map(levelName)),
  bases: new Set(bases),
  reword,
});

/** Each column stands under its key while it is matched, so that the words of last month are found. */
function matchOf(
  grid: SheetGrid,
  header: TableHeader,
  words: TableWords,
  keys: ReadonlyMap<number, string>,
  remembered: Remembered,
): readonly MatchedColumn[] {
  const asked = header.columns.map(
    (column): HeaderColumn => ({
      ...column,
      header: keys.get(column.column) ?? "",
      names: words.isOther(rewordHeader(column.header, words.reword)) ? [] : column.names,
    }),
  );
  const numbers = new Set(words.fields.filter((f) => f.isNumber).map((f) => f.field));
  const fits = ({ column }: HeaderColumn, field: string): boolean => {
    const cells = cellsBelow(grid, header, column, TRIED);
    const isNumber = cells.filter((cell) => readNumericText(cellText(cell)) !== undefined);
    return !numbers.has(field) || isNumber.length * 2 > cells.length;
  };
  const matched = matchColumns(asked, targetsOf(words), remembered, fits);
  return matched.map((column, i) => ({ ...column, header: header.columns[i]?.header ?? "" }));
}

/** "指标\月份", "经济运行" or an empty corner: where no head says what names the rows, the column does that holds their names. */
function withNames(
  grid: SheetGrid,
  header: TableHeader,
  { naming }: TableWords,
  columns: readonly MatchedColumn[],
): readonly MatchedColumn[] {
  if (columns.some(({ field }) => field === naming.field)) return columns;
  const open = columns.filter(({ by }) => by === "none" || by === "similar");
  const headed = new Set(columns.map(({ column }) => column));
  const corner = [1, 2, 3].filter((column) => !headed.has(column)).map(unheaded);
  let best: { readonly column: MatchedColumn; readonly names: number } | undefined;
  for (const column of [...open, ...corner]) {
    const cells = cellsBelow(grid, header, column.column, MOST_ROWS);
    const names = cells.filter((cell) => naming.isName(cellText(cell))).length;
    if (names > (best?.names ?? 0)) best = { column, names };
  }
  if (best === undefined) return columns;
  const named: MatchedColumn = { ...best.column, field: naming.field, by: "similar" };
  return [...columns.filter(({ column }) => column !== named.column), named].sort(
    (a, b) => a.column - b.column,
  );
}

const unheaded = (column: number): MatchedColumn => ({
  ...{ column, header: "", names: [], unit: null, field: null, by: "none" },
});

function readRow(grid: SheetGrid, columns: readonly MatchedColumn[], { number }: Row): NamedRow {
  const cells: Record<string, NamedCell> = {};
  for (const { column, field, unit, unitFromNote } of columns) {
    if (field === null) continue;
    const cell = grid.at(number, column);
    const text = cellText(cell);
    if (saysNothing(text) || isBorrowed(grid, number, column, cell?.kind)) continue;
    const own = unitFromNote === true ? null : unit;
    const noteUnit = unitFromNote === true ? unit : null;
    cells[field] = { column: columnName(column), text, unit: own, noteUnit };
  }
  return { row: number, cells };
}

/**
 * A name or a unit merged over two rows is each one's; a number is its first row's alone: a total over five rows is not five
 * totals. What is merged across is its first column's.
 */
function isBorrowed(grid: SheetGrid, row: number, column: number, kind: string | undefined): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== undefined && (merge.left !== column || (kind === "number" && merge.top !== row));
}

/** Long tables print their header again on each page. */
const repeatsHead = ({ cells }: NamedRow, columns: readonly MatchedColumn[]): boolean => {
  const said = columns.filter(({ field }) => field !== null && cells[field] !== undefined);
  const same = said.filter(({ field, header }) => {
    const text = cells[field ?? ""]?.text.replace(/\s+/g, " ") ?? "";
    return header === text || header.endsWith(` / ${text}`);
  });
  return same.length >= 2 && same.length * 2 > said.length;
};
