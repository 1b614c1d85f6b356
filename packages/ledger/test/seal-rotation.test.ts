import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../src/engine/embedded-engine.ts";
import type { Engine } from "../src/engine/engine.ts";
import { openPostgres } from "../src/engine/postgres-engine.ts";
import { type Keyring, newKeyring, withNewKey } from "../src/seal/keyring.ts";
import { reseal } from "../src/seal/reseal.ts";
import { openSealed, type SealedPlace, seal } from "../src/seal/seal.ts";
import type { SealedColumn } from "../src/seal/sealed-columns.ts";
import { freshDataDir } from "./fresh-data-dir.ts";
import { startPostgres } from "./postgres-cluster.ts";
import { freshDatabase } from "./postgres-scene.ts";

/** A marked field as a migration would make it, and how it is listed. */
const TABLE = `CREATE TABLE sealed_example (jurisdiction_id text NOT NULL, example_id text NOT NULL, phone text,
  CONSTRAINT sealed_example_pk PRIMARY KEY (jurisdiction_id, example_id))`;
const PHONE: SealedColumn = {
  table: "sealed_example",
  id: "example_id",
  column: "phone",
  ofJurisdiction: true,
};
const NOW = "2026-11-05T01:20:00Z";
const ROWS = 450;

const placeOf = (jurisdictionId: string, rowId: string): SealedPlace => ({
  jurisdictionId,
  table: "sealed_example",
  column: "phone",
  rowId,
});

const fill = async (engine: Engine, keyring: Keyring) => {
  await engine.rows(TABLE);
  for (const county of ["xu", "wang"]) {
    const ids = Array.from({ length: ROWS }, (_, i) => `r${i}`);
    const phones = ids.map((id) => seal(`${county} ${id}`, keyring, placeOf(county, id)));
    await engine.rows(
      "INSERT INTO sealed_example SELECT $1, id, phone FROM unnest($2::text[], $3::text[]) AS v(id, phone)",
      [county, ids, phones],
    );
  }
  await engine.rows("INSERT INTO sealed_example VALUES ('xu', 'empty', NULL)");
};

const contents = async (engine: Engine, keyring: Keyring) =>
  (
    await engine.rows("SELECT jurisdiction_id, example_id, phone FROM sealed_example WHERE phone IS NOT NULL")
  ).map(([county, id, phone]) => {
    const opened = openSealed(String(phone), keyring, placeOf(String(county), String(id)));
    return opened.ok && opened.text === `${county} ${id}` ? String(phone).split(".")[2] : opened;
  });

const rotation = (open: () => Promise<{ engine: Engine; close(): Promise<void> }>) => async () => {
  const { engine, close } = await open();
  try {
    const old = newKeyring("aes-256-gcm", NOW);
    await fill(engine, old);
    const rotated = withNewKey({ ...old, algorithm: "sm4-ctr-hmac-sm3" }, NOW);
    // One value was moved to another row, one is no sealed text at all.
    await engine.rows(
      "UPDATE sealed_example t SET phone = o.phone FROM sealed_example o WHERE t.jurisdiction_id = 'xu' AND o.jurisdiction_id = 'xu' AND t.example_id = 'r7' AND o.example_id = 'r8'",
    );
    await engine.rows(
      "UPDATE sealed_example SET phone = 'plain' WHERE jurisdiction_id = 'wang' AND example_id = 'r9'",
    );
    expect(await reseal(engine, rotated, [PHONE])).toEqual({
      resealed: 2 * ROWS - 2,
      unopened: [
        { ...placeOf("wang", "r9"), code: "malformed" },
        { ...placeOf("xu", "r7"), code: "altered" },
      ],
    });
    const keys = (await contents(engine, rotated)).filter((key) => typeof key === "string");
    expect(keys).toEqual(Array.from({ length: 2 * ROWS - 2 }, () => rotated.current));
    // Again: nothing is left to do, and the old key is not needed any more.
    expect((await reseal(engine, rotated, [PHONE])).resealed).toBe(0);
    const newOnly = { ...rotated, keys: rotated.keys.slice(1) };
    expect((await contents(engine, newOnly)).filter((key) => typeof key === "string")).toHaveLength(
      2 * ROWS - 2,
    );
  } finally {
    await close();
  }
};

const openOnEmbedded = async () => {
  const folder = await freshDataDir();
  const engine = await openEmbedded(folder);
  const close = async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { engine, close };
};

const cluster = await startPostgres();
const openOnPostgres = async () => {
  const database = await freshDatabase(cluster?.url ?? "");
  const engine = await openPostgres(database.url);
  const close = async () => {
    await engine.close();
    await database.drop();
  };
  return { engine, close };
};

describe("rotation re-seals in batches, leaves and names what does not open, and may be run again", () => {
  afterAll(() => cluster?.stop());
  it("on the embedded engine", rotation(openOnEmbedded));
  it.skipIf(cluster === null)("on PostgreSQL", rotation(openOnPostgres));
});
