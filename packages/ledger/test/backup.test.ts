import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActing } from "../src/access/acting.ts";
import { type BooksAt, openOwner, withDump } from "../src/backup/books-dump.ts";
import { type BooksBackup, restoreBooks } from "../src/backup/books-restore.ts";
import { openPostgres } from "../src/engine/postgres-engine.ts";
import type { County, Ledger } from "../src/ledger.ts";
import { readMigrations } from "../src/migrate.ts";
import { openLedger } from "../src/open-ledger.ts";
import { changeOf, file, WELLS, well } from "./contract/wells.ts";
import { blankDataDir, freshDataDir } from "./fresh-data-dir.ts";
import { startPostgres } from "./postgres-cluster.ts";
import { freshDatabase } from "./postgres-scene.ts";
import { append, CLERK, granted, newCounty, observed, promised, received } from "./scene.ts";

/** What is apt to come back otherwise: quotes, backslashes, line ends, words that arrays take for syntax. */
const HARD = `"引号" 'x' \\ back\\slash {a,b} NULL null\n\t\r第二行 🂡 ,,;""`;

const fill = async (ledger: Ledger): Promise<County> => {
  const county = await newCounty({ ledger, engine: null as never, app: null as never, clock: { now: "" } });
  const figure = {
    start: 0,
    end: 3,
    quote: HARD,
    value: "0.10",
    valueMax: null,
    unit: "元",
    unitAsWritten: "亿",
  };
  const slots = { kind: HARD, list: [1, "", null, { z: 1, a: true }] };
  const hard = ledger.county(county.jurisdictionId, systemActing(HARD));
  const { figures, source } = await hard.addSource(received({ text: HARD.repeat(50), title: HARD }), [
    { ...figure, slots, indicatorId: "investment", orgUnitId: null },
  ]);
  granted(await county.acceptAsObservation(figures[0]?.id ?? "", observed({ value: "-0.500" })));
  const first = await append(county, { value: "1", sourceId: source.id, span: { start: 0, end: 0 } });
  await append(county, { value: "2.0", supersedes: first.id, sourceId: source.id });
  const rival = await append(county, { value: "3", bound: "about" });
  granted(await county.adjudicate(rival.id, HARD));
  granted(await county.setTarget(promised({ curve: { kind: "seasonal", shares: ["0.1", HARD] } })));
  granted(await county.reopenFigure(figures[0]?.id ?? ""));
  await county.appendObservations(Array.from({ length: 5100 }, (_, i) => observed({ value: `${i}` })));
  const made = granted(
    await hard.addItem(WELLS, well({ name: HARD, report: [file(1)], at: { lng: 118.25, lat: 29 } })),
  );
  granted(await hard.changeItem(WELLS, changeOf(made, { feeds: made.itemId, place: "town" }, HARD)));
  granted(
    await hard.saveView({ registerId: "wells", name: HARD.slice(0, 20), state: { HARD }, shared: true }),
  );
  await ledger.putDivisions([
    {
      code: "330000",
      name: HARD,
      parentCode: null,
      level: "province",
      validFrom: "1949-10-01",
      validTo: null,
    },
  ]);
  await ledger.putLightRules([{ id: "standard", version: "1", definition: { b: [HARD], a: 1.5e-7 } }]);
  return county;
};

type Copy = BooksBackup & { readonly text: ReadonlyMap<string, string>; readonly largest: number };

/** The whole dump in memory, the rows of each table as one text. */
const copyOf = (at: BooksAt): Promise<Copy> =>
  withDump(at, async ({ migrations, tables, parts }) => {
    const all: { table: string; rows: number; text: string }[] = [];
    for await (const part of parts()) all.push(part);
    const of = (name: string) => all.filter((p) => p.table === name);
    return {
      migrations,
      largest: Math.max(...all.map((p) => p.text.length)),
      text: new Map(
        tables.map(({ name }) => [
          name,
          of(name)
            .map((p) => p.text)
            .join(""),
        ]),
      ),
      tables: tables.map(({ name, columns }) => ({
        name,
        columns: columns.map((c) => c.name),
        rows: of(name).reduce((sum, p) => sum + p.rows, 0),
      })),
      async *parts() {
        yield* all;
      },
    };
  });

const constraintsOf = async (at: BooksAt) => {
  const engine = await openOwner(at);
  const found = await engine.rows(
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
  );
  await engine.close();
  return found;
};

const STRICT = { evenIfBroken: false };
const folders: string[] = [];
const kept = async (made: Promise<string>): Promise<{ dataDir: string }> => {
  const dataDir = await made;
  folders.push(dataDir);
  return { dataDir };
};
const blank = () => kept(blankDataDir());
const dropped: (() => Promise<void>)[] = [];
/** An empty database on the server where there is one: it opens in no time. */
const place = async (): Promise<BooksAt> => {
  if (cluster === null) return blank();
  const database = await freshDatabase(cluster.url);
  dropped.push(database.drop);
  return { url: database.url };
};
const migrated = () => kept(freshDataDir());
const copyTarget = async (): Promise<string> => mkdtempSync(join(tmpdir(), "xushi-copy-"));
const cluster = await startPostgres();

