import { performance } from "node:perf_hooks";
import type { Register } from "@xushi/core";
import type { Books } from "../county/books.ts";

type Kept = { readonly token: string; readonly at: number; readonly made: unknown };

/** Below this it is worked out anew each time: a small county never sees anything but the present. */
const WORTH_KEEPING_MS = 500;
/** Two writers may finish in another order than they began; so long, at most, such a change goes unseen. */
const LONGEST_MS = 60_000;
const MOST_KEPT = 64;

const kept = new WeakMap<Register, Map<string, Kept>>();

/**
 * What costs seconds over 50,000 items is kept for those who see the same rows, until an item of the register changes:
 * then the newest change, or how many there are, is another.
 */
export const remembered = async <T>(
  books: Pick<Books, "acting" | "county" | "vocabulary">,
  register: Register,
  asked: string,
  make: () => Promise<T>,
  worthKeeping = WORTH_KEEPING_MS,
): Promise<T> => {
  const mine = kept.get(register) ?? new Map<string, Kept>();
  kept.set(register, mine);
  const key = JSON.stringify([books.vocabulary.jurisdiction.id, books.acting.access.read, asked]);
  const token = await newestChange(books, register);
  const held = mine.get(key);
  const began = performance.now();
  if (held?.token === token && began - held.at < LONGEST_MS) return held.made as T;
  const made = await make();
  mine.delete(key);
  if (performance.now() - began >= worthKeeping) mine.set(key, { token, at: began, made });
  const [oldest] = mine.keys();
  if (mine.size > MOST_KEPT && oldest !== undefined) mine.delete(oldest);
  return made;
};

const newestChange = async ({ county }: Pick<Books, "county">, register: Register): Promise<string> => {
  const { total, rows } = await county.items(register, { sort: "-changed", limit: 1 });
  const [row] = rows;
  return JSON.stringify([total, row?.itemId, row?.version, row?.recordedAt]);
};
