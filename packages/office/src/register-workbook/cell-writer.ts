import type ExcelJS from "exceljs";
import { escapeFormulaText } from "../workbook/formula-text.ts";
import type { CellOut } from "./format-cell.ts";

/** Writes a value into a cell: a number with its own decimals, a day as a day, and never a formula. */
export function writeCell(cell: ExcelJS.Cell, out: CellOut): void {
  if (out.kind === "number") {
    cell.value = Number(out.decimal);
    cell.numFmt = numberFormat(out.decimal);
  } else if (out.kind === "date") {
    cell.value = new Date(`${out.day}T00:00:00Z`);
    cell.numFmt = "yyyy-mm-dd";
  } else cell.value = cellString(out.text);
}

/** "1234.5" → "#,##0.0": as many decimals as there are, so that nothing looks rounded. */
function numberFormat(decimal: string): string {
  const decimals = decimal.split(".")[1]?.length ?? 0;
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** Characters that XML cannot hold are written "_x000B_"; a literal "_x000B_" is written so that it stays one. */
export const cellString = (text: string): string =>
  escapeFormulaText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, escapeCharacter)
    .replace(LONE, escapeCharacter);

/** Halves of a character pair, which no encoding can hold alone. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapeCharacter = (c: string): string =>
  `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

const WIDEST = 48;

/** Chinese characters take two columns of the width unit. */
export const widthOf = (text: string): number =>
  Math.min(
    WIDEST,
    [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 2 : 1), 0),
  );
