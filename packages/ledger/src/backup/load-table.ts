import type { Cell, Session } from "../engine/engine.ts";
import { quoted, type TableShape } from "./table-shape.ts";

/**
 * Empties the tables and takes their foreign keys off; the result puts them back, which checks every row at once. Rows of
 * one table may point at each other (a unit's parent), so no order of loading would do.
 */
export const openForLoading = async (
  tx: Session,
  tables: readonly TableShape[],
): Promise<() => Promise<void>> => {
  const found = await tx.rows(`
    SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND conparentid = 0 ORDER BY conname`);
  const keys = found.map(([table, name, definition]) => ({ table, name, definition }));
  for (const { table, name } of keys) await tx.rows(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  // Migrations may have put rows in; the backup has them too, as they are now.
  await tx.rows(`TRUNCATE ${tables.map((t) => quoted(t.name)).join(", ")}`);
  return async () => {
    for (const { table, name, definition } of keys)
      await tx.rows(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  };
};

/** Rows as `dumpTable` wrote them. Every value goes in as text and becomes its type there, as if typed in. */
export const loadRows = async (
  tx: Session,
  { name, columns }: TableShape,
  rows: readonly (readonly Cell[])[],
): Promise<void> => {
  const names = columns.map((c) => quoted(c.name)).join(", ");
  const values = columns.map((c, i) => `v.c${i}::${c.type}`).join(", ");
  const arrays = columns.map((_, i) => `$${i + 1}::text[]`).join(", ");
  const aliases = columns.map((_, i) => `c${i}`).join(", ");
  await tx.rows(
    `INSERT INTO ${quoted(name)} (${names}) SELECT ${values} FROM unnest(${arrays}) AS v(${aliases})`,
    columns.map((_, i) => rows.map((row) => textOf(row[i] ?? null))),
  );
};

const textOf = (cell: Cell): string | null => (typeof cell === "boolean" ? (cell ? "t" : "f") : cell);
