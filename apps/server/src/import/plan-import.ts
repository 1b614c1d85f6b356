import type { BadCell } from "@xushi/contract";
import type { NewObservation } from "@xushi/ledger";
import type { FiguresRead, ReadFigure } from "./read-figures.ts";
import { SheetText } from "./sheet-text.ts";

export type PlannedObservation = Omit<NewObservation, "sourceId">;

/** A figure that can be taken, with what it puts into the ledger. */
export type PlannedFigure = Pick<ReadFigure, "table" | "row"> & {
  readonly observations: readonly PlannedObservation[];
  readonly written: { readonly value: string | null; readonly growth: string | null };
};

/** What a workbook would put into the ledger: its text, for the source page, and its good figures with their place in it. */
export type ImportPlan = {
  /** The whole file, also what is left out: 「表1 E7　序川县　固定资产投资　2026年1-10月　约109亿」. */
  readonly text: string;
  readonly figures: readonly PlannedFigure[];
  readonly bad: readonly BadCell[];
  readonly rows: { readonly good: number; readonly bad: number };
};

/**
 * A row is left out whole when one of its cells is bad, so that nobody has to tell which half of it is held; a head that is bad
 * leaves out its own column only.
 */
export const planImport = ({ figures, bad }: FiguresRead): ImportPlan => {
  const badRows = new Set(bad.map(({ sheet, row }) => `${sheet}\n${row}`));
  const found = new Map(bad.map((b) => [`${b.sheet}\n${b.column}${b.row}`, b.found]));
  const text = new SheetText();
  const planned: PlannedFigure[] = [];
  const rows = { good: new Set<string>(), bad: new Set<string>() };
  for (const figure of figures) {
    const { table, row, entries } = figure;
    text.startTable(table.sheet, table.title);
    const at = `${table.sheet}\n${row.row}`;
    const isGood = entries.length > 0 && !badRows.has(at);
    rows[isGood ? "good" : "bad"].add(at);
    if (entries.length === 0) addUnread(text, figure, found);
    const observations = entries.map(({ shown, cell, ...observation }) => ({
      ...observation,
      span: text.addFigure({ shown, cell }),
    }));
    if (isGood) planned.push({ table, row, observations, written: writtenOf(figure) });
  }
  // Of a row with many columns one may be left out for its head: the row counts as taken.
  const left = [...rows.bad].filter((row) => !rows.good.has(row));
  return { text: text.toString(), figures: planned, bad, rows: { good: rows.good.size, bad: left.length } };
};

export const observationsOf = ({ figures }: ImportPlan): readonly PlannedObservation[] =>
  figures.flatMap(({ observations }) => observations);

const writtenOf = ({ entries }: ReadFigure): PlannedFigure["written"] => ({
  value: entries.find(({ measure }) => measure === "level")?.shown.value ?? null,
  growth: entries.find(({ measure }) => measure === "growth")?.shown.value ?? null,
});

/** Of a figure that cannot be read the line says what stands there. */
const addUnread = (
  text: SheetText,
  { table, row, before }: ReadFigure,
  found: ReadonlyMap<string, string>,
): void => {
  for (const field of ["value", "growth"] as const) {
    const cell = row.cells[field];
    if (cell === undefined) continue;
    const value = row[field] ?? found.get(`${table.sheet}\n${cell}`) ?? "";
    text.addFigure({ cell, shown: { before, value } });
  }
};
