import { performance } from "node:perf_hooks";
import type { LocalDate } from "@xushi/core";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { type Checks, checkBooks } from "./check-books.ts";

const MOST_KEPT = 16;
/** So long, at most, a unit that moved and an indicator that was renamed go unseen. */
const LONGEST_MS = 300_000;

type Kept = { readonly state: string; readonly at: number; readonly made: Promise<Checks> };
/** Of each ledger, the oldest first: two counties of one id in two data folders are not one. */
const keptOf = new WeakMap<object, Map<string, Kept>>();

/**
 * Kept for those who see the same rows, until an observation comes or goes. Two who ask at once wait for one working out.
 */
export const rememberedChecks = async (
  books: Books,
  { ledger }: Pick<Deps, "ledger">,
  day: LocalDate,
): Promise<Checks> => {
  const kept = keptOf.get(ledger) ?? new Map<string, Kept>();
  keptOf.set(ledger, kept);
  const { read, published, sources } = books.acting.access;
  const key = JSON.stringify([books.vocabulary.jurisdiction.id, read, published, sources, day]);
  const state = await books.county.reportedState();
  const held = kept.get(key);
  const at = performance.now();
  if (held?.state === state && at - held.at < LONGEST_MS) return held.made;
  const made = checkBooks(books, day);
  kept.delete(key);
  kept.set(key, { state, at, made });
  // By now another working out may stand in its place.
  made.catch(() => kept.get(key)?.made === made && kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
};
