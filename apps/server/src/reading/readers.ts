import { performance } from "node:perf_hooks";
import {
  type Extraction,
  extractTextInWorker,
  type LimitOverrides,
  readObservationsInWorker,
} from "@xushi/office";
import { type Lexicon, type Reading, type ReadOptions, readText } from "@xushi/reader";
import { atMost } from "./at-most.ts";
import { readInThread } from "./read-in-thread.ts";

export type { Lexicon, Reading, ReadOptions };

/** Text or rows out of a file, and figures out of a text, without holding up other requests. */
export type Readers = {
  readonly text: (text: string, options: ReadOptions) => Promise<Timed<Reading>>;
  readonly workbook: (
    bytes: Uint8Array,
    fileName: string,
    limits: LimitOverrides,
    run?: { readonly signal?: AbortSignal },
  ) => ReturnType<typeof readObservationsInWorker>;
  readonly file: (bytes: Uint8Array, fileName: string, limits: LimitOverrides) => Promise<Extraction>;
};

export type Timed<T> = { readonly value: T; readonly milliseconds: number };

/** Up to here a text is read in a few milliseconds, less than a thread takes to start. */
const DIRECT_CHARACTERS = 40_000;

/** Each thread may take as much memory as its limit says: two at a time, the others wait. */
const inTurn = atMost(2);

export const standardReaders: Readers = {
  text: async (text, options) => {
    const start = performance.now();
    const value =
      text.length <= DIRECT_CHARACTERS
        ? readText(text, options)
        : await inTurn(() => readInThread(text, options));
    return { value, milliseconds: performance.now() - start };
  },
  file: (bytes, fileName, limits) => inTurn(() => extractTextInWorker(bytes, fileName, limits)),
  workbook: (bytes, fileName, limits, run) =>
    inTurn(() => readObservationsInWorker(bytes, fileName, limits, run)),
};
