/**
 * What the ledger needs of a database, so that it reads the same on both engines: text in, text out, one dialect.
 * A value comes back as PostgreSQL prints it (bigint "42", numeric "1.50", timestamptz in UTC); only booleans are parsed.
 */

export type Param = string | number | boolean | null | readonly (string | number | null)[];
export type Cell = string | boolean | null;
export type Row = readonly Cell[];

export interface Session {
  /** Runs one statement and returns its rows as arrays, in the order of the select list. */
  rows(text: string, params?: readonly Param[]): Promise<Row[]>;
  /** Several statements without parameters, sent at once. */
  script(text: string): Promise<void>;
}

export interface Engine extends Session {
  readonly kind: "embedded" | "postgres";
  /**
   * All or nothing: commits when `work` returns, rolls back when it throws. Never nested. `prelude` travels with BEGIN:
   * settings that hold for this transaction.
   */
  transaction<T>(work: (tx: Session) => Promise<T>, prelude?: string): Promise<T>;
  /** Waits for running work, then closes. */
  close(): Promise<void>;
}

/** What the database said, the same on both engines. `code` is the SQLSTATE, or "" where the engine itself failed. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly code: string;
  readonly constraint: string | null;

  constructor(message: string, code: string, constraint: string | null = null) {
    super(message);
    this.code = code;
    this.constraint = constraint;
  }
}
