import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { openEmbedded } from "../../packages/ledger/src/engine/embedded-engine.ts";
import type { Engine } from "../../packages/ledger/src/engine/engine.ts";
import { openPostgres } from "../../packages/ledger/src/engine/postgres-engine.ts";
import type { Ledger } from "../../packages/ledger/src/ledger.ts";
import { ledgerOver } from "../../packages/ledger/src/open-ledger.ts";
import { startPostgres } from "../../packages/ledger/test/postgres-cluster.ts";
import { freshDatabase } from "../../packages/ledger/test/postgres-scene.ts";

export type Bench = {
  readonly ledger: Ledger;
  readonly engine: Engine;
  /** A folder of this machine, and how the engine sees it: COPY reads its file there. */
  readonly copy: { readonly folder: string; readonly seenAs: string };
};

const temporary = (): string => mkdtempSync(join(tmpdir(), "xushi-bench-"));

export const onEmbedded = async <T>(work: (bench: Bench) => Promise<T>): Promise<T> => {
  const folder = temporary();
  const engine = await openEmbedded(folder);
  try {
    const ledger = await ledgerOver(engine, engine.lock);
    return await work({ ledger, engine, copy: { folder: join(folder, "pg"), seenAs: PGlite.paths.PGDATA } });
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** `null` where there is no PostgreSQL. */
export const onPostgres = async <T>(work: (bench: Bench) => Promise<T>): Promise<T | null> => {
  const cluster = await startPostgres();
  if (cluster === null) return null;
  const folder = temporary();
  chmodSync(folder, 0o755);
  const database = await freshDatabase(cluster.url);
  const engine = await openPostgres(database.url);
  try {
    return await work({ ledger: await ledgerOver(engine, null), engine, copy: { folder, seenAs: folder } });
  } finally {
    await engine.close();
    await database.drop();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
