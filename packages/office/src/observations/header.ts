import { columnName } from "../workbook/address.ts";
import { gridOf, type SheetGrid } from "../workbook/sheet-grid.ts";
import type { Merge, Sheet } from "../workbook/workbook.ts";
import { cellText } from "./cell-text.ts";
import { type HeaderWord, type KeyField, type MeasureField, readHeaderWord } from "./header-words.ts";
import { readNumericText } from "./numeric-text.ts";

/** A column that holds numbers: what they are, and what the header already says about indicator and period. */
export interface MeasureColumn {
  readonly column: number;
  readonly field: MeasureField;
  readonly indicator: string | undefined;
  readonly unit: string | undefined;
  readonly period: string | undefined;
  /** Where its head stands, "C2"; the name of the indicator may stand above, over several columns. */
  readonly head: string;
  readonly indicatorAt?: string;
  readonly periodAt?: string;
}

export type Layout = "long" | "indicator-by-period" | "place-by-indicator";

export interface TableHeader {
  readonly layout: Layout;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly keys: Readonly<Partial<Record<KeyField, number>>>;
  readonly measures: readonly MeasureColumn[];
  /** Columns that were not understood, with their header. */
  readonly unknown: readonly { readonly column: number; readonly header: string }[];
}

const SEARCH_ROWS = 30;
const SAMPLE_ROWS = 20;

interface NamedColumn {
  readonly column: number;
  readonly words: readonly PlacedWord[];
  readonly header: string;
}

type PlacedWord = HeaderWord & { readonly at: string };

/** The header of a table: of the first 30 rows, the one whose words say most. Titles and notes may stand above. */
export function findHeader(sheet: Sheet, grid: SheetGrid = gridOf(sheet)): TableHeader | undefined {
  let best: TableHeader | undefined;
  for (const row of grid.rowNumbers.slice(0, SEARCH_ROWS)) {
    const header = readHeader(grid, row, headerDepth(sheet.merges, row));
    if (header && (!best || weight(header) > weight(best))) best = header;
  }
  return best;
}

function weight({ keys, measures }: TableHeader): number {
  return Object.keys(keys).length + measures.length;
}

/** Merged head cells make a header of two or three rows: "投资" over "本期" and "同比". */
function headerDepth(merges: readonly Merge[], row: number): number {
  const here = merges.filter((merge) => merge.top === row);
  const tallest = Math.max(1, ...here.map((merge) => merge.bottom - merge.top + 1));
  const spans = here.some((merge) => merge.right > merge.left && merge.bottom === row);
  return Math.min(3, Math.max(tallest, spans && here.length > 1 ? 2 : 1));
}

function readHeader(grid: SheetGrid, firstRow: number, depth: number): TableHeader | undefined {
  const lastRow = firstRow + depth - 1;
  const columns = nameColumns(grid, firstRow, lastRow);
  const keys = findKeys(columns);
  const periods = columns.filter(({ words }) => words.some((w) => w.period !== undefined));
  if (keys.indicator === undefined && keys.orgUnit === undefined && periods.length >= 2) {
    // "指标\月份", "项目" or an empty corner: what stands left of the months names the rows.
    const corner = Math.min(...periods.map(({ column }) => column)) - 1;
    const first = [...Array(Math.max(0, corner)).keys()]
      .map((i) => i + 1)
      .find((c) => !Object.values(keys).includes(c));
    if (first !== undefined) keys.indicator = first;
  }
  if (keys.indicator === undefined && keys.orgUnit === undefined) return undefined;
  const taken = new Set(Object.values(keys));
  const rest = columns.filter(({ column }) => !taken.has(column));
  const byIndicator = keys.indicator === undefined;
  const measures = rest.flatMap((column) => readMeasure(grid, lastRow, column, byIndicator) ?? []);
  if (measures.length === 0) return undefined;
  const known = new Set(measures.map(({ column }) => column));
  const unknown = rest.filter(
    ({ column, words }) => !known.has(column) && !words.some((w) => w.field === "ignored"),
  );
  return { layout: nameLayout(byIndicator, measures), firstRow, lastRow, keys, measures, unknown };
}

