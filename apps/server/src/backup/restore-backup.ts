/**
 * Takes a backup in: all or nothing. The whole file is checked first. A data folder is made beside its place and moved there
 * when it is whole and on the disk, so that a cut leaves the place empty; a database gets one transaction.
 */
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import {
  type RestoredBooks,
  RestoreError,
  readLock,
  restoreBooks,
  syncFolder,
  syncTree,
} from "@xushi/ledger";
import { originalsIn } from "../reading/originals.ts";
import { type BackupRefused, BackupStop, orRefused } from "./backup-refusal.ts";
import { KEYS, type Manifest } from "./manifest.ts";
import { checkBackup, fileParts, tableParts } from "./read-backup.ts";

export type RestoreInto = {
  readonly dataDir: string;
  /** An empty PostgreSQL, in which the tables go; originals and keys go into the data folder all the same. */
  readonly databaseUrl: string | null;
  /** Takes in journals that do not verify, as they are. */
  readonly evenIfBroken: boolean;
};

export type Restored = RestoredBooks & {
  readonly ok: true;
  readonly manifest: Manifest;
  readonly originals: number;
  readonly keys: boolean;
};

export const restoreBackup = (file: string, into: RestoreInto): Promise<Restored | BackupRefused> =>
  orRefused(async () => {
    const dataDir = resolve(into.dataDir);
    if (into.databaseUrl === null) await refuseUnlessEmpty(dataDir);
    const manifest = await checkBackup(file);
    const work = into.databaseUrl === null ? intoFolder : intoDatabase;
    return { ok: true, manifest, ...(await work(file, manifest, { ...into, dataDir })) } as const;
  });

const refuseUnlessEmpty = async (dataDir: string): Promise<void> => {
  const entries = await readdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") return [dataDir];
    throw error;
  });
  if (entries.length > 0) throw new BackupStop("restore.not-empty", { subject: dataDir });
};

const intoFolder = async (file: string, manifest: Manifest, into: RestoreInto) => {
  const staging = `${into.dataDir}.restoring`;
  // A restore that was cut off left it; one that runs holds its lock.
  if (readLock(staging) !== null) throw new BackupStop("restore.busy", { subject: staging });
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true, mode: 0o700 });
  try {
    const files = await takeOutFiles(file, staging);
    const books = await loadBooks(file, manifest, { dataDir: staging }, into);
    syncTree(staging);
    await moveIntoPlace(staging, into.dataDir);
    return { ...books, ...files };
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
};

const moveIntoPlace = async (staging: string, dataDir: string): Promise<void> => {
  try {
    await rmdir(dataDir).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    await rename(staging, dataDir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EBUSY" || code === "EXDEV")
      throw new BackupStop("restore.mount-point", { subject: dataDir });
    if (code === "ENOTEMPTY" || code === "EEXIST")
      throw new BackupStop("restore.not-empty", { subject: dataDir });
    throw error;
  }
  syncFolder(dirname(dataDir));
};

/** The files come when the rows are in and verified, before they are committed: no row is ever without its original. */
const intoDatabase = async (file: string, manifest: Manifest, into: RestoreInto) => {
  let files = { originals: 0, keys: false };
  const books = await loadBooks(file, manifest, { url: into.databaseUrl ?? "" }, into, async () => {
    await mkdir(into.dataDir, { recursive: true, mode: 0o700 });
    files = await takeOutFiles(file, into.dataDir);
  });
  return { ...books, ...files };
};

const takeOutFiles = async (file: string, folder: string): Promise<{ originals: number; keys: boolean }> => {
  const store = originalsIn(join(folder, "originals"));
  let [originals, keys] = [0, false];
  for await (const { name, original, chunks } of fileParts(file)) {
    if (original !== null) {
      await store.put(original, await bytesOf(chunks));
      originals++;
    } else if (name === KEYS) {
      await putKeys(join(folder, KEYS), await bytesOf(chunks));
      keys = true;
    }
  }
  return { originals, keys };
};

const bytesOf = async (chunks: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
};

const putKeys = async (path: string, bytes: Buffer): Promise<void> => {
  const held = await readFile(path).catch(() => null);
  if (held?.equals(bytes) === true) return;
  if (held !== null) throw new BackupStop("restore.keys-differ", { subject: path });
  const out = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  await pipeline([bytes], out);
};

const loadBooks = async (
  file: string,
  manifest: Manifest,
  at: { readonly dataDir: string } | { readonly url: string },
  { evenIfBroken, dataDir }: RestoreInto,
  beforeCommit: () => Promise<void> = async () => undefined,
): Promise<RestoredBooks> => {
  const { migrations, tables } = manifest;
  const parts = () => tableParts(file, manifest);
  try {
    return await restoreBooks(at, { migrations, tables, parts }, { evenIfBroken, beforeCommit });
  } catch (error) {
    if (!(error instanceof RestoreError)) throw error;
    const subject = error.code === "not-empty" ? ("url" in at ? "PostgreSQL" : dataDir) : error.subject;
    throw new BackupStop(STOPS[error.code], { file, subject });
  }
};

const STOPS = {
  "not-empty": "restore.not-empty",
  newer: "backup.newer",
  altered: "backup.altered",
  journal: "restore.journal-broken",
} as const;
