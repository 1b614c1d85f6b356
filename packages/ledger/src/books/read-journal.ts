import type { JournalRow } from "../ledger.ts";
import { momentFromSql } from "../record/moment.ts";
import type { Books } from "./books.ts";
import { likePattern, MAX_PAGE } from "./sources.ts";

export const JOURNAL_COLUMNS =
  "seq, at, person, action, entity, entity_id, before::text, after::text, prev_hash, hash, account_id, post, algorithm, line, place";

const PAGE = `
  SELECT ${JOURNAL_COLUMNS} FROM journal
  WHERE jurisdiction_id = $1 AND ($2::bigint IS NULL OR seq < $2)
    AND ($3::text IS NULL OR person ILIKE $3 OR action ILIKE $3 OR entity_id ILIKE $3
         OR before::text ILIKE $3 OR after::text ILIKE $3)
  ORDER BY seq DESC LIMIT $4`;

/** Newest first; `before` is the last page's lowest number. */
export const readJournal = async (
  books: Books,
  page: { before?: number; q?: string; limit: number },
): Promise<JournalRow[]> => {
  const limit = Math.max(1, Math.min(page.limit, MAX_PAGE));
  const params = [books.jurisdictionId, page.before ?? null, likePattern(page.q), limit];
  return (await books.engine.rows(PAGE, params)).map((cells) => journalAt(cells as (string | null)[]));
};

const jsonOf = (text: string | null | undefined): unknown => (text == null ? null : JSON.parse(text));

export const journalAt = (c: readonly (string | null)[]): JournalRow => ({
  seq: Number(c[0]),
  at: momentFromSql(c[1] ?? ""),
  person: c[2] ?? "",
  action: c[3] ?? "",
  entity: c[4] ?? "",
  entityId: c[5] ?? "",
  before: jsonOf(c[6]),
  after: jsonOf(c[7]),
  prevHash: c[8] ?? "",
  hash: c[9] ?? "",
  accountId: c[10] ?? null,
  post: c[11] ?? null,
  algorithm: c[12] === "sm3" ? "sm3" : "sha256",
  line: c[13] ?? null,
  place: c[14] ?? null,
});
