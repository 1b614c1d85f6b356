import type { JournalEntry } from "@xushi/contract";
import type { JournalRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { done, type Outcome } from "../http/outcome.ts";

const PAGE = 50;

/** 流水, newest first; one row more than a page is read to know whether there is a next one. */
export const readJournal = async (
  { county }: Books,
  query: { readonly before?: string | undefined; readonly q?: string | undefined },
): Promise<Outcome<{ entries: JournalEntry[]; next: number | null }>> => {
  const rows = await county.journal({
    limit: PAGE + 1,
    ...(query.before === undefined ? {} : { before: Number(query.before) }),
    ...(query.q === undefined || query.q === "" ? {} : { q: query.q }),
  });
  const entries = rows.slice(0, PAGE).map(wireEntry);
  return done({ entries, next: rows.length > PAGE ? (entries.at(-1)?.seq ?? null) : null });
};

const wireEntry = ({ seq, at, person, action, entity, entityId, before, after, hash }: JournalRow) => ({
  seq,
  at,
  person,
  action,
  entity,
  entityId,
  before: before ?? null,
  after: after ?? null,
  hash,
});
