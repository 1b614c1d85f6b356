import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbedded } from "../src/engine/embedded-engine.ts";
import { type Ledger, openLedger, readLock } from "../src/index.ts";
import { freshDataDir } from "./fresh-data-dir.ts";
import { CLERK, newCounty, observed } from "./scene.ts";

describe("opening and closing the embedded ledger", () => {
  let dataDir: string;
  let ledger: Ledger;
  beforeEach(async () => {
    dataDir = await freshDataDir();
    ledger = await openLedger({ dataDir, now: () => "2026-11-05T01:20:00Z" });
  });
  afterEach(async () => {
    await ledger.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("refuses a second opening of the folder, and says who has it", async () => {
    await expect(openLedger({ dataDir })).rejects.toThrow(`process ${process.pid} holds it`);
    ledger.lock?.announce({ port: 4321 });
    expect(readLock(dataDir)).toMatchObject({ pid: process.pid, port: 4321 });
  });

  it("waits for running work when it closes, frees the folder, and keeps what was written", async () => {
    const engine = { rows: () => Promise.reject(new Error("unused")) } as never;
    const county = await newCounty({ ledger, engine, app: engine, clock: { now: "" } });
    const rows = Array.from({ length: 6000 }, (_, i) => observed({ value: `${i}` }));
    const running = county.appendObservations(rows);
    await ledger.close();
    expect((await running).ok).toBe(true);
    expect(readLock(dataDir)).toBeNull();
    await expect(county.orgUnits()).rejects.toThrow("closed");
    ledger = await openLedger({ dataDir });
    const again = ledger.county(county.jurisdictionId, CLERK);
    expect(await again.verifyJournal()).toMatchObject({ ok: true, observations: 6000 });
    expect((await again.journal({ limit: 1 }))[0]?.at).toBe("2026-11-05T01:20:00Z");
  });

  it("keeps answering while a long query runs", async () => {
    await ledger.close();
    const engine = await openEmbedded(dataDir);
    let beats = 0;
    const heart = setInterval(() => beats++, 5);
    await engine.rows("SELECT count(*) FROM generate_series(1, 4000000) a WHERE a % 7 = 3");
    clearInterval(heart);
    await engine.close();
    expect(beats).toBeGreaterThan(10);
  });

  it("tells a failure as the database told it, without the parameters", async () => {
    await ledger.createJurisdiction({ id: "x", orgUnitId: "x", name: "", nameEn: "", demo: false }, CLERK);
    const source = { sha256: "not a hash", title: "秘密", publisher: "", publishedOn: null, text: "全文" };
    const given = { ...source, format: "text" as const, byteSize: 1, hasOriginal: false };
    const failure = await ledger
      .county("x", CLERK)
      .addSource(given, [])
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "DatabaseError", code: "23514", constraint: "source_sha256_form" });
    expect(String(failure)).not.toContain("全文");
  });
});
