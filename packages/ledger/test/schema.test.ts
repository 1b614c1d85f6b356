import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EmbeddedEngine } from "../src/engine/embedded-engine.ts";
import * as accountTables from "../src/schema/account-tables.ts";
import * as ledgerTables from "../src/schema/tables.ts";
import { openEmbeddedScene } from "./embedded-scene.ts";

const tables = { ...ledgerTables, ...accountTables };
/** Accounts belong to the installation: one person may hold posts in several jurisdictions. */
const ACCOUNTS = [
  "auth_user",
  "auth_session",
  "auth_account",
  "auth_verification",
  "auth_two_factor",
  "auth_passkey",
  "auth_login_failure",
  "auth_password_history",
  "auth_invitation",
];
/** Same for every jurisdiction: copied to every node, without jurisdiction_id. */
const REFERENCE = ["indicator", "light_rule", "division", ...ACCOUNTS];
/** Kept by `migrate`, never distributed. */
const HOUSEKEEPING = ["schema_migration"];

describe("schema", () => {
  let scene: Awaited<ReturnType<typeof openEmbeddedScene>>;
  const ask = async (text: string) => (await scene.engine.rows(text)).map((cells) => cells.join(" "));
  beforeAll(async () => {
    scene = await openEmbeddedScene();
  });
  afterAll(() => scene.close());

  it("is the same in the migrations and in the typed tables: names, types, nullability", async () => {
    const typed = Object.values(tables)
      .filter((table) => is(table, PgTable))
      .flatMap((table) => {
        const { name, columns } = getTableConfig(table);
        return columns.map((c) => `${name}.${c.name} ${c.getSQLType()} ${c.notNull ? "NO" : "YES"}`);
      });
    const migrated = await ask(`
      SELECT table_name || '.' || column_name,
        CASE data_type WHEN 'ARRAY' THEN substr(udt_name, 2) || '[]' ELSE data_type END, is_nullable
      FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> 'schema_migration'`);
    expect(typed.sort()).toEqual(migrated.sort());
  });

  it("has jurisdiction_id first in every key of every table but the reference tables", async () => {
    const keys = await ask(`
      SELECT t.relname, c.conname, (
        SELECT attname FROM pg_attribute WHERE attrelid = t.oid AND attnum = c.conkey[1])
      FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
      WHERE t.relnamespace = 'public'::regnamespace AND c.contype IN ('p', 'u', 'x')`);
    const own = keys.filter((key) => ![...REFERENCE, ...HOUSEKEEPING].includes(key.split(" ")[0] ?? ""));
    expect(own.length).toBeGreaterThan(9);
    expect(own.filter((key) => !key.endsWith(" jurisdiction_id"))).toEqual([]);
    const indexes = await ask(`
      SELECT indexrelid::regclass FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
      WHERE t.relnamespace = 'public'::regnamespace AND i.indisunique AND t.relname <> 'schema_migration'
        AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`);
    expect(indexes).toEqual([]);
  });

  it("has foreign keys that carry jurisdiction_id or point at a reference table, and set nothing null", async () => {
    const foreign = await ask(`
      SELECT c.conname, c.confrelid::regclass, c.confdeltype, c.confupdtype, (
        SELECT attname FROM pg_attribute WHERE attrelid = c.conrelid AND attnum = c.conkey[1])
      FROM pg_constraint c WHERE c.contype = 'f'`);
    expect(foreign.length).toBeGreaterThan(15);
    for (const key of foreign) {
      const [name, to, onDelete, onUpdate, first] = key.split(" ");
      expect(name, key).toMatch(/_fk$/);
      expect(first === "jurisdiction_id" || REFERENCE.includes(to ?? ""), key).toBe(true);
      expect([onDelete, onUpdate], key).toEqual(["a", "a"]);
    }
  });

  it("keeps the accounts apart: their keys point at accounts alone", async () => {
    const named = await ask("SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE 'auth\\_%'");
    expect(named.sort()).toEqual([...ACCOUNTS].sort());
    const foreign = await ask(`
      SELECT conrelid::regclass, confrelid::regclass FROM pg_constraint
      WHERE contype = 'f' AND conrelid::regclass::text LIKE 'auth\\_%'`);
    expect(foreign.length).toBeGreaterThan(5);
    expect(foreign.filter((key) => !key.endsWith(" auth_user"))).toEqual([]);
  });

  it("has no triggers of its own, no sequences, no functions, and names every check", async () => {
    expect(await ask("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")).toEqual([]);
    const own = "relnamespace = 'public'::regnamespace";
    expect(await ask(`SELECT relname FROM pg_class WHERE ${own} AND relkind IN ('S', 'v')`)).toEqual([]);
    expect(await ask("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace")).toEqual([]);
    expect(
      await ask(
        "SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conname LIKE '%\\_check%'",
      ),
    ).toEqual([]);
  });

  it("syncs to the disk at least once a commit", async () => {
    const engine = scene.app as EmbeddedEngine;
    const before = await engine.syncs();
    for (let i = 0; i < 50; i++)
      await scene.engine.rows(`INSERT INTO division VALUES ('${i}', 'x', NULL, 'county', NULL, NULL)`);
    expect((await engine.syncs()) - before).toBeGreaterThanOrEqual(50);
    expect(await ask("SELECT current_setting('fsync'), current_setting('wal_sync_method')")).toEqual([
      "on fsync",
    ]);
  });
});
