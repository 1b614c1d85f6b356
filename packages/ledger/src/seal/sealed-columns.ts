/**
 * The marked fields: every column that holds sealed text is listed here, or `xushi keys rotate` leaves it behind and the
 * old key can never be thrown away. `test/seal-rotation.test.ts` shows one at work.
 *
 * ```
 * { table: "contact", id: "contact_id", column: "phone", ofJurisdiction: true }
 * ```
 */
export type SealedColumn = {
  readonly table: string;
  /** The column that, with jurisdiction_id where there is one, is the key. Its text is the place's `rowId`. */
  readonly id: string;
  readonly column: string;
  readonly ofJurisdiction: boolean;
};

export const sealedColumns: readonly SealedColumn[] = [];
