import { openEmbedded } from "../engine/embedded-engine.ts";
import type { Engine, Session } from "../engine/engine.ts";
import { openPostgres } from "../engine/postgres-engine.ts";
import { dumpTable } from "./dump-table.ts";
import { readShapes, type TableShape } from "./table-shape.ts";

/** A data folder that nobody else has open, or a database whose owner the URL names. */
export type BooksAt = { readonly dataDir: string } | { readonly url: string };

export type AppliedMigration = { readonly name: string; readonly checksum: string };

export type BooksDump = {
  readonly engine: Engine["kind"];
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly TableShape[];
  /** Table after table; the rows of all are of one moment. */
  parts(): AsyncGenerator<{ readonly table: string; readonly rows: number; readonly text: string }>;
};

export const openOwner = (at: BooksAt): Promise<Engine> =>
  "url" in at ? openPostgres(at.url, 1) : openEmbedded(at.dataDir);

/** All of the books as they are at one moment. Everything is read in one transaction while `work` runs. */
export const withDump = async <T>(at: BooksAt, work: (dump: BooksDump) => Promise<T>): Promise<T> => {
  const engine = await openOwner(at);
  try {
    return await engine.transaction(async (tx) => {
      await tx.rows("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      // Where row-level security would hide rows, this makes it an error: a backup with holes is worse than none.
      await tx.rows("SET LOCAL row_security = off");
      return await work(await dumpOf(engine.kind, tx));
    });
  } finally {
    await engine.close();
  }
};

const dumpOf = async (engine: Engine["kind"], tx: Session): Promise<BooksDump> => {
  const applied = await tx.rows("SELECT name, checksum FROM schema_migration ORDER BY name");
  const tables = await readShapes(tx);
  return {
    engine,
    tables,
    migrations: applied.map(([name, checksum]) => ({ name: String(name), checksum: String(checksum) })),
    async *parts() {
      for (const shape of tables)
        for await (const { rows, text } of dumpTable(tx, shape)) yield { table: shape.name, rows, text };
    },
  };
};
