import { cellText } from "../observations/cell-text.ts";
import type { Cell, Merge } from "../workbook/workbook.ts";
import type { MatchedColumn } from "./match-columns.ts";
import { SPECIAL } from "./special-column.ts";

/** What a row below the header is. Only `data` is read; how many were passed over is told. */
export type RowKind = "data" | "blank" | "hidden" | "total" | "section" | "header";

const TOTAL = /^(?:[（(【]?)(?:合计|总计|小计|共计|累计合计|total|subtotal|sum)(?:[）)】:：]|$|\s|\d|[（(])/i;
const NOTE = /^(?:注|备注|说明|填表人|制表人|审核人|填报人|填报单位|联系电话)\s*[:：]/;
/** 一、  （二）  三. before a section's name. */
const SECTION_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]?$/;
const SECTION = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]/;

/** Totals, section heads and notes stand between the items of every office's table, and are none. */
export function kindOfRow(
  cells: ReadonlyMap<number, Cell>,
  columns: readonly MatchedColumn[],
  name: string,
  merges: readonly Merge[],
): RowKind {
  const led = columns.filter(({ field, column }) => field !== null && cells.has(column));
  if (led.some(({ field }) => field === SPECIAL.id)) return "data";
  const called = cellText(cells.get(columns.find(({ field }) => field === name)?.column ?? 0));
  const first = firstText(cells);
  if (TOTAL.test(first.replace(/\s+/g, "")) || TOTAL.test(called.replace(/\s+/g, ""))) return "total";
  // A row that is called something, has words besides and is not the header again: all but a few rows of a table end here.
  const words = led.some((c) => c.field !== name && cells.get(c.column)?.kind === "text");
  if (called !== "" && words && merges.length === 0 && !isHeadOf(columns, name, called)) return "data";
  if (led.every(({ column }) => cellText(cells.get(column)) === "")) return "blank";
  if (NOTE.test(first)) return "section";
  if (repeatsHeader(cells, led)) return "header";
  // "一 | 续建项目 | | 120000": a number, a name and sums. Items that are numbered so have words besides their name.
  if (SECTION_NUMBER.test(first) && !words) return "section";
  const widest = Math.max(0, ...merges.map((m) => m.right - m.left + 1));
  const mapped = columns.filter(({ field }) => field !== null).length;
  return widest > mapped / 2 || (led.length === 1 && SECTION.test(first)) ? "section" : "data";
}

function firstText(cells: ReadonlyMap<number, Cell>): string {
  for (const cell of cells.values()) {
    const text = cellText(cell);
    if (text !== "") return text;
  }
  return "";
}

const isHeadOf = (columns: readonly MatchedColumn[], name: string, text: string): boolean =>
  columns.some(({ field, header }) => field === name && (header === text || header.endsWith(` / ${text}`)));

/** Long tables print their header again on each page. */
function repeatsHeader(cells: ReadonlyMap<number, Cell>, led: readonly MatchedColumn[]): boolean {
  const same = led.filter(({ column, header }) => {
    const text = cellText(cells.get(column)).replace(/\s+/g, " ");
    return text !== "" && (header === text || header.endsWith(` / ${text}`));
  });
  return same.length >= 2 && same.length * 2 > led.length;
}
