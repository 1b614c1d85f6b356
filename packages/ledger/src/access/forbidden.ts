/** The database's policies did not let the account do what it asked for. */
export class ForbiddenError extends Error {
  override readonly name = "ForbiddenError";
  readonly table: string;

  constructor(table: string) {
    super(`Row-level security forbids this on ${table}`);
    this.table = table;
  }
}

const INSUFFICIENT_PRIVILEGE = "42501";

/** `null` for every other failure. "new row violates row-level security policy for table "observation"" */
export const forbiddenOf = (error: unknown): ForbiddenError | null => {
  const { code, message = "" } = error as { code?: string; message?: string };
  if (code !== INSUFFICIENT_PRIVILEGE) return null;
  return new ForbiddenError(/table "(\w+)"/.exec(message)?.[1] ?? "");
};
