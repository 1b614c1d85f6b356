import type { Message } from "../message.ts";
import type { MeasureField } from "./header-words.ts";

/** One figure of a table as raw text; matching it to indicators, units and places is the caller's work. */
export interface ObservationRow {
  readonly row: number;
  readonly indicator: string;
  readonly unit?: string;
  readonly orgUnit?: string;
  /** As written, with the year of the title before it where the column head says only "3月". */
  readonly period?: string;
  /** Decimal text, "1234.5" or "8.5%". */
  readonly value?: string;
  readonly growth?: string;
  readonly target?: string;
  /** Where each number stands: { value: "E7" }. */
  readonly cells: Readonly<Partial<Record<MeasureField, string>>>;
}

/** Why a row, or one number of it, was not taken. */
export interface RowProblem {
  readonly sheet: string;
  readonly row: number;
  /** Letter, as at the top of the sheet: "E". */
  readonly column: string;
  readonly found: string;
  readonly expected: Message;
}
