import { rmSync } from "node:fs";
import { openEmbedded } from "../src/engine/embedded-engine.ts";
import { ledgerOver } from "../src/open-ledger.ts";
import { freshDataDir } from "./fresh-data-dir.ts";
import type { OpenScene, TestClock } from "./scene.ts";

export const openEmbeddedScene: OpenScene = async () => {
  const folder = await freshDataDir();
  const engine = await openEmbedded(folder);
  const clock: TestClock = { now: "2026-11-05T01:20:00Z" };
  const ledger = await ledgerOver(engine, engine.lock, () => clock.now);
  const close = async () => {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ledger, engine, clock, close };
};
