import type { Message } from "../message.ts";

export type CellKind = "text" | "number" | "date" | "boolean" | "error" | "blank";

/** One cell that holds something. Cells that hold nothing are not listed. */
export interface Cell {
  /** "B7" */
  readonly address: string;
  /** 1 for A. */
  readonly column: number;
  readonly kind: CellKind;
  /**
   * text: as shown. number: exact decimal text of the 15 digits that Excel itself keeps, "32.3", never "3.23e+1".
   * date: "2026-03-01", "2026-03-01T08:30:00" or "08:30:00". error: null, see `error`. blank: null, a formula
   * without calculated result.
   */
  readonly value: string | boolean | null;
  /** "#DIV/0!" */
  readonly error?: string;
  /** Without "=". A cell of a shared formula carries the text of the formula's first cell. */
  readonly formula?: string;
  /** "0.0%", 'yyyy"年"m"月"'; absent for General. */
  readonly numberFormat?: string;
  /** In a hidden row or column. */
  readonly hidden?: boolean;
}

export interface Row {
  /** As Excel numbers it, from 1. */
  readonly number: number;
  readonly hidden?: boolean;
  readonly cells: readonly Cell[];
}

/** A merged range; only its top left cell holds a value, which is meant for the whole range. */
export interface Merge {
  readonly address: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
}

export interface Workbook {
  readonly ok: true;
  readonly sheets: readonly Sheet[];
  /** Dates in the file count from 1904, as older Macs did; the values here are real dates either way. */
  readonly date1904: boolean;
  readonly warnings: readonly Message[];
}
