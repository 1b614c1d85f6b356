import type { LocalDate } from "@xushi/core";
import type { County, Ledger } from "@xushi/ledger";
import type { Deps } from "../deps.ts";
import { type Outcome, refused } from "../http/outcome.ts";
import { loadVocabulary, type Vocabulary } from "./vocabulary.ts";

/** One county's ledger with its words. */
export type Books = {
  readonly county: County;
  readonly vocabulary: Vocabulary;
  /** The county's day on which they were opened. */
  readonly today: LocalDate;
};

/** The books of a jurisdiction; `null` when it is not held here. */
export const openBooks = async (
  ledger: Ledger,
  jurisdictionId: string,
  today: LocalDate,
): Promise<Books | null> => {
  const jurisdiction = (await ledger.jurisdictions()).find((j) => j.id === jurisdictionId);
  if (jurisdiction === undefined) return null;
  const county = ledger.county(jurisdictionId);
  return { county, today, vocabulary: await loadVocabulary(jurisdiction, county) };
};

/** Works in the books of a jurisdiction; an unknown one is refused before anything else. */
export const inCounty = async <T>(
  deps: Pick<Deps, "ledger" | "today">,
  jurisdictionId: string,
  work: (books: Books) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const books = await openBooks(deps.ledger, jurisdictionId, deps.today());
  return books === null ? refused("jurisdiction.unknown", { id: jurisdictionId }) : work(books);
};
