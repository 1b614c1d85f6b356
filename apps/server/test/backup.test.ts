import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { openLedger, systemActing, withDump } from "@xushi/ledger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDataDir } from "../../../packages/ledger/test/fresh-data-dir.ts";
import { startPostgres } from "../../../packages/ledger/test/postgres-cluster.ts";
import { freshDatabase } from "../../../packages/ledger/test/postgres-scene.ts";
import { backUpIfDue } from "../src/backup/daily-backup.ts";
import { onlineBackup } from "../src/backup/online-backup.ts";
import { checkBackup } from "../src/backup/read-backup.ts";
import { restoreBackup, type SavedBackup, saveBackup, writeBackup } from "../src/index.ts";
import { originalsIn } from "../src/reading/originals.ts";

const SHA = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"; // of "hello"
const cluster = await startPostgres();
let folder: string;
let home: string;
let file: string;
let saved: SavedBackup;

const of = (dataDir: string, withKeys = false) => ({
  books: { dataDir },
  originals: join(dataDir, "originals"),
  keyFile: withKeys ? join(dataDir, "keys.json") : null,
  version: "0.1.0",
  at: "2026-11-05T01:20:00Z",
});
const granted = async <T extends { ok: boolean }>(outcome: Promise<T>) => {
  const found = await outcome;
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found as Extract<T, { ok: true }>;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xushi-backup-"));
  home = await freshDataDir();
  const ledger = await openLedger({ dataDir: home });
  await ledger.createJurisdiction(
    { id: "xu", orgUnitId: "xu", name: "序川县", nameEn: "Xuchuan", demo: false },
    systemActing("测试"),
  );
  await ledger.close();
  await originalsIn(join(home, "originals")).put(SHA, Buffer.from("hello"));
  await writeFile(join(home, "originals", SHA.slice(0, 2), `${SHA}.123.part`), "hel");
  await writeFile(join(home, "keys.json"), "the keys", { mode: 0o600 });
  file = join(folder, "backup.tar.gz");
  saved = await granted(saveBackup(file, (out) => writeBackup(of(home), out)));
}, 300_000);
afterAll(async () => {
  await cluster?.stop();
  for (const made of [folder, home]) await rm(made, { recursive: true, force: true });
});

const into = (name: string) => ({ dataDir: join(folder, name), databaseUrl: null, evenIfBroken: false });
const isAbsent = (path: string) =>
  stat(path).then(
    () => false,
    () => true,
  );

test("a backup is for its owner alone, whole, and has no keys unless asked", async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await isAbsent(`${file}.part`)).toBe(true);
  expect(saved.manifest.tables.find((t) => t.name === "org_unit")?.rows).toBe(1);
  const names = saved.manifest.parts.map((p) => p.name);
  expect(names).toContain(`originals/2c/${SHA}`);
  expect(names.filter((n) => !n.startsWith("tables/"))).toHaveLength(1);
});

test("any tar lists it", async () => {
  const listed = spawn("tar", ["tzf", file]);
  let out = "";
  listed.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  await once(listed, "close");
  expect(out.trim().split("\n").at(-1)).toBe("manifest.json");
  expect(out).toContain("tables/jurisdiction/000001.jsonl");
});

test("restored with its original, and the keys where they were put in", async () => {
  const withKeys = join(folder, "keys.tar.gz");
  await granted(saveBackup(withKeys, (out) => writeBackup(of(home, true), out)));
  const there = into("fresh");
  const restored = await granted(restoreBackup(withKeys, there));
  expect(restored).toMatchObject({ originals: 1, keys: true });
  expect([...restored.journals.entries()]).toEqual([
    ["xu", expect.objectContaining({ ok: true, entries: 1 })],
  ]);
  expect(await readFile(join(there.dataDir, "originals", "2c", SHA), "utf8")).toBe("hello");
  expect((await stat(join(there.dataDir, "keys.json"))).mode & 0o777).toBe(0o600);
  const read = (dataDir: string) =>
    withDump({ dataDir }, async (dump) => {
      const parts: unknown[] = [];
      for await (const part of dump.parts()) parts.push(part);
      return parts;
    });
  expect(await read(there.dataDir)).toEqual(await read(home));
  expect(await restoreBackup(file, there)).toMatchObject({ ok: false, code: "restore.not-empty" });
}, 300_000);

