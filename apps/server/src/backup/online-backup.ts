import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Writable } from "node:stream";
import type { Ledger } from "@xushi/ledger";
import { type BackupOf, writeBackup } from "./write-backup.ts";

export type OnlineBackup = (out: Writable, options: { readonly withKeys: boolean }) => Promise<void>;

export class BackupBusyError extends Error {
  override readonly name = "BackupBusyError";
}

type Here = {
  readonly ledger: Pick<Ledger, "copyTo">;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly keyFile: string;
  readonly version: string;
  readonly now: () => string;
};

/**
 * A backup of books that are in use. The embedded database is copied between two transactions and read from the copy, so
 * that nobody waits for longer than the copying; PostgreSQL keeps the moment itself. One at a time.
 */
export const onlineBackup = (here: Here): OnlineBackup => {
  let running = false;
  return async (out, { withKeys }) => {
    if (running) throw new BackupBusyError("Another backup is being made");
    running = true;
    const copy = join(here.dataDir, "backup-copy");
    try {
      await write(here, copy, withKeys, out);
    } finally {
      await rm(copy, { recursive: true, force: true });
      running = false;
    }
  };
};

const write = async (here: Here, copy: string, withKeys: boolean, out: Writable): Promise<void> => {
  const { ledger, dataDir, databaseUrl, keyFile, version } = here;
  const of: Omit<BackupOf, "books"> = {
    originals: join(dataDir, "originals"),
    keyFile: withKeys ? keyFile : null,
    version,
    at: here.now(),
  };
  if (databaseUrl !== null) return writeBackup({ ...of, books: { url: databaseUrl } }, out);
  if (ledger.copyTo === null) throw new Error("This ledger has no data folder to copy");
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { mode: 0o700 });
  await ledger.copyTo(copy);
  return writeBackup({ ...of, books: { dataDir: copy } }, out);
};
