import type { Bilingual } from "@xushi/core";

/** One cell to be marked, with what is wrong with it. Without a column the row's first cell is marked. */
export interface Mark {
  readonly sheet: string;
  readonly row: number;
  /** Letter; "" where the column is missing. */
  readonly column: string;
  readonly expected: Bilingual;
}
