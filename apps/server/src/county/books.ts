import type { LocalDate } from "@xushi/core";
import type { Acting, County, Ledger } from "@xushi/ledger";
import type { Context } from "hono";
import type { Deps } from "../deps.ts";
import { callerOf } from "../http/caller.ts";
import { type Outcome, refused } from "../http/outcome.ts";
import { loadVocabulary, type Vocabulary } from "./vocabulary.ts";

/** One county's ledger with its words, as far as whoever asks may see and change it. */
export type Books = {
  readonly county: County;
  readonly acting: Acting;
  readonly vocabulary: Vocabulary;
  /** The county's day on which they were opened. */
  readonly today: LocalDate;
};

/** The books of a jurisdiction; `null` when it is not held here. */
export const openBooks = async (
  ledger: Ledger,
  jurisdictionId: string,
  acting: Acting,
  today: LocalDate,
): Promise<Books | null> => {
  const jurisdiction = (await ledger.jurisdictions()).find((j) => j.id === jurisdictionId);
  if (jurisdiction === undefined) return null;
  const county = ledger.county(jurisdictionId, acting);
  return { county, acting, today, vocabulary: await loadVocabulary(jurisdiction, county) };
};

/**
 * Works in the books of a jurisdiction, in the posts that the caller has there today. A county where he has none and one
 * that is not held here get the same answer: which counties there are is nobody's to find out.
 */
export const inCounty = async <T>(
  deps: Pick<Deps, "ledger" | "today">,
  c: Context,
  jurisdictionId: string,
  work: (books: Books) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const caller = callerOf(c);
  const today = deps.today();
  const acting = caller.local ?? (await deps.ledger.openActing(jurisdictionId, caller, today));
  const books = acting === null ? null : await openBooks(deps.ledger, jurisdictionId, acting, today);
  return books === null ? refused("access.no-post", { id: jurisdictionId }) : work(books);
};
