/** The tables as the database has them, so that a table which a later migration adds is in the backup by itself. */
import type { Session } from "../engine/engine.ts";

export type TableShape = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** The primary key's columns, in its order. */
  readonly key: readonly string[];
};

const SHAPES = `
  SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), array_position(k.conkey, a.attnum)
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ORDER BY c.relname COLLATE "C", a.attnum`;

/** Made by `migrate`, which knows it better than any backup. */
const HOUSEKEEPING = "schema_migration";

/** @throws when a table has no primary key: its rows could be neither paged through nor compared. */
export const readShapes = async (session: Pick<Session, "rows">): Promise<TableShape[]> => {
  const tables = new Map<string, { columns: { name: string; type: string }[]; key: string[] }>();
  for (const [table, name, type, inKey] of (await session.rows(SHAPES)) as string[][]) {
    if (table === undefined || name === undefined || type === undefined || table === HOUSEKEEPING) continue;
    const shape = tables.get(table) ?? { columns: [], key: [] };
    tables.set(table, shape);
    shape.columns.push({ name, type });
    if (inKey) shape.key[Number(inKey) - 1] = name;
  }
  const keyless = [...tables].find(([, { key }]) => key.length === 0);
  if (keyless !== undefined) throw new Error(`Table ${keyless[0]} has no primary key`);
  return [...tables].map(([name, shape]) => ({ name, ...shape }));
};

/** A name as SQL takes it, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
