import type { Limits } from "../limits.ts";
import type { Run } from "../progress.ts";
import { Refused } from "../refusal.ts";
import { scanMerges } from "../workbook/scan-merges.ts";
import { gridOf, type SheetGrid } from "../workbook/sheet-grid.ts";
import { type CellBudget, type RowSink, SheetReader, StoppedEarly } from "../workbook/sheet-reader.ts";
import type { Merge, Row } from "../workbook/workbook.ts";
import type { SheetPart, WorkbookParts } from "../workbook/workbook-parts.ts";
import { parsePart } from "../xml/parse-part.ts";
import type { Archive } from "../zip/archive.ts";

/** An open workbook whose sheets are read one at a time, row by row. */
export interface OpenBook {
  readonly archive: Archive;
  readonly parts: WorkbookParts;
  readonly limits: Limits;
  readonly budget: CellBudget;
  readonly run: Run;
}

/** The head of a sheet: enough to find its header and to show what stands below. */
export interface SheetHead {
  readonly part: SheetPart;
  readonly grid: SheetGrid;
  readonly merges: readonly Merge[];
}

const HEAD_ROWS = 70;

export async function readHead(book: OpenBook, part: SheetPart): Promise<SheetHead> {
  const merges = await scanMerges(book.archive, part.part);
  const rows: Row[] = [];
  // What is looked at twice is not counted twice.
  const looked = { ...book, budget: { used: 0 }, run: {} };
  await streamRows(looked, part, (row) => (rows.push(row) < HEAD_ROWS ? undefined : "stop"));
  const last = rows.at(-1)?.number ?? 0;
  const near = merges
    .filter(({ top }) => top <= last)
    .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, last) }));
  return { part, merges, grid: gridOf({ name: part.name, hidden: part.hidden, rows, merges: near }) };
}

/** @throws Refused as parsing does */
export async function streamRows(book: OpenBook, { name, part }: SheetPart, sink: RowSink): Promise<void> {
  const { archive, parts, limits, budget, run } = book;
  if (!archive.has(part)) throw new Refused("file.damaged", { reason: part });
  try {
    await parsePart(archive, part, new SheetReader(name, parts.context, limits, budget, run, sink));
  } catch (error) {
    if (!(error instanceof StoppedEarly)) throw error;
  }
}
