/** Which field a key leads to, as in a spreadsheet. Pure. */
import type { ReturnRow } from "@xushi/contract";
import { COLUMNS, type Column, takes } from "./return-draft.ts";

export type FieldAt = { readonly indicatorId: string; readonly column: Column };
/** "ShiftTab" is Tab with Shift held. */
export const keyName = ({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): string =>
  key === "Tab" && shiftKey ? "ShiftTab" : key;

/** Where the caret stands in the field: at its beginning, its end, both where it is empty. */
export type Caret = { readonly atStart: boolean; readonly atEnd: boolean };

/**
 * Enter and the arrows go down and up the column, past indicators that do not have it; left and right only from the edge of what is
 * typed. Tab goes from number to number, past what stands beside them and past the notes, and out at either end. `null`: the key
 * stays with the field.
 */
export const nextField = (
  rows: readonly ReturnRow[],
  from: FieldAt,
  key: string,
  caret: Caret,
): FieldAt | null => {
  if (key === "Enter" || key === "ArrowDown") return along(rows, from, 1);
  if (key === "ArrowUp") return along(rows, from, -1);
  if (key === "Tab") return numberAfter(rows, from, 1);
  if (key === "ShiftTab") return numberAfter(rows, from, -1);
  if (key === "ArrowRight" && caret.atEnd) return across(rows, from, 1);
  if (key === "ArrowLeft" && caret.atStart) return across(rows, from, -1);
  return null;
};

const along = (
  rows: readonly ReturnRow[],
  { indicatorId, column }: FieldAt,
  step: 1 | -1,
): FieldAt | null => {
  let at = rows.findIndex((row) => row.indicatorId === indicatorId) + step;
  for (let row = rows[at]; row !== undefined; row = rows[at]) {
    if (takes(row, column)) return { indicatorId: row.indicatorId, column };
    at += step;
  }
  return null;
};

const across = (
  rows: readonly ReturnRow[],
  { indicatorId, column }: FieldAt,
  step: 1 | -1,
): FieldAt | null => {
  const row = rows.find((each) => each.indicatorId === indicatorId);
  let at = COLUMNS.indexOf(column) + step;
  for (let next = COLUMNS[at]; row !== undefined && next !== undefined; next = COLUMNS[at]) {
    if (takes(row, next)) return { indicatorId, column: next };
    at += step;
  }
  return null;
};

const numberAfter = (rows: readonly ReturnRow[], from: FieldAt, step: 1 | -1): FieldAt | null => {
  const all = rows.flatMap((row) =>
    COLUMNS.filter((column) => takes(row, column)).map((column) => ({
      indicatorId: row.indicatorId,
      column,
    })),
  );
  let at = all.findIndex((f) => f.indicatorId === from.indicatorId && f.column === from.column) + step;
  while (all[at]?.column === "note") at += step;
  return all[at] ?? null;
};
