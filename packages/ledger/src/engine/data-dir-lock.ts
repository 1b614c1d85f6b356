/**
 * One process holds a data folder. The embedded engine accepts a second opening without a word, and the two copies then
 * drift apart; so the folder carries a lock file with the pid of its holder, and, once told, the port it serves on.
 */
import {
  constants,
  copyFileSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { isAlive, ownIdentity, type ProcessIdentity } from "./process-identity.ts";

export type LockNote = ProcessIdentity & { readonly port: number | null };

export interface DataDirLock {
  /** Tells whoever reads the lock where the running server answers. */
  announce(at: { port: number }): void;
  release(): void;
}

export class DataDirLockedError extends Error {
  override readonly name = "DataDirLockedError";
  readonly holder: LockNote;

  constructor(dataDir: string, holder: LockNote) {
    const at = holder.port === null ? "" : ` and serves on port ${holder.port}`;
    super(`${dataDir} is in use: process ${holder.pid} holds it${at}. Stop that process, or use its server.`);
    this.holder = holder;
  }
}

const lockPath = (dataDir: string): string => join(resolve(dataDir), "ledger.lock");
/** Folders held by this very process: its own pid in a lock file proves nothing when it is not listed here. */
const held = new Set<string>();

const readNote = (path: string): LockNote | null => {
  try {
    const { pid, born, port } = JSON.parse(readFileSync(path, "utf8")) as Partial<LockNote>;
    return typeof pid === "number" ? { pid, born: born ?? null, port: port ?? null } : null;
  } catch {
    return null;
  }
};

const isHeld = (path: string, note: LockNote): boolean =>
  note.pid === process.pid ? held.has(path) : isAlive(note);

/** Who holds the folder now; `null` when nobody does, a lock left by a dead process included. */
export const readLock = (dataDir: string): LockNote | null => {
  const path = lockPath(dataDir);
  const note = readNote(path);
  return note !== null && isHeld(path, note) ? note : null;
};

/** @throws DataDirLockedError when a living process holds the folder. */
export const lockDataDir = (dataDir: string): DataDirLock => {
  const path = lockPath(dataDir);
  const mine = `${path}.${process.pid}`;
  const write = (port: number | null) => writeFileSync(mine, JSON.stringify({ ...ownIdentity(), port }));
  write(null);
  try {
    take(dataDir, path, mine);
  } finally {
    rmSync(mine, { force: true });
  }
  held.add(path);
  return {
    announce({ port }) {
      write(port);
      renameSync(mine, path);
    },
    release() {
      if (held.delete(path)) rmSync(path, { force: true });
    },
  };
};

/** Whether `make` made the file; `false` when it was there already. */
const made = (make: () => void): boolean => {
  try {
    make();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
};

/**
 * Makes the lock file, unless there is one. A link makes it whole or fails, so that nobody ever reads half a note; file
 * systems without links (exFAT) get an exclusive copy.
 */
const linked = (from: string, to: string): boolean => {
  try {
    return made(() => linkSync(from, to));
  } catch {
    return made(() => copyFileSync(from, to, constants.COPYFILE_EXCL));
  }
};

const take = (dataDir: string, path: string, mine: string): void => {
  if (linked(mine, path)) return;
  const note = readNote(path);
  if (note !== null && isHeld(path, note)) throw new DataDirLockedError(dataDir, note);
  clearStale(path);
  if (!linked(mine, path)) throw new DataDirLockedError(dataDir, readNote(path) ?? UNKNOWN_HOLDER);
};

const UNKNOWN_HOLDER: LockNote = { pid: 0, born: null, port: null };
const GUARD_SECONDS = 10;

/**
 * Removes a dead process's lock, one starter at a time: without the guard, two starters that both saw the stale note
 * could each remove "it", the second one removing the first one's fresh lock.
 */
const clearStale = (path: string): void => {
  const guard = `${path}.clearing`;
  const age = statSync(guard, { throwIfNoEntry: false })?.mtimeMs;
  if (age !== undefined && Date.now() - age > GUARD_SECONDS * 1000) rmSync(guard, { force: true });
  try {
    writeFileSync(guard, "", { flag: "wx" });
  } catch {
    return;
  }
  try {
    const note = readNote(path);
    if (note === null || !isHeld(path, note)) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
};
