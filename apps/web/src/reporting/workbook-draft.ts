/** What a workbook puts into the form: a draft over what stood there, which can be taken back. Pure. */
import type { ReturnFigure, ReturnReading, ReturnRow } from "@xushi/contract";
import { type Column, numberOf, type Typed, takes } from "./return-draft.ts";

export type Workbook = {
  readonly file: string;
  readonly reading: ReturnReading;
  /** What the form said before it. */
  readonly before: Typed;
};

/** What the workbook says of one field, beside what stood in it; "" where it was empty. */
export type Mark = { readonly figure: ReturnFigure; readonly before: string };

const EMPTY = { value: "", growth: "", note: "" };
const textAt = (typed: Typed, { indicatorId, face }: ReturnFigure): string =>
  typed[indicatorId]?.[face] ?? "";

/** 90 and 90.0 are one number; of a note every letter counts. */
const isSame = (column: Column, a: string, b: string): boolean =>
  a === b || (column !== "note" && a !== "" && b !== "" && numberOf(a) === numberOf(b));

/** The figures in their fields; one that says what stands there already changes nothing, nor does one that is not asked for. */
export const fillFigures = (
  rows: readonly ReturnRow[],
  typed: Typed,
  figures: readonly ReturnFigure[],
): Typed => {
  const next: Record<string, Typed[string]> = { ...typed };
  for (const figure of fitting(rows, figures)) {
    if (isSame(figure.face, textAt(next, figure), figure.text)) continue;
    next[figure.indicatorId] = { ...EMPTY, ...next[figure.indicatorId], [figure.face]: figure.text };
  }
  return next;
};

const fitting = (rows: readonly ReturnRow[], figures: readonly ReturnFigure[]): readonly ReturnFigure[] =>
  figures.filter(({ indicatorId, face }) =>
    rows.some((row) => row.indicatorId === indicatorId && takes(row, face)),
  );

/** By "indicator column": fields that the workbook changed and that nobody has typed into since. */
export const marksOf = (
  rows: readonly ReturnRow[],
  { reading, before }: Pick<Workbook, "reading" | "before">,
  typed: Typed,
): ReadonlyMap<string, Mark> =>
  new Map(
    fitting(rows, reading.figures)
      .map((figure) => ({ figure, before: textAt(before, figure) }))
      .filter(
        ({ figure, before: was }) =>
          textAt(typed, figure) === figure.text && !isSame(figure.face, was, figure.text),
      )
      .map((mark) => [`${mark.figure.indicatorId} ${mark.figure.face}`, mark]),
  );

/** The form without the workbook: what somebody typed since stays. */
export const withoutWorkbook = (typed: Typed, marks: ReadonlyMap<string, Mark>): Typed => {
  const next: Record<string, Typed[string]> = { ...typed };
  for (const { figure, before } of marks.values())
    next[figure.indicatorId] = { ...EMPTY, ...next[figure.indicatorId], [figure.face]: before };
  return next;
};