function nameLayout(byIndicator: boolean, measures: readonly MeasureColumn[]): Layout {
  if (byIndicator) return "place-by-indicator";
  return new Set(measures.map(({ period }) => period)).size > 1 ? "indicator-by-period" : "long";
}

function nameColumns(grid: SheetGrid, firstRow: number, lastRow: number): NamedColumn[] {
  const columns: NamedColumn[] = [];
  for (let column = 1; column <= Math.min(grid.lastColumn, 500); column++) {
    const cells: { text: string; at: string }[] = [];
    for (let row = firstRow; row <= lastRow; row++)
      cells.push({ text: cellText(grid.at(row, column)), at: placeOf(grid, row, column) });
    // A cell merged over both rows of the header says its word once.
    const distinct = cells.filter(({ text }, i) => text !== "" && text !== cells[i - 1]?.text);
    if (distinct.length === 0) continue;
    const words = distinct.map(({ text, at }) => ({ ...readHeaderWord(text), at }));
    columns.push({ column, words, header: distinct.map(({ text }) => text).join(" ") });
  }
  return columns;
}

/** Of a merged range the cell in which its text is written. */
function placeOf(grid: SheetGrid, row: number, column: number): string {
  const merge = grid.mergeAt(row, column);
  return merge === undefined ? columnName(column) + row : columnName(merge.left) + merge.top;
}

function findKeys(columns: readonly NamedColumn[]): Partial<Record<KeyField, number>> {
  const keys: Partial<Record<KeyField, number>> = {};
  for (const { column, words } of columns) {
    const field = words.at(-1)?.field;
    if (field === "indicator" || field === "orgUnit" || field === "period" || field === "unit") {
      // "单位" beside "计量单位" means the office that reports.
      if (field === "unit" && keys.unit !== undefined) settleUnits(keys, columns, column);
      else keys[field] ??= column;
    }
  }
  return keys;
}

function settleUnits(
  keys: Partial<Record<KeyField, number>>,
  columns: readonly NamedColumn[],
  second: number,
): void {
  const first = keys.unit as number;
  const isPlain = columns.find(({ column }) => column === first)?.words.at(-1)?.name === "单位";
  keys.orgUnit ??= isPlain ? first : second;
  if (isPlain) keys.unit = second;
}

/** A word that is neither a known field nor a period names an indicator, where rows are places. */
function readMeasure(
  grid: SheetGrid,
  lastRow: number,
  { column, words }: NamedColumn,
  byIndicator: boolean,
): MeasureColumn | undefined {
  if (words.some(({ field }) => field === "ignored")) return undefined;
  const field = words.findLast((w) => w.field !== undefined)?.field as MeasureField | undefined;
  const dated = words.find((w) => w.period !== undefined);
  const period = dated?.period;
  const unit = words.findLast((w) => w.unit !== undefined)?.unit;
  const naming = words.filter((w) => w.field === undefined && w.name !== "");
  const name = naming.map((w) => w.name).join("");
  const head = words.at(-1)?.at ?? columnName(column) + lastRow;
  const periodAt = dated === undefined ? {} : { periodAt: dated.at };
  if (byIndicator) {
    if (name === "" || !holdsNumbers(grid, lastRow, column)) return undefined;
    const growth = field === undefined ? splitGrowth(name) : undefined;
    const measured = growth ? "growth" : (field ?? "value");
    const indicatorAt = naming[0]?.at ?? head;
    return {
      column,
      field: measured,
      indicator: growth ?? name,
      unit,
      period,
      head,
      indicatorAt,
      ...periodAt,
    };
  }
  if (field === undefined && (period === undefined || name !== "")) return undefined;
  return { column, field: field ?? "value", indicator: undefined, unit, period, head, ...periodAt };
}

/** "投资增速" in a single row of heads is the growth of 投资. */
function splitGrowth(name: string): string | undefined {
  return /^(.{2,}?)(?:同比增长|同比增速|同比|增速|增幅)$/.exec(name)?.[1];
}

function holdsNumbers(grid: SheetGrid, lastRow: number, column: number): boolean {
  const below = grid.rowNumbers.filter((row) => row > lastRow).slice(0, SAMPLE_ROWS);
  return below.some((row) => readNumericText(cellText(grid.at(row, column))) !== undefined);
}
