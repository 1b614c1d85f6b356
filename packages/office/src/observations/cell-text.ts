import { shiftPoint } from "../workbook/decimal-text.ts";
import { unescapeFormulaText } from "../workbook/formula-text.ts";
import { dateShape } from "../workbook/number-formats.ts";
import type { Cell } from "../workbook/workbook.ts";

/** A cell's content as a short text, the way a person would say what stands there. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.kind === "date") return dateText(cell);
  if (cell.kind === "number") return numberText(cell);
  if (cell.kind === "error") return cell.error ?? "";
  if (cell.kind === "blank") return cell.formula === undefined ? "" : `=${cell.formula}`;
  return unescapeFormulaText(String(cell.value ?? "")).trim();
}

/** A day under the format "2026年3月" means the month. */
function dateText({ value, numberFormat }: Cell): string {
  const text = String(value);
  return numberFormat !== undefined && dateShape(numberFormat) === "month" ? text.slice(0, 7) : text;
}

/** 0.085 shown as percent is "8.5%". */
function numberText({ value, numberFormat }: Cell): string {
  const isPercent = /%/.test((numberFormat ?? "").replace(/"[^"]*"|\\./g, ""));
  return isPercent ? `${shiftPoint(String(value), 2)}%` : String(value);
}
