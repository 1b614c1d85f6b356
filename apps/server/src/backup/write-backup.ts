/** One file: tar in gzip, tables first, then originals, the keys if asked for, the manifest last. Memory stays small. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type BooksAt, type BooksDump, withDump } from "@xushi/ledger";
import { FORMAT, KEYS, MANIFEST, type Manifest, originalOfPart, originalPart } from "./manifest.ts";
import { TAR_END, tarHeader, tarPadding } from "./tar.ts";

export type BackupOf = {
  readonly books: BooksAt;
  /** The folder of the files as received; one that is not there counts as empty. */
  readonly originals: string;
  /** The key file, only where it was asked for: with it, who has the backup can open what is sealed. */
  readonly keyFile: string | null;
  readonly version: string;
  readonly at: string;
};

/**
 * Writes the backup to `out` and leaves it open: whoever ends it says thereby that all went well. The books are read as they
 * are at one moment, however long it takes.
 */
export const writeBackup = (of: BackupOf, out: Writable): Promise<void> =>
  withDump(of.books, (dump) =>
    pipeline(Readable.from(archive(of, dump), { objectMode: false }), createGzip(), out, { end: false }),
  );

async function* archive(of: BackupOf, dump: BooksDump): AsyncGenerator<Buffer> {
  const parts: Manifest["parts"] = [];
  const rows = new Map<string, number>(dump.tables.map((t) => [t.name, 0]));
  const nth = new Map<string, number>();
  const whole = async function* (name: string, bytes: Buffer): AsyncGenerator<Buffer> {
    parts.push({ name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
    yield Buffer.concat([tarHeader(name, bytes.length), bytes, tarPadding(bytes.length)]);
  };
  for await (const part of dump.parts()) {
    const n = (nth.get(part.table) ?? 0) + 1;
    nth.set(part.table, n);
    rows.set(part.table, (rows.get(part.table) ?? 0) + part.rows);
    yield* whole(`tables/${part.table}/${String(n).padStart(6, "0")}.jsonl`, Buffer.from(part.text));
  }
  for await (const file of originalsIn(of.originals)) yield* copied(file, parts);
  if (of.keyFile !== null) yield* whole(KEYS, await readFile(of.keyFile));
  const manifest: Manifest = {
    format: FORMAT,
    version: of.version,
    engine: dump.engine,
    at: of.at,
    migrations: [...dump.migrations],
    tables: dump.tables.map(({ name, columns }) => ({
      name,
      columns: columns.map((c) => c.name),
      rows: rows.get(name) ?? 0,
    })),
    parts,
  };
  const text = Buffer.from(JSON.stringify(manifest));
  yield Buffer.concat([tarHeader(MANIFEST, text.length), text, tarPadding(text.length), TAR_END]);
}

type OriginalFile = { readonly name: string; readonly path: string; readonly size: number };

/** In the order of their names. What is still being written has another name and is left out. */
async function* originalsIn(folder: string): AsyncGenerator<OriginalFile> {
  for (const shelf of (await readdir(folder).catch(() => [])).sort()) {
    for (const hash of (await readdir(join(folder, shelf)).catch(() => [])).sort()) {
      const name = originalPart(hash);
      if (originalOfPart(name) === null || hash.slice(0, 2) !== shelf) continue;
      const path = join(folder, shelf, hash);
      yield { name, path, size: (await stat(path)).size };
    }
  }
}

/** @throws when the file is not what its name says, or changed its size: a rotten disk must not go unnoticed. */
async function* copied({ name, path, size }: OriginalFile, parts: Manifest["parts"]): AsyncGenerator<Buffer> {
  yield tarHeader(name, size);
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  const sha256 = hash.digest("hex");
  if (bytes !== size || sha256 !== originalOfPart(name)) throw new Error(`The original ${path} is damaged`);
  parts.push({ name, bytes, sha256 });
  yield tarPadding(size);
}