describe("a dump of the books", { timeout: 300_000 }, () => {
  let original: Copy;
  let home: BooksAt;
  beforeAll(async () => {
    home = await migrated();
    const ledger = await openLedger(home);
    await fill(ledger);
    await ledger.close();
    original = await copyOf(home);
  });
  afterAll(async () => {
    for (const drop of dropped) await drop();
    await cluster?.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it("holds every row of every table", () => {
    const rows = Object.fromEntries(original.tables.map((t) => [t.name, t.rows]));
    expect(rows).toMatchObject({
      observation: 5104,
      source: 1,
      figure: 1,
      target: 1,
      adjudication: 1,
      division: 1,
    });
    expect(Object.keys(rows)).not.toContain("schema_migration");
  });

  it("comes back row by row in a fresh folder, json texts and constraints included, and the journal verifies", async () => {
    const there = await blank();
    const restored = await restoreBooks(there, original, STRICT);
    expect(Object.fromEntries(restored.rows)).toEqual(
      Object.fromEntries(original.tables.map((t) => [t.name, t.rows])),
    );
    expect([...restored.journals.values()]).toEqual([
      expect.objectContaining({ ok: true, observations: 5104 }),
    ]);
    expect((await copyOf(there)).text).toEqual(original.text);
    expect(await constraintsOf(there)).toEqual(await constraintsOf(home));
  });

  it.skipIf(cluster === null)("goes to PostgreSQL and back again unchanged", async () => {
    const server = await place();
    await restoreBooks(server, original, STRICT);
    const onPostgres = await copyOf(server);
    const back = await blank();
    await restoreBooks(back, onPostgres, STRICT);
    expect((await copyOf(back)).text).toEqual(original.text);
    await expect(restoreBooks(server, original, STRICT)).rejects.toThrow("not-empty");
  });

  it("from an older version gets the tables it had, then what came since", async () => {
    const there = await place();
    const later = {
      name: "9999_later.sql",
      text: "CREATE TABLE later (a int CONSTRAINT later_pk PRIMARY KEY);\nINSERT INTO later SELECT count(*) FROM observation;",
    };
    await restoreBooks(there, original, { ...STRICT, migrations: [...readMigrations(), later] });
    expect((await copyOf(there)).text.get("later")).toBe('["5104"]\n');
  });

  it("from a newer version, or one with other tables, is refused and leaves nothing", async () => {
    const there = await place();
    const newer = {
      ...original,
      migrations: [...original.migrations, { name: "9999_later.sql", checksum: "" }],
    };
    await expect(restoreBooks(there, newer, STRICT)).rejects.toThrow("newer");
    const altered = { ...original, tables: original.tables.slice(1) };
    await expect(restoreBooks(there, altered, STRICT)).rejects.toThrow("altered");
    const fewer = { ...original, tables: original.tables.map((t) => ({ ...t, rows: t.rows + 1 })) };
    await expect(restoreBooks(there, fewer, STRICT)).rejects.toThrow("altered");
    await restoreBooks(there, original, STRICT);
  });

  it("whose journal does not verify is refused unless it is wanted as it is", async () => {
    const tampered: BooksBackup = {
      ...original,
      async *parts() {
        for await (const part of original.parts())
          yield part.table === "journal" ? { ...part, text: part.text.replace("李敏", "某人") } : part;
      },
    };
    const there = await place();
    await expect(restoreBooks(there, tampered, STRICT)).rejects.toThrow("altered");
    const { journals } = await restoreBooks(there, tampered, { evenIfBroken: true });
    expect([...journals.values()]).toEqual([expect.objectContaining({ ok: false, reason: "altered" })]);
  });

  it("with a row that points nowhere is refused whole", async () => {
    const orphan: BooksBackup = {
      ...original,
      async *parts() {
        for await (const part of original.parts())
          yield part.table === "target" ? { ...part, text: part.text.replace('"bureau"', '"nobody"') } : part;
      },
    };
    await expect(restoreBooks(await place(), orphan, STRICT)).rejects.toThrow("target_owner_fk");
  });

  it("is read in pages of a few megabytes, however long the rows", async () => {
    const there = await migrated();
    const ledger = await openLedger(there);
    const county = await newCounty({ ledger, engine: null as never, app: null as never, clock: { now: "" } });
    for (let i = 0; i < 6; i++) await county.addSource(received({ text: "长".repeat(700_000) }), []);
    await ledger.close();
    const { largest, tables } = await copyOf(there);
    expect(tables.find((t) => t.name === "source")?.rows).toBe(6);
    expect(largest).toBeLessThan(2 * 700_000 + 10_000);
  });

  it.skipIf(cluster === null)(
    "by an account that may not see every row is an error, never a part",
    async () => {
      const database = await freshDatabase(cluster?.url ?? "");
      await restoreBooks({ url: database.url }, original, STRICT);
      const owner = await openPostgres(database.url, 1);
      const role = `onlooker_${process.pid}`;
      await owner.rows(`CREATE ROLE ${role} LOGIN`);
      await owner.rows(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`);
      const url = new URL(database.url);
      url.username = role;
      await expect(copyOf({ url: url.href })).rejects.toThrow("row-level security policy for table");
      await owner.rows(`DROP OWNED BY ${role}`);
      await owner.rows(`DROP ROLE ${role}`);
      await owner.close();
      await database.drop();
    },
  );
});

describe("a copy of a database in use", { timeout: 300_000 }, () => {
  it("opens in another folder with everything that was acknowledged, and the first one goes on", async () => {
    const [home, there] = [await migrated(), await kept(copyTarget())];
    const ledger = await openLedger(home);
    const county = await newCounty({ ledger, engine: null as never, app: null as never, clock: { now: "" } });
    await append(county);
    await ledger.copyTo?.(there.dataDir);
    await append(county);
    const copied = await openLedger(there);
    expect(await copied.county(county.jurisdictionId, CLERK).verifyJournal()).toMatchObject({
      ok: true,
      observations: 1,
    });
    await copied.close();
    expect(await county.verifyJournal()).toMatchObject({ ok: true, observations: 2 });
    await ledger.close();
  });
});
