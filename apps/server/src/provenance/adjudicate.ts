import type { Provenance } from "@xushi/contract";
import type { Books } from "../county/books.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { type Outcome, refused } from "../http/outcome.ts";
import { readProvenance } from "./read-provenance.ts";

/** 裁定: this one of several rivals is used from now on; the others are kept and stay visible. */
export const adjudicate = async (books: Books, id: string, reason: string): Promise<Outcome<Provenance>> => {
  const chosen = await books.county.adjudicate(id, reason);
  if (chosen.ok) return readProvenance(books, id);
  return chosen.code === "conflict"
    ? refused("observation.no-longer-stands", { id })
    : ofLedger(chosen, "observation.unknown", id);
};
