import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Lang, Values } from "@xushi/core";
import ExcelJS from "exceljs";
import { freeSheetName } from "../workbook/sheet-name.ts";
import { cellString, widthOf, writeCell } from "./cell-writer.ts";
import { type ColumnOut, columnsOut, fieldColumn, special } from "./columns-out.ts";
import { type CellOut, formatCell, type Names, text } from "./format-cell.ts";
import type { RegisterShape } from "./register-shape.ts";
import { SPECIAL, writeItemMark } from "./special-column.ts";
import { itemKey, keyedField } from "./targets.ts";

/** An item on its way to a spreadsheet. */
export interface ItemOut {
  readonly itemId: string;
  readonly version: number;
  readonly stage: string;
  readonly values: Values;
  /** What is worked out, by name; `null` or absent: nothing. */
  readonly computed?: Readonly<Record<string, string | boolean | null | undefined>>;
}

export interface ExportOptions {
  /** As seen, in order; left out: the list's own. "whole": every field. */
  readonly columns?: readonly string[] | "whole";
}

/**
 * Items as a workbook: the columns as seen with their units, a frozen header with a filter, a hidden id, and a sheet for each
 * group of which an item has rows. Read again by `readRegisterWorkbook` it changes nothing. Rows are written as they come
 * and not kept, so that 50,000 need no more memory than their packed file.
 */
export async function exportWorkbook(
  shape: RegisterShape,
  items: Iterable<ItemOut> | AsyncIterable<ItemOut>,
  names: Names,
  lang: Lang,
  { columns: asked }: ExportOptions = {},
): Promise<Uint8Array> {
  const stream = new PassThrough();
  const written = buffer(stream);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const taken = new Set<string>();
  const columns = columnsOut(shape, lang, asked);
  const main = addSheet(book, freeSheetName(shape.title[lang], taken), columns);
  const groups = groupSheets(shape, lang);
  const grouped: Row[][] = groups.map(() => []);
  for await (const item of items) {
    addRow(main, columns, (column) => itemCell(shape, item, column, names, lang));
    groups.forEach((group, i) => {
      grouped[i]?.push(...groupRows(item, group, names, lang));
    });
  }
  main.commit();
  groups.forEach(({ title, columns: own }, i) => {
    const rows = grouped[i] ?? [];
    if (rows.length === 0) return;
    const sheet = addSheet(book, freeSheetName(title, taken), own);
    for (const row of rows) addRow(sheet, own, ({ id }) => row.get(id));
    sheet.commit();
  });
  await book.commit();
  return new Uint8Array(await written);
}

type Row = ReadonlyMap<string, CellOut>;

export function addSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  columns: readonly ColumnOut[],
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1, xSplit: 1 }],
  });
  sheet.columns = columns.map(({ header, field, hidden }) => ({
    width: Math.max(widthOf(header) + 4, field.kind === "text" && !hidden ? 18 : 12),
    hidden,
  }));
  const shown = columns.filter(({ hidden }) => !hidden).length;
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: shown } };
  const header = sheet.addRow(columns.map((column) => cellString(column.header)));
  header.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } };
    cell.alignment = { wrapText: true, vertical: "middle" };
  });
  header.commit();
  return sheet;
}

function addRow(
  sheet: ExcelJS.Worksheet,
  columns: readonly ColumnOut[],
  cellOf: (column: ColumnOut) => CellOut | undefined,
): void {
  const row = sheet.addRow([]);
  columns.forEach((column, i) => {
    const out = cellOf(column);
    if (out !== undefined) writeCell(row.getCell(i + 1), out);
  });
  row.commit();
}

function itemCell(
  { stages }: RegisterShape,
  item: ItemOut,
  { id, kind, field }: ColumnOut,
  names: Names,
  lang: Lang,
): CellOut | undefined {
  if (id === SPECIAL.id) return text(writeItemMark(item.itemId, item.version));
  if (id === SPECIAL.stage) return text(stages[item.stage]?.title[lang] ?? item.stage);
  const held = kind === "computed" ? item.computed : item.values;
  const value = (held as Readonly<Record<string, unknown>> | undefined)?.[id];
  return value === undefined || value === null ? undefined : formatCell(field, value, names, lang);
}

export interface GroupSheet {
  readonly group: string;
  readonly title: string;
  readonly columns: readonly ColumnOut[];
}

/** The item's name and code say whose row it is, the hidden id says it surely. */
export function groupSheets(shape: RegisterShape, lang: Lang): readonly GroupSheet[] {
  return Object.entries(shape.fields).flatMap(([group, field]) => {
    if (field.kind !== "group") return [];
    const keys = [shape.name, ...(shape.code === null ? [] : [shape.code])].flatMap((name) => {
      const key = shape.fields[name];
      return key === undefined || key.kind === "group"
        ? []
        : [
            {
              ...fieldColumn(itemKey(name), key, lang),
              header: ownerHeader(shape, key.title[lang], field.fields, lang),
            },
          ];
    });
    const own = Object.entries(field.fields).map(([name, inner]) => fieldColumn(name, inner, lang));
    const hidden = [special(SPECIAL.row, lang, true), special(SPECIAL.id, lang, true)];
    return [{ group, title: field.title[lang], columns: [...keys, ...own, ...hidden] }];
  });
}

/** 名称 of the item beside 名称 of a milestone: the item's is then called 项目·名称. */
function ownerHeader(
  { itemTitle }: RegisterShape,
  title: string,
  inner: Readonly<Record<string, { readonly title: { readonly zh: string; readonly en: string } }>>,
  lang: Lang,
): string {
  const clashes = Object.values(inner).some((field) => field.title[lang] === title);
  return clashes ? `${itemTitle[lang]}·${title}` : title;
}

function groupRows(item: ItemOut, { group, columns }: GroupSheet, names: Names, lang: Lang): Row[] {
  const held = item.values as Readonly<Record<string, unknown>>;
  const rows = (held[group] ?? []) as readonly Readonly<Record<string, unknown>>[];
  return rows.map((values, i) => {
    const row = new Map<string, CellOut>();
    for (const { id, field } of columns) {
      const keyed = keyedField(id);
      const value = keyed === null ? values[id] : held[keyed];
      if (value !== undefined && value !== null) row.set(id, formatCell(field, value, names, lang));
    }
    row.set(SPECIAL.row, { kind: "number", decimal: String(i + 1) });
    row.set(SPECIAL.id, text(writeItemMark(item.itemId, item.version)));
    return row;
  });
}
