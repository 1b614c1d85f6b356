import ExcelJS from "exceljs";
import { escapeFormulaText } from "./formula-text.ts";
import { freeSheetName } from "./sheet-name.ts";

/** A list as it stands on screen, on its way to a spreadsheet. */
export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rows: readonly (readonly ValueToWrite[])[];
}

export interface ColumnToWrite {
  readonly header: string;
  /** "decimal" writes decimal text such as "1234.50" as a number; "date" writes "2026-03-01" as a day. */
  readonly kind?: "text" | "decimal" | "date";
  /** In characters; left out, it follows the content. */
  readonly width?: number;
  /** "#,##0.0", "0.0%", "yyyy-mm-dd" */
  readonly numberFormat?: string;
}

export type ValueToWrite = string | number | boolean | null;

/**
 * Writes lists to an .xlsx: frozen bold header, filter, widths, number formats. Text that could be taken for a
 * formula gets an apostrophe. A decimal with more digits than a spreadsheet keeps (15) stays text rather than change.
 */
export async function writeWorkbook({
  sheets,
}: {
  readonly sheets: readonly SheetToWrite[];
}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const names = new Set<string>();
  for (const sheet of sheets) addSheet(workbook, sheet, freeSheetName(sheet.name, names));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, { columns, rows }: SheetToWrite, name: string): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map((column, i) => ({
    width: column.width ?? fittingWidth(column.header, rows, i),
    style: column.numberFormat
      ? { numFmt: column.numberFormat }
      : column.kind === "date"
        ? { numFmt: "yyyy-mm-dd" }
        : {},
  }));
  sheet.addRow(columns.map(({ header }) => escapeFormulaText(header))).font = { bold: true };
  for (const row of rows) sheet.addRow(columns.map((column, i) => toCellValue(row[i] ?? null, column)));
  if (columns.length > 0)
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

function toCellValue(value: ValueToWrite, { kind = "text" }: ColumnToWrite): ExcelJS.CellValue {
  if (typeof value !== "string") return value;
  if (kind === "decimal" && fitsSpreadsheet(value)) return Number(value);
  if (kind === "date" && /^\d{4}-\d\d-\d\d$/.test(value)) return new Date(`${value}T00:00:00Z`);
  return escapeFormulaText(value);
}

function fitsSpreadsheet(decimal: string): boolean {
  if (!/^-?\d+(?:\.\d+)?$/.test(decimal)) return false;
  return decimal.replace(/^-?0*\.?0*|\./g, "").length <= 15;
}

const WIDEST = 48;

/** Chinese characters take two columns of the width unit. Looks at the first rows only: lists may be long. */
function fittingWidth(header: string, rows: SheetToWrite["rows"], column: number): number {
  const texts = [header, ...rows.slice(0, 200).map((row) => String(row[column] ?? ""))];
  const widths = texts.map((text) => [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 2 : 1), 0));
  return Math.min(WIDEST, Math.max(8, ...widths) + 2);
}
