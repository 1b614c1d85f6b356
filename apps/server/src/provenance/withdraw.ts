import type { Provenance } from "@xushi/contract";
import type { Books } from "../county/books.ts";
import type { Outcome } from "../http/outcome.ts";
import { ofStanding } from "./correct.ts";
import { readProvenance } from "./read-provenance.ts";

/** 撤回: the number is no longer used and stays to be seen; what it had corrected stands again. */
export const withdrawObservation = async (
  books: Books,
  id: string,
  reason: string,
): Promise<Outcome<Provenance>> => {
  const withdrawn = await books.county.withdrawObservation(id, reason);
  return withdrawn.ok ? readProvenance(books, id) : ofStanding(withdrawn, id);
};
