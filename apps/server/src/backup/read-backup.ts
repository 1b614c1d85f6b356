/** Reads a backup: once to hold every file in it against the manifest, then again to take the files out. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { BackupStop } from "./backup-refusal.ts";
import {
  FORMAT,
  KEYS,
  MANIFEST,
  type Manifest,
  originalOfPart,
  parseManifest,
  tableOfPart,
} from "./manifest.ts";
import { readTar, type TarEntry, TarError } from "./tar.ts";

/** A row is at most a source's text; a part with more than this was not written by a backup. */
const LARGEST_WHOLE = 400 * 1024 * 1024;

type Entry = TarEntry & { readonly chunks: AsyncGenerator<Buffer> };

/** The files one after another. Whatever breaks off in between is told in words. */
async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const raw = createReadStream(file);
  const gunzip = raw.pipe(createGunzip());
  raw.on("error", (error) => gunzip.destroy(error));
  let last = "";
  try {
    for await (const entry of readTar(gunzip as AsyncIterable<Buffer>)) {
      last = entry.name;
      yield { ...entry, chunks: toldInWords(entry.chunks, file, last) };
    }
  } catch (error) {
    throw inWords(error, file, last);
  } finally {
    raw.destroy();
    gunzip.destroy();
  }
}

/** The archive also breaks off inside a file: whoever reads it is told the same. */
async function* toldInWords(
  chunks: AsyncGenerator<Buffer>,
  file: string,
  name: string,
): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (error) {
    throw inWords(error, file, name);
  }
}

const inWords = (error: unknown, file: string, last: string): unknown => {
  if (error instanceof TarError)
    return error.code === "foreign" && last === ""
      ? new BackupStop("backup.not-a-backup", { file })
      : new BackupStop(error.code === "truncated" ? "backup.truncated" : "backup.altered", {
          file,
          subject: last,
        });
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "Z_BUF_ERROR") return new BackupStop("backup.truncated", { file, subject: last });
  if (code?.startsWith("Z_") !== true) return error;
  return message === "incorrect header check"
    ? new BackupStop("backup.not-a-backup", { file })
    : new BackupStop("backup.altered", { file, subject: last });
};

/** Every file, its size and its hash; the manifest last. @throws BackupStop */
export const checkBackup = async (file: string): Promise<Manifest> => {
  const seen: Manifest["parts"] = [];
  const rows = new Map<string, number>();
  let manifest: Manifest | null = null;
  for await (const { name, size, chunks } of entriesOf(file)) {
    if (manifest !== null) throw new BackupStop("backup.altered", { file, subject: name });
    if (name === MANIFEST) manifest = readManifest(file, await textOf(file, name, size, chunks));
    else {
      const { sha256, lines } = await readThrough(chunks);
      seen.push({ name, bytes: size, sha256 });
      const table = tableOfPart(name);
      if (table !== null) rows.set(table, (rows.get(table) ?? 0) + lines);
    }
  }
  if (manifest === null) throw new BackupStop("backup.truncated", { file, subject: MANIFEST });
  compare(file, seen, manifest.parts);
  const wrong = manifest.tables.find((t) => t.rows !== (rows.get(t.name) ?? 0));
  if (wrong !== undefined) throw new BackupStop("backup.altered", { file, subject: wrong.name });
  return manifest;
};

const readManifest = (file: string, text: string): Manifest => {
  const manifest = parseManifest(text);
  if (manifest !== null) return manifest;
  const format = /"format":"(xushi-backup\/\d+)"/.exec(text)?.[1];
  throw format === undefined || format === FORMAT
    ? new BackupStop("backup.altered", { file, subject: MANIFEST })
    : new BackupStop("backup.newer", { file, subject: format });
};

const compare = (file: string, seen: Manifest["parts"], said: Manifest["parts"]): void => {
  for (const [i, part] of seen.entries()) {
    const { name } = part;
    const known = tableOfPart(name) ?? originalOfPart(name) ?? (name === KEYS ? name : null);
    const told = said[i];
    const same = told?.name === name && told.bytes === part.bytes && told.sha256 === part.sha256;
    const own = originalOfPart(name);
    if (known === null || !same || (own !== null && own !== part.sha256))
      throw new BackupStop("backup.altered", { file, subject: name });
  }
  const missing = said[seen.length];
  if (missing !== undefined) throw new BackupStop("backup.altered", { file, subject: missing.name });
};

/** A row is a line. */
const readThrough = async (chunks: AsyncIterable<Buffer>): Promise<{ sha256: string; lines: number }> => {
  const hash = createHash("sha256");
  let lines = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++;
  }
  return { sha256: hash.digest("hex"), lines };
};

const textOf = async (
  file: string,
  name: string,
  size: number,
  chunks: AsyncIterable<Buffer>,
): Promise<string> => {
  if (size > LARGEST_WHOLE) throw new BackupStop("backup.altered", { file, subject: name });
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all).toString("utf8");
};

/** The tables' parts in their order. Held against the manifest again: the file may have been exchanged meanwhile. */
export async function* tableParts(
  file: string,
  manifest: Manifest,
): AsyncGenerator<{ readonly table: string; readonly text: string }> {
  const hashes = new Map(manifest.parts.map((p) => [p.name, p.sha256]));
  for await (const { name, size, chunks } of entriesOf(file)) {
    const table = tableOfPart(name);
    // Tables come first: what follows need not be unpacked.
    if (table === null) return;
    const text = await textOf(file, name, size, chunks);
    if (createHash("sha256").update(text).digest("hex") !== hashes.get(name))
      throw new BackupStop("backup.altered", { file, subject: name });
    yield { table, text };
  }
}

/** The files that are kept as they are: originals, and the keys where they are in it. */
export async function* fileParts(file: string): AsyncGenerator<{
  readonly name: string;
  readonly original: string | null;
  readonly chunks: AsyncIterable<Buffer>;
}> {
  for await (const { name, chunks } of entriesOf(file)) {
    const original = originalOfPart(name);
    if (original !== null || name === KEYS) yield { name, original, chunks };
    else for await (const _ of chunks);
  }
}
