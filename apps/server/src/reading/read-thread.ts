import { parentPort, workerData } from "node:worker_threads";
import { type ReadOptions, readText } from "@xushi/reader";

/** The thread's side of `readInThread`: one text in, one reading out. */
const { text, options } = workerData as { readonly text: string; readonly options: ReadOptions };
parentPort?.postMessage(readText(text, options));
