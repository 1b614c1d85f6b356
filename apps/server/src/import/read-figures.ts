import type { BadCell } from "@xushi/contract";
import type { Indicator } from "@xushi/core";
import type { ObservationRow, ObservationTable } from "@xushi/office";
import { type Entry, type ImportWords, readImportRow, wordsBefore } from "./read-import-row.ts";

/** One figure of a workbook: what it would put into the ledger, its level and its growth, or nothing where it is bad. */
export type ReadFigure = {
  readonly table: ObservationTable;
  readonly row: ObservationRow;
  readonly entries: readonly Entry[];
  /** 序川县　固定资产投资　2026年1-10月, for a line of the source's text. */
  readonly before: string;
};

export type FiguresRead = { readonly figures: readonly ReadFigure[]; readonly bad: readonly BadCell[] };

/** Every figure of every table in the order of the file, and every cell that does not fit, each once. */
export const readFigures = (
  tables: readonly ObservationTable[],
  words: ImportWords,
  indicators: ReadonlyMap<string, Indicator>,
): FiguresRead => {
  const figures: ReadFigure[] = [];
  const bad: BadCell[] = [];
  for (const table of tables) {
    bad.push(...table.problems.map((p) => ({ ...p, expected: { ...p.expected } })));
    const unread = new Set<ObservationRow>(table.badRows);
    for (const row of inOrder(table)) {
      const read = readImportRow(table, row, words, indicators);
      bad.push(...read.bad);
      const entries = unread.has(row) ? [] : read.entries;
      figures.push({ table, row, entries, before: wordsBefore(row, words) });
    }
  }
  return { figures, bad: onceEach([...bad, ...repeated(figures)]) };
};

const inOrder = ({ rows, badRows }: ObservationTable): readonly ObservationRow[] =>
  badRows.length === 0 ? rows : [...rows, ...badRows].sort((a, b) => a.row - b.row);

/** A head that names no indicator is wrong for each of its rows, and said once. */
export const onceEach = (bad: readonly BadCell[]): readonly BadCell[] => {
  const byCell = new Map<string, BadCell>();
  for (const cell of bad) {
    const at = `${cell.sheet}!${cell.column}${cell.row}`;
    if (!byCell.has(at)) byCell.set(at, cell);
  }
  return [...byCell.values()];
};

/** Two rows for the same thing in one file: nobody can tell which was meant, so that neither is taken. */
const repeated = (figures: readonly ReadFigure[]): BadCell[] => {
  const seen = new Map<string, Occurrence>();
  const told = new Set<Occurrence>();
  const bad: BadCell[] = [];
  for (const { table, row, entries } of figures)
    for (const entry of entries) {
      const key = [entry.indicatorId, entry.orgUnitId, entry.periodId, entry.measure].join("|");
      const here = { sheet: table.sheet, row: row.row, entry };
      const first = seen.get(key);
      if (first === undefined) seen.set(key, here);
      else {
        if (!told.has(first)) bad.push(twice(first, here));
        told.add(first);
        bad.push(twice(here, first));
      }
    }
  return bad;
};

type Occurrence = { readonly sheet: string; readonly row: number; readonly entry: Entry };

const twice = ({ sheet, row, entry }: Occurrence, other: Occurrence): BadCell => {
  const at = `${other.sheet}!${other.entry.cell}`;
  const expected = {
    zh: `同一数据只出现一次（${at} 已有）`,
    en: `each figure once (it is in ${at} already)`,
  };
  return { sheet, row, column: entry.cell.replace(/\d+$/, ""), found: entry.shown.value, expected };
};
