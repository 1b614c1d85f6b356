import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { syncFolder } from "@xushi/ledger";
import { type BackupRefused, orRefused } from "./backup-refusal.ts";
import type { Manifest } from "./manifest.ts";
import { checkBackup } from "./read-backup.ts";

export type SavedBackup = {
  readonly ok: true;
  readonly manifest: Manifest;
  readonly bytes: number;
  readonly sha256: string;
};

/**
 * Has a backup written to a file that only its owner may read. It appears under its name when it is whole, on the disk, and
 * was read back: a backup that nobody can restore is found out today.
 */
export const saveBackup = (
  file: string,
  write: (out: Writable) => Promise<void>,
): Promise<SavedBackup | BackupRefused> =>
  orRefused(async () => {
    const unfinished = `${file}.part`;
    await rm(unfinished, { force: true });
    try {
      const out = createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true });
      await write(out);
      out.end();
      await finished(out);
      const manifest = await checkBackup(unfinished);
      const [{ size }, sha256] = [await stat(unfinished), await hashOfFile(unfinished)];
      await rename(unfinished, file);
      syncFolder(dirname(file));
      return { ok: true, manifest, bytes: size, sha256 } as const;
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  });

const hashOfFile = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest("hex");
};