describe("a file that is not what it was is refused in words, and nothing is made", {
  timeout: 300_000,
}, () => {
  const refusal = async (name: string, bytes: Uint8Array) => {
    const path = join(folder, `${name}.tar.gz`);
    await writeFile(path, bytes);
    const outcome = await restoreBackup(path, into(name));
    expect(await isAbsent(join(folder, name))).toBe(true);
    return outcome.ok ? "restored" : outcome.code;
  };
  /** The archive with one thing changed in it, packed again. */
  const repacked = async (change: (tar: Buffer) => Buffer | undefined) => {
    const tar = gunzipSync(await readFile(file));
    return gzipSync(change(tar) ?? tar);
  };

  test("cut anywhere", async () => {
    const bytes = await readFile(file);
    for (const length of [20, bytes.length >> 1, bytes.length - 30, bytes.length - 1])
      expect(await refusal(`cut-${length}`, bytes.subarray(0, length)), `${length}`).toBe("backup.truncated");
    const whole = await repacked((tar) => tar.subarray(0, tar.length - 1024));
    expect(await refusal("no-end", whole)).toBe("backup.truncated");
    const manifest = await repacked((tar) => {
      const at = tar.indexOf("manifest.json");
      return Buffer.concat([tar.subarray(0, at), Buffer.alloc(1024)]);
    });
    expect(await refusal("no-manifest", manifest)).toBe("backup.truncated");
  });

  test("a flipped bit in the packed file", async () => {
    const bytes = Buffer.from(await readFile(file));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0x10;
    expect(["backup.altered", "backup.truncated"]).toContain(await refusal("flipped", bytes));
  });

  test("a word changed in a row, in the original, in the manifest, in a header", async () => {
    const replaced = (from: string, to: string) =>
      repacked((tar) => {
        const at = tar.indexOf(from);
        expect(at).toBeGreaterThan(0);
        tar.write(to, at);
        return undefined;
      });
    expect(await refusal("row", await replaced("序川县", "序山县"))).toBe("backup.altered");
    // Before anything is made, and not only when the row is about to go in.
    await expect(checkBackup(join(folder, "row.tar.gz"))).rejects.toThrow("manifest: tables/");
    expect(await refusal("original", await replaced("hello", "hallo"))).toBe("backup.altered");
    expect(await refusal("count", await replaced('"rows":1}', '"rows":2}'))).toBe("backup.altered");
    expect(await refusal("hash", await replaced('"sha256":"', '"sha256":"x'))).toBe("backup.altered");
    expect(await refusal("name", await replaced(`originals/2c/${SHA}`, "../evil"))).toBe("backup.altered");
    expect(await refusal("format", await replaced("xushi-backup/1", "xushi-backup/2"))).toBe("backup.newer");
  });

  test("something after the end, no archive at all, an empty file", async () => {
    const more = await repacked((tar) => Buffer.concat([tar, Buffer.from("more")]));
    expect(await refusal("more", more)).toBe("backup.altered");
    expect(await refusal("text", Buffer.from("完成投资19.4亿元"))).toBe("backup.not-a-backup");
    expect(await refusal("zipped-text", gzipSync("完".repeat(1000)))).toBe("backup.not-a-backup");
    expect(await refusal("empty", Buffer.alloc(0))).toBe("backup.truncated");
  });
});

