import type { Fields, SimpleField } from "@xushi/core";
import { type LimitOverrides, type Limits, withLimits } from "../limits.ts";
import type { Run } from "../progress.ts";
import { guard, type Refusal, Refused } from "../refusal.ts";
import { columnName, parseAddress } from "../workbook/address.ts";
import { checkWorkbookFile, openWorkbook } from "../workbook/open-workbook.ts";
import { readWorkbookParts } from "../workbook/workbook-parts.ts";
import { mergedFiller } from "./fill-merged.ts";
import { findHeader, type TableHeader } from "./find-header.ts";
import { levelName } from "./header-name.ts";
import { type MatchedColumn, matchColumns, type Remembered } from "./match-columns.ts";
import { type OpenBook, readHead, type SheetHead, streamRows } from "./open-sheet.ts";
import { readCell } from "./read-cell.ts";
import { contextOf, type ReadRow, readTableRow, type TableReading } from "./read-row.ts";
import type { RegisterShape } from "./register-shape.ts";
import type { GroupTable, RegisterTable } from "./register-table.ts";
import { kindOfRow } from "./row-kind.ts";
import { cellsBelow, headerRowsOf, showColumn } from "./show-column.ts";
import { groupTargets, itemKey, itemTargets, type Targets } from "./targets.ts";
import { type UnitFinder, type UnitName, unitFinder } from "./unit-finder.ts";

/** What reading needs to know besides the file: all of it plain data. */
export interface RegisterReading {
  readonly shape: RegisterShape;
  readonly units: readonly UnitName[];
  readonly remembered: Remembered;
  /** What a person said about this file: which sheet, which column is what. It goes before everything else. */
  readonly said?: {
    readonly sheet?: string | undefined;
    readonly columns: readonly { readonly column: string; readonly field: string | null }[];
  };
}

/** Gets rows in batches while the file is still being read, and then keeps none of them. */
export type RowTaker = (rows: readonly ReadRow[]) => void;

const BATCH = 500;
const TRIED = 12;

/**
 * Reads an office's own workbook for a register: finds the sheet and the header, leads columns to fields, reads rows, and
 * the sheets of groups. Never throws; what cannot be read at all gives a refusal, a bad cell is named in its row. With
 * `take` the rows of the main sheet are handed on in batches and the table comes back without them.
 */
export function readRegisterWorkbook(
  bytes: Uint8Array,
  fileName: string,
  reading: RegisterReading,
  limits?: LimitOverrides,
  run: Run = {},
  take?: RowTaker,
): Promise<RegisterTable | Refusal> {
  return guard<RegisterTable>(async () => {
    const all = withLimits(limits);
    const refusal = checkWorkbookFile(bytes, fileName, all);
    return refusal ?? readTables(await openBook(bytes, all, run), reading, take);
  });
}

async function openBook(bytes: Uint8Array, limits: Limits, run: Run): Promise<OpenBook> {
  const archive = openWorkbook(bytes, limits);
  const parts = await readWorkbookParts(archive, limits);
  return { archive, parts, limits, budget: { used: 0 }, run };
}

type Found = { readonly head: SheetHead; readonly header: TableHeader };

async function readTables(
  book: OpenBook,
  reading: RegisterReading,
  take: RowTaker | undefined,
): Promise<RegisterTable> {
  const { shape } = reading;
  const units = unitFinder(reading.units);
  const visible = book.parts.parts.filter(({ hidden }) => !hidden);
  const heads: SheetHead[] = [];
  for (const part of visible) heads.push(await readHead(book, part));
  const groups = groupSheets(heads, shape);
  const main = chooseSheet(heads, groups, shape, reading.said?.sheet);
  if (main === undefined)
    throw new Refused("register.no-header", {
      sheet: visible[0]?.name ?? "",
      title: shape.title.zh,
      titleEn: shape.title.en,
    });
  const table = prepare(
    main,
    reading,
    units,
    shape.fields,
    "",
    itemTargets(shape),
    book.parts.context.date1904,
  );
  const rows: ReadRow[] = [];
  const skipped = await readRows(
    book,
    main,
    table,
    shape.name,
    batched(take ?? ((some) => void rows.push(...some))),
  );
  const groupTables: GroupTable[] = [];
  for (const [group, head] of groups)
    if (head !== main.head) groupTables.push(...(await readGroup(book, group, head, reading, units)));
  return {
    ok: true,
    sheets: visible
      .map(({ name }) => name)
      .filter((name) => ![...groups.values()].some((h) => h.part.name === name)),
    sheet: main.head.part.name,
    headerRows: headerRowsOf(main.header),
    columns: table.columns.map((column) => showColumn(column, main.head.grid, main.header)),
    rows,
    groups: groupTables,
    skipped,
    columnOf: Object.fromEntries(
      table.columns.flatMap(({ field, column }) => (field === null ? [] : [[field, columnName(column)]])),
    ),
  };
}

