import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../src/engine/embedded-engine.ts";
import type { Engine } from "../src/engine/engine.ts";
import { openPostgres } from "../src/engine/postgres-engine.ts";
import { type Migration, migrate, migrationsDue, readMigrations } from "../src/migrate.ts";
import { temporaryFolder } from "./fresh-data-dir.ts";
import { startPostgres } from "./postgres-cluster.ts";
import { freshDatabase } from "./postgres-scene.ts";

const ONE: Migration = {
  name: "0001_one.sql",
  text: "CREATE TABLE one (a int); -- first\nCREATE TABLE two (a int);",
};
const NEXT: Migration = { name: "0002_next.sql", text: "ALTER TABLE one ADD b text DEFAULT 'x;y';" };
const BROKEN: Migration = { name: "0003_broken.sql", text: "CREATE TABLE three (a int);\nSELECT nonsense;" };

describe("migrations", () => {
  const folder = temporaryFolder();
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEmbedded(folder);
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("are applied in order, each once", async () => {
    expect(await migrate(engine, [ONE])).toEqual([ONE.name]);
    expect(await migrate(engine, [ONE, NEXT])).toEqual([NEXT.name]);
    expect(await migrate(engine, [ONE, NEXT])).toEqual([]);
    expect(await engine.rows("SELECT a, b FROM one")).toEqual([]);
  });

  it("are refused when an applied one was changed since, by name", async () => {
    const changed = { ...ONE, text: `${ONE.text}\n-- a remark` };
    await expect(migrate(engine, [changed, NEXT])).rejects.toThrow(
      "Migration 0001_one.sql was changed after",
    );
  });

  it("are refused when the database is ahead", async () => {
    await expect(migrate(engine, [ONE])).rejects.toThrow(
      "newer version of the ledger: it holds migration 0002_next.sql",
    );
  });

  it("that do not fit this version are named, those too many and those missing", async () => {
    expect(await migrationsDue(engine)).toEqual([
      ONE.name,
      NEXT.name,
      ...readMigrations().map((m) => m.name),
    ]);
  });

  it("leave nothing behind when one fails", async () => {
    await expect(migrate(engine, [ONE, NEXT, BROKEN])).rejects.toThrow("Migration 0003_broken.sql failed");
    expect(await engine.rows("SELECT to_regclass('three')")).toEqual([[null]]);
    expect(await migrate(engine, [ONE, NEXT])).toEqual([]);
  });

  it("of the package are numbered without gaps", () => {
    const numbers = readMigrations().map((m) => Number(m.name.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });
});

const cluster = await startPostgres();

describe.skipIf(cluster === null)("migrations on PostgreSQL", () => {
  afterAll(() => cluster?.stop());

  it("are safe when several start at once", async () => {
    const database = await freshDatabase(cluster?.url ?? "");
    const engines = await Promise.all(Array.from({ length: 4 }, () => openPostgres(database.url, 1)));
    const applied = await Promise.all(engines.map((each) => migrate(each)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    await Promise.all(engines.map((each) => each.close()));
    await database.drop();
  });
});