test.skipIf(cluster === null)(
  "into PostgreSQL: rows there, originals here; refused, it leaves neither",
  async () => {
    const database = await freshDatabase(cluster?.url ?? "");
    const target = { ...into("beside-postgres"), databaseUrl: database.url };
    const withKeys = join(folder, "pg-keys.tar.gz");
    await granted(saveBackup(withKeys, (out) => writeBackup(of(home, true), out)));
    const restored = await granted(restoreBackup(withKeys, target));
    expect(restored.rows.get("org_unit")).toBe(1);
    expect(await readFile(join(target.dataDir, "originals", "2c", SHA), "utf8")).toBe("hello");
    const other = { ...target, dataDir: join(folder, "other") };
    expect(await restoreBackup(withKeys, other)).toMatchObject({ ok: false, code: "restore.not-empty" });
    expect(await isAbsent(other.dataDir)).toBe(true);
    const second = await freshDatabase(cluster?.url ?? "");
    await writeFile(join(target.dataDir, "keys.json"), "other keys", { mode: 0o600 });
    const elsewhere = { ...target, databaseUrl: second.url };
    expect(await restoreBackup(withKeys, elsewhere)).toMatchObject({
      ok: false,
      code: "restore.keys-differ",
    });
    await rm(join(target.dataDir, "keys.json"));
    await granted(restoreBackup(withKeys, elsewhere));
    await database.drop();
    await second.drop();
  },
  300_000,
);

test("an original whose bytes rotted stops the backup", async () => {
  const rotten = join(folder, "rotten");
  await originalsIn(join(rotten, "originals")).put(SHA, Buffer.from("hallo"));
  const made = saveBackup(join(folder, "rotten.tar.gz"), (out) =>
    writeBackup({ ...of(home), originals: join(rotten, "originals") }, out),
  );
  await expect(made).rejects.toThrow("is damaged");
  expect((await readdir(folder)).filter((name) => name.startsWith("rotten.tar"))).toEqual([]);
}, 300_000);

test("killed at any moment, a restore leaves nothing half, and the next one succeeds", async () => {
  const CHILD = fileURLToPath(new URL("./support/restore-child.ts", import.meta.url));
  const target = into("killed");
  for (const milliseconds of [200, 900, 2000, 3500]) {
    const child = spawn(process.execPath, [CHILD, file, target.dataDir], { stdio: "ignore" });
    const ended = once(child, "close");
    setTimeout(() => child.kill("SIGKILL"), milliseconds);
    await ended;
    if (!(await isAbsent(target.dataDir))) break;
  }
  if (!(await isAbsent(target.dataDir))) await rm(target.dataDir, { recursive: true });
  const restored = await granted(restoreBackup(file, target));
  expect(restored.rows.get("org_unit")).toBe(1);
  expect(await isAbsent(`${target.dataDir}.restoring`)).toBe(true);
}, 300_000);

test("of books in use: made from a copy that is gone afterwards; a second one at once is refused", async () => {
  const ledger = await openLedger({ dataDir: home });
  const backup = onlineBackup({
    ledger,
    dataDir: home,
    databaseUrl: null,
    keyFile: join(home, "keys.json"),
    version: "0.1.0",
    now: () => "2026-11-05T01:20:00Z",
  });
  const path = join(folder, "online.tar.gz");
  const first = saveBackup(path, (out) => backup(out, { withKeys: false }));
  const second = saveBackup(`${path}.2`, (out) => backup(out, { withKeys: false }));
  await expect(second).rejects.toThrow("Another backup");
  expect(await granted(first)).toMatchObject({ manifest: { tables: saved.manifest.tables } });
  expect(await isAbsent(join(home, "backup-copy"))).toBe(true);

  const plan = { folder: join(folder, "daily"), keep: 2, at: "02:30" };
  const logged: unknown[] = [];
  const on = (time: string) => ({
    backup,
    now: () => new Date(time),
    log: (line: unknown) => logged.push(line),
  });
  for (const day of ["03", "04", "05"])
    expect(await backUpIfDue(plan, on(`2026-11-${day}T02:31:00+08:00`))).toBe(true);
  await appendFile(join(plan.folder, "notes.txt"), "");
  expect(await backUpIfDue(plan, on("2026-11-06T02:29:00+08:00"))).toBe(true);
  expect((await readdir(plan.folder)).sort()).toEqual([
    "notes.txt",
    "xushi-2026-11-04.tar.gz",
    "xushi-2026-11-05.tar.gz",
  ]);
  expect(logged).toHaveLength(3);
  const full = { ...plan, folder: join(home, "keys.json", "below-a-file") };
  expect(await backUpIfDue(full, on("2026-11-06T03:00:00+08:00"))).toBe(false);
  expect(logged.at(-1)).toMatchObject({ level: "error", event: "backup.failed" });
  await ledger.close();
}, 300_000);
