/**
 * A policy's own expression, read from the database's catalogue and asked of rows that are not written: so that an
 * explanation cannot say anything else than the database does.
 */
import type { Cell, Param, Session } from "../engine/engine.ts";

const POLICY = `SELECT coalesce(with_check, qual) FROM pg_policies
  WHERE schemaname = 'public' AND tablename = $1 AND policyname = $2`;

export type PolicyName = { readonly table: string; readonly policy: string };

/** `columns` is a select list that names what the expression looks at: "$1::text AS place, …". */
export const askPolicy = async (
  tx: Session,
  { table, policy }: PolicyName,
  columns: string,
  params: readonly Param[],
): Promise<Cell[]> => {
  const [[expression] = []] = await tx.rows(POLICY, [table, policy]);
  if (typeof expression !== "string") throw new Error(`There is no policy ${policy} on ${table}`);
  const rows = await tx.rows(
    `SELECT coalesce(${expression}, false) FROM (SELECT ${columns}) AS ${table}`,
    params,
  );
  return rows.map(([allowed]) => allowed ?? false);
};
