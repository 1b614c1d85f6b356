import { openPostgres } from "../src/engine/postgres-engine.ts";
import { ledgerOver, openServer } from "../src/open-ledger.ts";
import type { OpenScene, TestClock } from "./scene.ts";

let databases = 0;

/** A database of its own on the cluster, dropped afterwards: a given server is left as it was found. */
export const freshDatabase = async (url: string): Promise<{ url: string; drop(): Promise<void> }> => {
  const name = `xushi_test_${process.pid}_${++databases}`;
  const admin = await openPostgres(url, 1);
  await admin.rows(`CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    async drop() {
      await admin.rows(`DROP DATABASE ${name}`);
      await admin.rows(`DROP ROLE IF EXISTS xushi_app_${name}`);
      await admin.close();
    },
  };
};

export const openPostgresScene =
  (clusterUrl: string): OpenScene =>
  async () => {
    const database = await freshDatabase(clusterUrl);
    const owner = await openPostgres(database.url);
    const clock: TestClock = { now: "2026-11-05T01:20:00Z" };
    const app = await openServer({ url: database.url, secret: "test" });
    const ledger = ledgerOver(app, null, { now: () => clock.now });
    const close = async () => {
      await ledger.close();
      await owner.close();
      await database.drop();
    };
    return { ledger, engine: owner, app, clock, close };
  };
