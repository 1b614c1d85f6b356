/** The embedded default: PGlite in a worker thread, on a locked folder, with real fsync. See docs/adr/0003. */
import { constants, mkdirSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { type DataDirLock, lockDataDir } from "./data-dir-lock.ts";
import type { EmbeddedReply, EmbeddedRequest, WithoutId } from "./embedded-message.ts";
import { DatabaseError, type Engine, type Row, type Session } from "./engine.ts";
import { inTransaction } from "./transaction.ts";
import { turnstile } from "./turnstile.ts";
import { paramText } from "./wire-text.ts";

export interface EmbeddedEngine extends Engine {
  readonly kind: "embedded";
  readonly lock: DataDirLock;
  /** How often the disk was synced since opening. */
  syncs(): Promise<number>;
  /**
   * Copies the database as it is between two transactions, as a power cut would leave it: everything acknowledged is in it,
   * and opening the copy mends the rest. Others wait for the copying only, not for what is done with the copy.
   */
  copyTo(dataDir: string): Promise<void>;
}

type Ask = (request: WithoutId<EmbeddedRequest>) => Promise<Row[]>;
type Waiting = { readonly resolve: (rows: Row[]) => void; readonly reject: (error: Error) => void };

/** @throws DataDirLockedError when another process holds the folder. */
export const openEmbedded = async (dataDir: string): Promise<EmbeddedEngine> => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDataDir(dataDir);
  const { ask, stop } = startWorker(join(resolve(dataDir), "pg"));
  const engine = engineOver(ask, lock, stop, join(resolve(dataDir), "pg"));
  try {
    await engine.rows("SELECT 1");
    return engine;
  } catch (error) {
    await stop();
    lock.release();
    throw new DatabaseError(`The database in ${dataDir} cannot be opened: ${String(error)}`, "");
  }
};

const startWorker = (folder: string) => {
  const worker = new Worker(new URL("./embedded-worker.ts", import.meta.url), { workerData: { folder } });
  const waiting = new Map<number, Waiting>();
  let ended: Error | null = null;
  const end = (why: string) => {
    ended ??= new DatabaseError(why, "");
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on("message", (reply: EmbeddedReply) => {
    settle(waiting.get(reply.id), reply);
    waiting.delete(reply.id);
  });
  worker.on("error", (error) => end(`The embedded engine failed: ${String(error)}`));
  worker.on("exit", () => end("The embedded engine is closed"));
  const exited = new Promise<void>((resolve) => worker.once("exit", () => resolve()));

  let asked = 0;
  const ask: Ask = (request) =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended);
      const id = ++asked;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...request });
    });
  const stop = async (): Promise<void> => {
    await ask({ op: "close" }).catch(() => undefined);
    await exited;
  };
  return { ask, stop };
};

const settle = (asker: Waiting | undefined, reply: EmbeddedReply): void => {
  if ("rows" in reply) asker?.resolve(reply.rows);
  else asker?.reject(new DatabaseError(reply.error.message, reply.error.code, reply.error.constraint));
};

const engineOver = (
  ask: Ask,
  lock: DataDirLock,
  stop: () => Promise<void>,
  folder: string,
): EmbeddedEngine => {
  // One session serves all: whoever has a transaction open has it to himself.
  const door = turnstile();
  const session: Session = {
    rows: (text, params = []) => ask({ op: "query", text, params: params.map(paramText) }),
    script: async (text) => void (await ask({ op: "script", text })),
  };
  let closing: Promise<void> | null = null;
  const close = async () => {
    await door.drained();
    await stop();
    lock.release();
  };
  return {
    kind: "embedded",
    lock,
    rows: (text, params) => door.enter(() => session.rows(text, params)),
    script: (text) => door.enter(() => session.script(text)),
    transaction: (work, prelude) => door.enter(() => inTransaction(session, work, prelude)),
    syncs: async () => Number((await ask({ op: "syncs" }))[0]?.[0]),
    copyTo: (dataDir) =>
      door.enter(() =>
        cp(folder, join(dataDir, "pg"), {
          recursive: true,
          mode: constants.COPYFILE_FICLONE,
          errorOnExist: true,
          force: false,
        }),
      ),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
};
