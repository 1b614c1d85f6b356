import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Files as received, found by the SHA-256 of their bytes: `originals/ab/abcdef…`. */
export type Originals = {
  /** Returns when the bytes are on the disk for good. Putting the same bytes twice does nothing the second time. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  get(sha256: string): Promise<Uint8Array | null>;
};

/**
 * The file is written before the ledger's row. A crash between the two leaves a file that nobody names, which is
 * harmless; the other order could leave a row whose original is gone.
 */
export const originalsIn = (folder: string): Originals => {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not a SHA-256");
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async put(sha256, bytes) {
      const path = pathOf(sha256);
      const held = await stat(path).catch(() => undefined);
      if (held?.size === bytes.length) return;
      await mkdir(dirname(path), { recursive: true });
      await writeForGood(path, bytes);
      await syncFolder(folder);
    },
    get: (sha256) => readFile(pathOf(sha256)).catch(absent),
  };
};

/** A reader sees the whole file or none: it appears under its name only when it is on the disk. */
const writeForGood = async (path: string, bytes: Uint8Array): Promise<void> => {
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
};

/** The new name is part of the folder, which has to reach the disk as well. Windows cannot sync a folder. */
const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

const absent = (error: NodeJS.ErrnoException): null => {
  if (error.code === "ENOENT") return null;
  throw error;
};
