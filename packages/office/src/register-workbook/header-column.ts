/** One column of a table as its header names it. */
export interface HeaderColumn {
  /** 1 for A. */
  readonly column: number;
  /** As it stands, from top to bottom: "投资（万元） / 总投资". */
  readonly header: string;
  /** Levelled names without units, the most faithful first. */
  readonly names: readonly string[];
  /** From the column's own head, the head above it, or the note above the table: "万元". */
  readonly unit: string | null;
  /** The unit comes from a note above the table, which means only the columns that it fits. */
  readonly unitFromNote?: boolean;
}
