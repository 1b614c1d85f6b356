import type { LocalDate } from "@xushi/core";
import type { Books } from "../county/books.ts";
import { type Checks, checkBooks } from "./check-books.ts";

const MOST_KEPT = 16;

type Kept = { readonly newest: string; readonly made: Promise<Checks> };
/** The oldest first. */
const kept = new Map<string, Kept>();

/**
 * Kept for those who see the same rows until the journal grows: its newest hash stands for all that the books hold. Two who
 * ask at once wait for one working out.
 */
export const rememberedChecks = async (books: Books, day: LocalDate): Promise<Checks> => {
  const { read, published, sources } = books.acting.access;
  const key = JSON.stringify([books.vocabulary.jurisdiction.id, read, published, sources, day]);
  const { hash } = await books.county.newestEntry();
  const held = kept.get(key);
  if (held?.newest === hash) return held.made;
  const made = checkBooks(books, day);
  kept.delete(key);
  kept.set(key, { newest: hash, made });
  made.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
};