/** Sheets that are called like a group, in either language. */
function groupSheets(heads: readonly SheetHead[], { fields }: RegisterShape): ReadonlyMap<string, SheetHead> {
  const found = new Map<string, SheetHead>();
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== "group") continue;
    const titles = [field.title.zh, field.title.en, ...(field.aliases ?? [])].map(sheetKey);
    const head = heads.find(({ part }) => titles.includes(sheetKey(part.name)));
    if (head !== undefined) found.set(name, head);
  }
  return found;
}

/** As a sheet's name can be: 31 characters. */
const sheetKey = (name: string): string => levelName(name.slice(0, 31));

/** The one that a person named, or the one whose header names most fields. */
function chooseSheet(
  heads: readonly SheetHead[],
  groups: ReadonlyMap<string, SheetHead>,
  shape: RegisterShape,
  said: string | undefined,
): Found | undefined {
  const targets = itemTargets(shape);
  const candidates = heads.filter((head) =>
    said === undefined ? ![...groups.values()].includes(head) : head.part.name === said,
  );
  let best: Found | undefined;
  for (const head of candidates) {
    const header = findHeader(head.grid, head.merges, targets);
    if (header && header.known > (best?.header.known ?? -1)) best = { head, header };
  }
  return best;
}

function prepare(
  { head, header }: Found,
  { shape, remembered, said }: RegisterReading,
  units: UnitFinder,
  fields: Fields,
  prefix: string,
  targets: Targets,
  date1904: boolean,
): TableReading {
  const stageTitles = Object.fromEntries(
    Object.entries(shape.stages).map(([key, { title }]) => [key, title]),
  );
  const base = { sheet: head.part.name, shape, fields, prefix, units, date1904, stageTitles, columns: [] };
  const matched = matchColumns(header.columns, targets, prefix === "" ? remembered : {}, (column, field) => {
    const wanted = fields[field] as SimpleField | undefined;
    if (wanted === undefined) return true;
    const cells = cellsBelow(head.grid, header, column.column, TRIED);
    const context = contextOf(base, { ...column, field, by: "similar" }, field);
    const read = cells.filter((cell) => readCell(wanted, cell, context).ok);
    return read.length * 2 >= cells.length;
  });
  return { ...base, columns: prefix === "" ? asSaid(matched, said?.columns ?? [], targets) : matched };
}

/** A person's word frees the field from the column that held it. */
function asSaid(
  matched: readonly MatchedColumn[],
  said: readonly { readonly column: string; readonly field: string | null }[],
  { list }: Targets,
): readonly MatchedColumn[] {
  const words = new Map(said.map(({ column, field }) => [parseAddress(`${column}1`).column, field]));
  const known = (field: string | null): boolean => field === null || list.some((t) => t.field === field);
  const claimed = new Set([...words.values()].filter((field) => field !== null));
  return matched.map((column) => {
    const word = words.get(column.column);
    if (word !== undefined && known(word))
      return word === column.field && column.by !== "remembered"
        ? column
        : { ...column, field: word, by: "person" as const };
    return column.field !== null && claimed.has(column.field)
      ? { ...column, field: null, by: "none" as const }
      : column;
  });
}

type Batches = { readonly add: (row: ReadRow) => void; readonly end: () => void };

function batched(take: RowTaker): Batches {
  let batch: ReadRow[] = [];
  const end = (): void => {
    if (batch.length > 0) take(batch);
    batch = [];
  };
  return {
    add(row) {
      if (batch.push(row) >= BATCH) end();
    },
    end,
  };
}

async function readRows(
  book: OpenBook,
  { head, header }: Found,
  table: TableReading,
  name: string,
  { add, end }: Batches,
) {
  const skipped = { hidden: 0, totals: 0, sections: 0 };
  const once = new Set(table.columns.flatMap((c) => (isAmount(table, c) ? [c.column] : [])));
  const fill = mergedFiller(head.merges, once);
  await streamRows(book, head.part, (row) => {
    const { cells, merges } = fill(row);
    if (row.number <= header.lastRow) return undefined;
    const kind = row.hidden === true ? "hidden" : kindOfRow(cells, table.columns, name, merges);
    if (kind === "data") add(readTableRow(table, row, cells));
    else if (kind === "hidden") skipped.hidden++;
    else if (kind === "total") skipped.totals++;
    else if (kind === "section") skipped.sections++;
    return undefined;
  });
  end();
  return skipped;
}

const isAmount = ({ fields }: TableReading, { field }: MatchedColumn): boolean =>
  field !== null && fields[field]?.kind === "decimal";

async function readGroup(
  book: OpenBook,
  group: string,
  head: SheetHead,
  reading: RegisterReading,
  units: UnitFinder,
): Promise<readonly GroupTable[]> {
  const { shape } = reading;
  const field = shape.fields[group];
  if (field?.kind !== "group") return [];
  const targets = groupTargets(shape, group);
  const header = findHeader(head.grid, head.merges, targets);
  if (header === undefined || header.known === 0) return [];
  const found = { head, header };
  const table = prepare(
    found,
    reading,
    units,
    field.fields,
    `${group}.`,
    targets,
    book.parts.context.date1904,
  );
  const rows: ReadRow[] = [];
  await readRows(
    book,
    found,
    table,
    itemKey(shape.name),
    batched((some) => void rows.push(...some)),
  );
  return [{ group, sheet: head.part.name, rows }];
}
