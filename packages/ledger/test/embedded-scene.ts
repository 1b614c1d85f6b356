import { rmSync } from "node:fs";
import { openEmbedded } from "../src/engine/embedded-engine.ts";
import type { Engine, Session } from "../src/engine/engine.ts";
import { migrate } from "../src/migrate.ts";
import { ledgerOver, takeAppRole } from "../src/open-ledger.ts";
import { freshDataDir } from "./fresh-data-dir.ts";
import type { OpenScene, TestClock } from "./scene.ts";

/** The one session, for a transaction as the superuser that it began as: policies do not bind it. */
export const asOwner = (engine: Engine): Pick<Engine, "rows" | "transaction"> => {
  const transaction: Engine["transaction"] = (work) =>
    engine.transaction(work, "SET LOCAL SESSION AUTHORIZATION postgres;");
  return { transaction, rows: (text, params) => transaction((tx: Session) => tx.rows(text, params)) };
};

/** An embedded engine as `openLedger` leaves it. */
export const openPrepared = async (folder: string) => {
  const engine = await openEmbedded(folder);
  await migrate(engine);
  await takeAppRole(engine);
  return engine;
};

export const openEmbeddedScene: OpenScene = async () => {
  const folder = await freshDataDir();
  const engine = await openPrepared(folder);
  const clock: TestClock = { now: "2026-11-05T01:20:00Z" };
  const ledger = ledgerOver(engine, engine.lock, { now: () => clock.now });
  const close = async () => {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ledger, engine: asOwner(engine), app: engine, clock, close };
};
