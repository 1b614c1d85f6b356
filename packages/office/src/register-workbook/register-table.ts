import type { Rows } from "../packed-rows.ts";
import type { MatchedColumn } from "./match-columns.ts";
import type { ReadRow } from "./read-row.ts";

/** A column as a person is shown it, with what stands in its first cells. */
export type ShownColumn = Pick<MatchedColumn, "header" | "field" | "by" | "unit"> & {
  /** Letter. */
  readonly column: string;
  readonly sample: readonly string[];
};

/** Rows of a group, from a sheet of their own. */
export interface GroupTable {
  readonly group: string;
  readonly sheet: string;
  readonly rows: readonly ReadRow[];
}

export type TableRows = Rows<ReadRow>;

/** What a workbook says of a register, before anybody has looked into the books. */
export interface RegisterTable<Rows extends TableRows = readonly ReadRow[]> {
  readonly ok: true;
  /** All that are visible. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly columns: readonly ShownColumn[];
  readonly rows: Rows;
  readonly groups: readonly GroupTable[];
  readonly skipped: Skipped;
  /** Name → its column's letter, for what a row lacks. */
  readonly columnOf: Readonly<Record<string, string>>;
}

/** Rows that were passed over, by why. */
export interface Skipped {
  readonly hidden: number;
  readonly totals: number;
  readonly sections: number;
}
