/**
 * The thread that holds the embedded engine: a long query blocks this thread and not the one that answers requests.
 * Started by `embedded-engine.ts`; reads one message after another.
 */
import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { DURABLE_START, DurableFileSystem } from "./durable-file-system.ts";
import type { EmbeddedReply, EmbeddedRequest } from "./embedded-message.ts";
import type { Cell, Row } from "./engine.ts";
import { syncFolder, syncTree } from "./sync-tree.ts";

/**
 * How many bytes of a function of the engine run before the runtime optimises it. By the runtime's own measure its largest, of
 * 100 kB, is due while it opens, and takes 600 MB and seconds of a core: a command that reads ten rows would pay for it and
 * end before it is done. A server in daily work gets there all the same.
 */
setFlagsFromString("--wasm-tiering-budget=2000000000");

const BOOL = 16;
const asText = (text: string): string => text;
/** Types that PGlite would turn into numbers, dates or objects; the ledger wants all of them as they are printed. */
const TEXT_TYPES = [17, 20, 21, 23, 26, 114, 700, 701, 1082, 1114, 1184, 3802, 1009, 2951];
const PARSERS: Record<number, (text: string) => Cell> = {
  ...Object.fromEntries(TEXT_TYPES.map((oid) => [oid, asText])),
  [BOOL]: (text) => text === "t",
};

/**
 * The folder is made beside its place and moved there when whole and on the disk: neither a kill nor a power cut in
 * between leaves half a database, or takes back one that has acknowledged a commit since.
 */
const makeFolder = async (folder: string): Promise<void> => {
  if (existsSync(join(folder, "PG_VERSION"))) return;
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const db = await PGlite.create({
    fs: new DurableFileSystem(unfinished),
    startParams: [...DURABLE_START],
  });
  await db.close();
  syncTree(unfinished);
  renameSync(unfinished, folder);
  syncFolder(dirname(folder));
};

const open = async (folder: string) => {
  await makeFolder(folder);
  const fs = new DurableFileSystem(folder);
  const db = await PGlite.create({ fs, startParams: [...DURABLE_START], parsers: PARSERS });
  return { db, fs };
};

type Opened = Awaited<ReturnType<typeof open>>;

const answer = async ({ db, fs }: Opened, request: EmbeddedRequest): Promise<Row[]> => {
  switch (request.op) {
    case "query":
      return (await db.query<Row>(request.text, [...request.params], { rowMode: "array" })).rows;
    case "script":
      await db.exec(request.text);
      return [];
    case "syncs":
      return [[String(fs.syncs)]];
    case "close":
      await db.close();
      return [];
  }
};

const failure = (id: number, error: unknown): EmbeddedReply => {
  const { message, code, constraint } = error as { message?: string; code?: string; constraint?: string };
  return {
    id,
    error: { message: message ?? String(error), code: code ?? "", constraint: constraint ?? null },
  };
};

const port = parentPort;
if (port === null) throw new Error("embedded-worker.ts runs only as a worker thread");

const reply = (request: EmbeddedRequest, message: EmbeddedReply): void => {
  port.postMessage(message);
  // With nothing left to listen to, the thread ends by itself: ending it from outside can catch the engine's compiled
  // code in the middle of something.
  if (request.op === "close") port.close();
};

const opened = open((workerData as { folder: string }).folder);
port.on("message", (request: EmbeddedRequest) => {
  opened
    .then((engine) => answer(engine, request))
    .then(
      (rows) => reply(request, { id: request.id, rows }),
      (error: unknown) => reply(request, failure(request.id, error)),
    );
});
