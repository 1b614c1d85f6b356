import type { Cell, Session } from "../engine/engine.ts";
import type { Verification } from "../ledger.ts";
import { type Migration, migrateIn, readMigrations } from "../migrate.ts";
import { sha256 } from "../record/sha256.ts";
import { verifyIn } from "../verify/verify-journal.ts";
import { type AppliedMigration, type BooksAt, openOwner } from "./books-dump.ts";
import { loadRows, openForLoading } from "./load-table.ts";
import { readShapes, type TableShape } from "./table-shape.ts";

export type BooksBackup = {
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rows: number;
  }[];
  parts(): AsyncIterable<{ readonly table: string; readonly text: string }>;
};

export type RestoredBooks = {
  readonly rows: ReadonlyMap<string, number>;
  readonly journals: ReadonlyMap<string, Verification>;
};

/** Why a backup is not taken in; nothing was changed. */
export class RestoreError extends Error {
  override readonly name = "RestoreError";
  readonly code: "not-empty" | "newer" | "altered" | "journal";
  readonly subject: string;

  constructor(code: RestoreError["code"], subject: string) {
    super(`Not restored (${code}): ${subject}`);
    this.code = code;
    this.subject = subject;
  }
}

export type RestoreOptions = {
  readonly evenIfBroken: boolean;
  /** What must be done before it counts: the files that rows point at. When it throws, nothing has changed. */
  readonly beforeCommit?: () => Promise<void>;
  readonly migrations?: readonly Migration[];
};

/**
 * Into an empty data folder or an empty database, in one transaction: the tables as they were when the backup was made, the
 * rows, the journals verified, then the migrations since. @throws RestoreError, and then nothing has changed.
 */
export const restoreBooks = async (
  at: BooksAt,
  backup: BooksBackup,
  options: RestoreOptions,
): Promise<RestoredBooks> => {
  const migrations = options.migrations ?? readMigrations();
  const then = migrationsThen(backup.migrations, migrations);
  const engine = await openOwner(at);
  try {
    return await engine.transaction(async (tx) => {
      if ((await readShapes(tx)).length > 0)
        throw new RestoreError("not-empty", "url" in at ? "" : at.dataDir);
      await migrateIn(tx, then);
      const rows = await loadAll(tx, backup);
      await migrateIn(tx, migrations);
      const journals = await verifyAll(tx);
      const broken = [...journals].find(([, { ok }]) => !ok);
      if (broken !== undefined && !options.evenIfBroken)
        throw new RestoreError("journal", `${broken[0]}: ${JSON.stringify(broken[1])}`);
      await options.beforeCommit?.();
      return { rows, journals };
    });
  } finally {
    await engine.close();
  }
};

/** The migrations that the backup's tables had, which must be the first ones of ours. */
const migrationsThen = (
  applied: readonly AppliedMigration[],
  ours: readonly Migration[],
): readonly Migration[] =>
  applied.map(({ name, checksum }, i) => {
    const own = ours[i];
    if (own === undefined || own.name !== name || sha256(own.text) !== checksum)
      throw new RestoreError("newer", name);
    return own;
  });

const loadAll = async (tx: Session, backup: BooksBackup): Promise<Map<string, number>> => {
  await tx.rows("SET LOCAL row_security = off");
  const shapes = new Map((await readShapes(tx)).map((shape) => [shape.name, shape]));
  const expected = backup.tables.map((t) => [t.name, ...t.columns].join());
  const found = [...shapes.values()].map((t) => [t.name, ...t.columns.map((c) => c.name)].join());
  if (expected.join(";") !== found.join(";")) throw new RestoreError("altered", "manifest.json: tables");
  const close = await openForLoading(tx, [...shapes.values()]);
  const counts = new Map<string, number>(backup.tables.map((t) => [t.name, 0]));
  for await (const { table, text } of backup.parts()) {
    const shape = shapes.get(table);
    if (shape === undefined) throw new RestoreError("altered", table);
    const rows = rowsOf(text, shape);
    await loadRows(tx, shape, rows);
    counts.set(table, (counts.get(table) ?? 0) + rows.length);
  }
  const wrong = backup.tables.find((t) => counts.get(t.name) !== t.rows);
  if (wrong !== undefined)
    throw new RestoreError("altered", `${wrong.name}: ${counts.get(wrong.name)} ≠ ${wrong.rows}`);
  await close();
  return counts;
};

const rowsOf = (text: string, { name, columns }: TableShape): Cell[][] =>
  text
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      const row = JSON.parse(line) as Cell[];
      if (!Array.isArray(row) || row.length !== columns.length) throw new RestoreError("altered", name);
      return row;
    });

/** Read inside the transaction: what does not verify is not committed. */
const verifyAll = async (tx: Session): Promise<Map<string, Verification>> => {
  const ids = await tx.rows("SELECT jurisdiction_id FROM jurisdiction ORDER BY jurisdiction_id");
  const journals = new Map<string, Verification>();
  for (const [id] of ids) {
    const jurisdictionId = String(id);
    journals.set(jurisdictionId, await verifyIn({ jurisdictionId, engine: tx }));
  }
  return journals;
};
