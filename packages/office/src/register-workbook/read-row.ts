import { type BadValue, type Bilingual, checkValues, type Fields, type SimpleField } from "@xushi/core";
import { cellText } from "../observations/cell-text.ts";
import { columnName } from "../workbook/address.ts";
import type { Cell, Row } from "../workbook/workbook.ts";
import { expected } from "./expected.ts";
import type { MatchedColumn } from "./match-columns.ts";
import { type CellContext, readCell, readTitled } from "./read-cell.ts";
import type { RegisterShape } from "./register-shape.ts";
import { type ItemMark, readItemMark, SPECIAL } from "./special-column.ts";
import { itemKey } from "./targets.ts";
import type { UnitFinder } from "./unit-finder.ts";

/** A place in the workbook that cannot be taken as it is. */
export interface BadPlace {
  readonly sheet: string;
  readonly row: number;
  /** Letter, as at the top of the sheet; "" where the column is missing. */
  readonly column: string;
  readonly field: string | null;
  readonly found: string;
  readonly expected: Bilingual;
}

/** A reference as it is written, for the books to look up. */
export interface ReadReference {
  readonly field: string;
  readonly register: string;
  readonly text: string;
  /** Letter. */
  readonly column: string;
}

/** One row, cell by cell; fields with an empty cell are absent. */
export interface ReadRow {
  readonly sheet: string;
  readonly row: number;
  readonly mark: ItemMark | null;
  /** Whose row it is, in the sheet of a group. */
  readonly owner: { readonly name: string; readonly code: string };
  /** Of a group: which of the item's rows, from 1. */
  readonly groupRow: number | null;
  readonly stage: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly references: readonly ReadReference[];
  readonly bad: readonly BadPlace[];
}

/** How the rows of one table are read. */
export interface TableReading {
  readonly sheet: string;
  readonly shape: RegisterShape;
  /** Those of the register, or of one of its groups. */
  readonly fields: Fields;
  /** Before the names of `fields` in `shape.endDates`: "" or "milestones.". */
  readonly prefix: string;
  readonly columns: readonly MatchedColumn[];
  readonly units: UnitFinder;
  readonly date1904: boolean;
  /** One object for all rows: what titles lead to is worked out once for each. */
  readonly stageTitles: Readonly<Record<string, Bilingual>>;
}

/** A column with what is asked of it for every row, worked out once. */
interface ReadColumn {
  readonly column: MatchedColumn;
  readonly field: SimpleField | undefined;
  readonly context: CellContext;
}

const readColumns = new WeakMap<TableReading, readonly ReadColumn[]>();

function columnsToRead(table: TableReading): readonly ReadColumn[] {
  let columns = readColumns.get(table);
  if (columns === undefined) {
    columns = table.columns
      .filter(({ field }) => field !== null)
      .map((column) => ({
        column,
        field: table.fields[column.field ?? ""] as SimpleField | undefined,
        context: contextOf(table, column, column.field ?? ""),
      }));
    readColumns.set(table, columns);
  }
  return columns;
}

type Draft = {
  mark: ItemMark | null;
  groupRow: number | null;
  stage: string | null;
  name: string;
  code: string;
  values: Record<string, unknown>;
  references: ReadReference[];
  bad: BadPlace[];
};

/** Reads the cells that are led to a field; `cells` has them by column, those of merged ranges included. */
export function readTableRow(table: TableReading, row: Row, cells: ReadonlyMap<number, Cell>): ReadRow {
  const draft: Draft = {
    mark: null,
    groupRow: null,
    stage: null,
    name: "",
    code: "",
    values: {},
    references: [],
    bad: [],
  };
  for (const wanted of columnsToRead(table)) {
    const cell = cells.get(wanted.column.column);
    if (cell === undefined) continue;
    if (wanted.field === undefined) readSpecial(table, draft, row.number, wanted.column, cell);
    else readField(table, draft, row.number, wanted, cell);
  }
  const checked = checkValues(table.fields, draft.values, { whole: false });
  draft.bad.push(...checked.bad.map((bad) => badValue(table, row.number, bad)));
  const { mark, groupRow, stage, name, code, references, bad } = draft;
  return {
    sheet: table.sheet,
    row: row.number,
    mark,
    owner: { name, code },
    groupRow,
    stage,
    values: checked.values,
    references,
    bad,
  };
}

function readField(
  table: TableReading,
  draft: Draft,
  row: number,
  { column, field, context }: ReadColumn,
  cell: Cell,
): void {
  if (field === undefined || column.field === null) return;
  const name = column.field;
  const read = readCell(field, cell, context);
  if (!read.ok) draft.bad.push(badPlace(table, row, column, read.found, read.expected));
  else if ("reference" in read && field.kind === "reference")
    draft.references.push({
      ...{ field: name, register: field.register, text: read.reference },
      column: columnName(column.column),
    });
  else if (read.value !== undefined) draft.values[name] = read.value;
}

export const contextOf = (table: TableReading, column: MatchedColumn, field: string): CellContext => ({
  units: table.units,
  column: { unit: column.unit, isNote: column.unitFromNote === true },
  monthEnd: table.shape.endDates.includes(table.prefix + field),
  date1904: table.date1904,
});

function readSpecial(
  table: TableReading,
  draft: Draft,
  row: number,
  column: MatchedColumn,
  cell: Cell,
): void {
  const text = cellText(cell);
  if (text === "") return;
  if (column.field === SPECIAL.id) {
    draft.mark = readItemMark(text) ?? null;
    if (draft.mark === null) draft.bad.push(badPlace(table, row, column, text, ID));
  } else if (column.field === SPECIAL.row) {
    draft.groupRow = /^\d{1,4}$/.test(text) ? Number(text) : null;
  } else if (column.field === SPECIAL.stage) {
    draft.stage = readTitled(table.stageTitles, text) ?? null;
    if (draft.stage === null)
      draft.bad.push(badPlace(table, row, column, text, expected.oneOf(Object.values(table.stageTitles))));
  } else if (column.field === itemKey(table.shape.name)) draft.name = text;
  else if (table.shape.code !== null && column.field === itemKey(table.shape.code)) draft.code = text;
}

const ID: Bilingual = {
  zh: "导出时的标识，或留空（按代码或名称找条目）",
  en: "The id as exported, or empty: the item is then found by code or name",
};

function badPlace(
  { sheet }: Pick<TableReading, "sheet">,
  row: number,
  column: Pick<MatchedColumn, "column" | "field"> | undefined,
  found: string,
  wanted: Bilingual,
): BadPlace {
  return {
    sheet,
    row,
    column: column === undefined ? "" : columnName(column.column),
    field: column?.field ?? null,
    found: found.slice(0, 200),
    expected: wanted,
  };
}

function badValue(table: TableReading, row: number, { path, found, expected: wanted }: BadValue): BadPlace {
  const field = String(path[0] ?? "");
  const column = table.columns.find((c) => c.field === field);
  return { ...badPlace(table, row, column, found, wanted), field };
}
