import { cellText } from "../observations/cell-text.ts";
import type { SheetGrid } from "../workbook/sheet-grid.ts";
import type { Merge } from "../workbook/workbook.ts";
import type { HeaderColumn } from "./header-column.ts";
import { barerName, cutUnit, levelName, unitNamed } from "./header-name.ts";
import { countNamed } from "./match-columns.ts";
import type { Targets } from "./targets.ts";

export interface TableHeader {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly HeaderColumn[];
  /** How many columns are known by name. 0: the row was taken because it looks like a header and no other does. */
  readonly known: number;
}

const SEARCH_ROWS = 40;
const MOST_COLUMNS = 400;
const DEEPEST = 3;
/** A row with fewer texts is a title or a note. */
const FEWEST_TEXTS = 2;

/**
 * The header of a register's table: of the first 40 rows, and of one to three rows together, what names most fields; the
 * shallowest and highest of equals. Titles, notes and blanks may stand above. Where nothing is known by name, the first row
 * of several texts is taken, so that a person can say what the columns are. `undefined`: there is no such row.
 */
export function findHeader(
  grid: SheetGrid,
  merges: readonly Merge[],
  targets: Targets,
): TableHeader | undefined {
  let best: TableHeader | undefined;
  let fallback: TableHeader | undefined;
  for (const row of grid.rowNumbers.slice(0, SEARCH_ROWS)) {
    if (countTexts(grid, row) < FEWEST_TEXTS || isBelowHead(merges, row)) continue;
    for (let depth = shallowest(merges, row); depth <= DEEPEST; depth++) {
      const columns = nameColumns(grid, row, row + depth - 1, targets);
      const known = countNamed(columns, targets);
      const header = { firstRow: row, lastRow: row + depth - 1, columns, known };
      if (known > 0 && (!best || isBetter(header, best))) best = header;
      if (!fallback && columns.length >= FEWEST_TEXTS) fallback = header;
    }
  }
  const header = best ?? fallback;
  return header && withNote(grid, header, targets);
}

const depthOf = ({ firstRow, lastRow }: TableHeader): number => lastRow - firstRow;

/** A title above the header would be a head over every column: it adds a row and nothing else. */
const isBetter = (a: TableHeader, b: TableHeader): boolean =>
  a.known > b.known || (a.known === b.known && depthOf(a) < depthOf(b));

/** Inside a head that began further up: the second row of a header, never the first. */
const isBelowHead = (merges: readonly Merge[], row: number): boolean =>
  merges.some((m) => m.top < row && row <= m.bottom && m.bottom - m.top < DEEPEST);

function countTexts(grid: SheetGrid, row: number): number {
  let count = 0;
  for (let column = 1; column <= Math.min(grid.lastColumn, MOST_COLUMNS); column++) {
    const merge = grid.mergeAt(row, column);
    if (merge && merge.left !== column) continue;
    if (grid.at(row, column)?.kind === "text") count++;
  }
  return count;
}

/** A head that is merged downwards makes the header as deep as it is. */
function shallowest(merges: readonly Merge[], row: number): number {
  const here = merges.filter((m) => m.top === row && m.bottom > m.top && m.bottom < row + DEEPEST);
  return Math.max(1, ...here.map((m) => m.bottom - m.top + 1));
}

function nameColumns(
  grid: SheetGrid,
  first: number,
  last: number,
  targets: Targets,
): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const widest = Math.min(grid.lastColumn, MOST_COLUMNS);
  let left: readonly string[] = [];
  for (let column = 1; column <= widest; column++) {
    const parts = partsOf(grid, first, last, column, left);
    left = parts;
    const shown = parts.filter((part, i) => part !== "" && part !== parts[i - 1]);
    if (shown.length > 0) columns.push(describe(column, shown, targets));
  }
  return columns;
}

/** Head texts of a column by row, "" where there is none. A head over several columns is each one's, but names none alone. */
function partsOf(
  grid: SheetGrid,
  first: number,
  last: number,
  column: number,
  left: readonly string[],
): readonly string[] {
  const parts: string[] = [];
  for (let row = first; row <= last; row++) {
    const merge = grid.mergeAt(row, column);
    const isLeaf = row === last || (merge !== undefined && merge.bottom >= last);
    const isBorrowed = merge !== undefined && merge.left !== column && isLeaf;
    const isBelowItself = merge !== undefined && merge.top < row && merge.top >= first;
    parts.push(isBorrowed || isBelowItself ? "" : cellText(grid.at(row, column)).replace(/\s+/g, " "));
  }
  // A head that should have been merged over its columns and was not: 投资 | (blank) over 总投资 | 年度计划.
  const leaf = parts.at(-1) ?? "";
  if (parts.length > 1 && leaf !== "" && (left.at(-1) ?? "") !== "")
    return parts.map((part, i) => (part === "" && i < parts.length - 1 ? (left[i] ?? "") : part));
  return parts;
}

function describe(column: number, parts: readonly string[], { bases, reword }: Targets): HeaderColumn {
  const cut = parts.map((part) => cutUnit(reword?.(part) ?? part, bases));
  const unit = cut.reduceRight<string | null>((found, part) => found ?? part.unit, null);
  const names = cut.map(({ name }) => levelName(name));
  const whole = levelName(parts.join(""));
  // 开工时间 over 计划 is 开工时间计划 and 计划开工时间; 投资 over 总投资 is 总投资.
  const forms = [names.join(""), [...names].reverse().join(""), names.at(-1) ?? "", whole];
  const all = [...forms, ...forms.map(barerName)].filter((name) => name !== "");
  return { column, header: parts.join(" / "), names: [...new Set(all)], unit };
}

/** "单位：万元" above the table: one unit for all that has none of its own. Several units are nobody's. */
function withNote(grid: SheetGrid, header: TableHeader, { bases }: Targets): TableHeader {
  const unit = noteAbove(grid, header.firstRow, bases);
  if (unit === undefined) return header;
  const columns = header.columns.map((c) => (c.unit === null ? { ...c, unit, unitFromNote: true } : c));
  return { ...header, columns };
}

function noteAbove(grid: SheetGrid, firstRow: number, bases: ReadonlySet<string>): string | undefined {
  for (const row of grid.rowNumbers) {
    if (row >= firstRow) return undefined;
    for (let column = 1; column <= Math.min(grid.lastColumn, MOST_COLUMNS); column++) {
      const text = cellText(grid.at(row, column)).normalize("NFKC");
      const note = /单位\s*:\s*([^\s,;)、]{1,8})\s*\)?$/m.exec(text)?.[1];
      const unit = note === undefined ? undefined : unitNamed(note, bases);
      if (unit !== undefined) return unit;
    }
  }
  return undefined;
}
