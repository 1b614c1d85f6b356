import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ledgerOver } from "../src/open-ledger.ts";
import { asOwner, openPrepared } from "./embedded-scene.ts";
import { freshDataDir } from "./fresh-data-dir.ts";
import { CLERK, newCounty, type Scene } from "./scene.ts";

const WRITER = fileURLToPath(new URL("./crash-writer.ts", import.meta.url));
const KILLS = 3;

/** Lets the writer write for a while after its first acknowledgement, then kills it; returns what it acknowledged. */
const writeUntilKilled = async (folder: string, jurisdiction: string, milliseconds: number) => {
  const child = spawn(process.execPath, [WRITER, folder, jurisdiction], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child.stdout, "data");
  setTimeout(() => child.kill("SIGKILL"), milliseconds);
  const [, signal] = (await once(child, "close")) as [number | null, string | null];
  expect(signal).toBe("SIGKILL");
  const whole = said
    .slice(0, said.lastIndexOf("\n") + 1)
    .split("\n")
    .filter((line) => line !== "");
  return whole.flatMap((line) => line.split(","));
};

describe("kill -9", () => {
  let folder: string;
  let opened: Omit<Scene, "clock">;
  let jurisdiction: string;
  const open = async () => {
    const app = await openPrepared(folder);
    return { app, engine: asOwner(app), ledger: ledgerOver(app, app.lock) };
  };
  beforeAll(async () => {
    folder = await freshDataDir();
    opened = await open();
    const clock = { now: new Date().toISOString() };
    jurisdiction = (await newCounty({ ...opened, clock })).jurisdictionId;
    await opened.ledger.close();
  });
  afterAll(async () => {
    await opened.ledger.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("loses nothing that was acknowledged, and leaves no half batch and a whole journal", async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const ids = await writeUntilKilled(folder, jurisdiction, Math.random() * 800);
      expect(ids.length).toBeGreaterThan(0);
      acknowledged.push(...ids);
      opened = await open();
      const found = await opened.engine.rows(
        "SELECT count(*) FROM observation WHERE jurisdiction_id = $1 AND observation_id = ANY($2::uuid[])",
        [jurisdiction, acknowledged],
      );
      expect(Number(found[0]?.[0])).toBe(acknowledged.length);
      expect(await opened.ledger.county(jurisdiction, CLERK).verifyJournal()).toMatchObject({ ok: true });
      if (kill < KILLS - 1) await opened.ledger.close();
    }
    console.log(`${KILLS} kills, ${acknowledged.length} observations acknowledged, none lost`);
  }, 300_000);
});
