import { Worker } from "node:worker_threads";
import type { Reading, ReadOptions } from "@xushi/reader";

/** Longest time for one text; the reader is linear, so that only a broken machine takes longer. */
const SECONDS = 120;

/** Reads a long text in a thread of its own, so that the board still answers meanwhile. */
export const readInThread = (text: string, options: ReadOptions): Promise<Reading> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./read-thread.ts", import.meta.url), {
      workerData: { text, options },
    });
    const timer = setTimeout(() => worker.terminate(), SECONDS * 1000);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      clearTimeout(timer);
      // After a message this changes nothing: a promise settles once.
      reject(new Error(`The reading thread ended with ${code}`));
    });
  });
