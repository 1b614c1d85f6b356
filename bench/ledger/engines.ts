import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Engine } from "../../packages/ledger/src/engine/engine.ts";
import { openPostgres } from "../../packages/ledger/src/engine/postgres-engine.ts";
import type { Ledger } from "../../packages/ledger/src/ledger.ts";
import { ledgerOver, openServer } from "../../packages/ledger/src/open-ledger.ts";
import { asOwner, openPrepared } from "../../packages/ledger/test/embedded-scene.ts";
import { startPostgres } from "../../packages/ledger/test/postgres-cluster.ts";
import { freshDatabase } from "../../packages/ledger/test/postgres-scene.ts";

/** The owner of the tables: no policy binds it. */
export type OwnerSession = Pick<Engine, "rows"> & {
  /** A statement that no transaction may hold: VACUUM. */
  outside(text: string): Promise<void>;
};

export type Bench = {
  /** As the product works: bound by the policies. */
  readonly ledger: Ledger;
  /** What that ledger works on. */
  readonly app: Engine;
  /** The same books, unbound. */
  readonly unbound: Ledger;
  readonly engine: OwnerSession;
  /** A folder of this machine, and how the engine sees it: COPY reads its file there. */
  readonly copy: { readonly folder: string; readonly seenAs: string };
};

const temporary = (): string => mkdtempSync(join(tmpdir(), "xushi-bench-"));

const SUPERUSER = "SET SESSION AUTHORIZATION postgres";
const APP = "SET SESSION AUTHORIZATION xushi_app";

/** The one session changes its role around each statement: a message more, the same for everybody. */
const ownerOf = (app: Engine): OwnerSession & Engine => ({
  ...app,
  ...asOwner(app),
  transaction: (work, prelude = "") =>
    app.transaction(work, `${SUPERUSER.replace("SET", "SET LOCAL")}; ${prelude}`),
  async outside(text) {
    await app.rows(SUPERUSER);
    await app.rows(text);
    await app.rows(APP);
  },
});

export const onEmbedded = async <T>(work: (bench: Bench) => Promise<T>): Promise<T> => {
  const folder = temporary();
  const app = await openPrepared(folder);
  const engine = ownerOf(app);
  try {
    const copy = { folder: join(folder, "pg"), seenAs: PGlite.paths.PGDATA };
    return await work({
      ledger: ledgerOver(app, null),
      app,
      unbound: ledgerOver(engine, null),
      engine,
      copy,
    });
  } finally {
    await app.close();
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
  const owner = await openPostgres(database.url);
  const app = await openServer({ url: database.url, secret: "bench" });
  try {
    const engine = { ...owner, outside: async (text: string) => void (await owner.rows(text)) };
    const copy = { folder, seenAs: folder };
    return await work({ ledger: ledgerOver(app, null), app, unbound: ledgerOver(owner, null), engine, copy });
  } finally {
    await app.close();
    await owner.close();
    await database.drop();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
