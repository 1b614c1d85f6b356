/** A block of cells out of Excel, put into the form from one field on. Pure. */
import type { ReturnRow } from "@xushi/contract";
import { COLUMNS, type Column, type Typed, takes } from "./return-draft.ts";

/** Rows by line, cells by tab, as spreadsheets put them on the clipboard. A cell with line breaks in it stands in quotes. */
export const readBlock = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (const char of text.replaceAll("\r\n", "\n").replaceAll("\r", "\n")) {
    if (char === '"' && (isQuoted || cell === "")) isQuoted = !isQuoted;
    else if (!isQuoted && char === "\t") endCell();
    else if (!isQuoted && char === "\n") {
      endCell();
      rows.push([]);
    } else cell += char;
  }
  endCell();
  // The clipboard ends with a line break that begins no row.
  return rows.filter((row, i) => i < rows.length - 1 || row.some((each) => each !== ""));
};

export type Filled = { readonly typed: Typed; readonly cells: number; readonly left: number };

/**
 * Downwards from the field, and to the right of it: a column fills a column, a block fills value, growth and note. A cell for a field
 * that the indicator does not have is left out, as is what goes beyond the last row; `left` counts both.
 */
export const fillBlock = (
  rows: readonly ReturnRow[],
  typed: Typed,
  from: { readonly indicatorId: string; readonly column: Column },
  block: readonly (readonly string[])[],
): Filled => {
  const first = rows.findIndex(({ indicatorId }) => indicatorId === from.indicatorId);
  const columns = COLUMNS.slice(COLUMNS.indexOf(from.column));
  const next: Record<string, Typed[string]> = { ...typed };
  let [cells, left] = [0, 0];
  for (const [down, line] of block.entries())
    for (const [across, cell] of line.entries()) {
      const row = rows[first + down];
      const column = columns[across];
      if (row === undefined || column === undefined || !takes(row, column)) {
        if (cell !== "") left += 1;
        continue;
      }
      const before = next[row.indicatorId] ?? { value: "", growth: "", note: "" };
      next[row.indicatorId] = { ...before, [column]: cell };
      cells += 1;
    }
  return { typed: next, cells, left };
};

/** One cell alone is pasted as text is: into the middle of what stands there. */
export const isBlock = (block: readonly (readonly string[])[]): boolean =>
  block.length > 1 || (block[0]?.length ?? 0) > 1;
