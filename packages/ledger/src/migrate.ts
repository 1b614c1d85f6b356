/**
 * Brings a database to the present shape: the files of `migrations/`, in order, each once, all in one transaction.
 * What was applied is kept with its checksum; a file that changed since is refused, since nobody knows then what the
 * database holds.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { Engine, Session } from "./engine/engine.ts";
import { sha256 } from "./record/sha256.ts";

export type Migration = { readonly name: string; readonly text: string };

export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

const FOLDER = new URL("../migrations/", import.meta.url);
/** Concurrent starters of one PostgreSQL wait here for each other. */
const LOCK = 7_309_453_321;

export const readMigrations = (folder: URL = FOLDER): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));

/** Returns the names of what was applied now. @throws MigrationError when the history does not fit. */
export const migrate = (engine: Engine, migrations: readonly Migration[] = readMigrations()) =>
  engine.transaction((tx) => migrateIn(tx, migrations));

/** The same within a transaction that does more. */
export const migrateIn = async (tx: Session, migrations: readonly Migration[]): Promise<string[]> => {
  await tx.rows("SELECT pg_advisory_xact_lock($1)", [LOCK]);
  await tx.rows(`CREATE TABLE IF NOT EXISTS schema_migration (
    name text NOT NULL CONSTRAINT schema_migration_pk PRIMARY KEY,
    checksum text NOT NULL, applied_at timestamptz NOT NULL)`);
  const applied = new Map(
    (await tx.rows("SELECT name, checksum FROM schema_migration")).map(([name, sum]) => [name, sum]),
  );
  refuseMisfits(applied, migrations);
  const pending = migrations.filter((m) => !applied.has(m.name));
  for (const migration of pending) await apply(tx, migration);
  return pending.map((m) => m.name);
};

/** Applied here and unknown to this version, or known and not applied: a server and its tables that do not fit. */
export const migrationsDue = async (engine: Pick<Session, "rows">): Promise<string[]> => {
  const applied = new Set(
    (await engine.rows("SELECT name FROM schema_migration")).map(([name]) => String(name)),
  );
  const known = new Set(readMigrations().map((m) => m.name));
  return [...[...applied].filter((n) => !known.has(n)), ...[...known].filter((n) => !applied.has(n))];
};

const refuseMisfits = (applied: ReadonlyMap<unknown, unknown>, migrations: readonly Migration[]): void => {
  for (const { name, text } of migrations) {
    if (applied.has(name) && applied.get(name) !== sha256(text))
      throw new MigrationError(
        `Migration ${name} was changed after it was applied to this database. Restore the file and put the change into a new one.`,
      );
  }
  const known = new Set<unknown>(migrations.map((m) => m.name));
  const unknown = [...applied.keys()].find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new MigrationError(
      `This database was made by a newer version of the ledger: it holds migration ${unknown}, which this version does not know.`,
    );
};

const apply = async (tx: Session, { name, text }: Migration): Promise<void> => {
  for (const statement of statementsOf(text)) {
    await tx.rows(statement).catch((error: unknown) => {
      throw new MigrationError(`Migration ${name} failed: ${String(error)}\n${statement}`, { cause: error });
    });
  }
  await tx.rows("INSERT INTO schema_migration (name, checksum, applied_at) VALUES ($1, $2, now())", [
    name,
    sha256(text),
  ]);
};

/** Migrations hold plain statements, each ending with ";" at the end of a line; no function bodies, no triggers. */
const statementsOf = (text: string): string[] =>
  text
    .replace(/--.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
