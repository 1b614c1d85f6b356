import type { JournalQuery, JournalRow } from "../ledger.ts";
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
    AND ($4::text IS NULL OR starts_with(action, $4)) AND ($5::text IS NULL OR account_id = $5)
    AND ($6::date IS NULL OR at >= $6::date::timestamp AT TIME ZONE 'Asia/Shanghai')
    AND ($7::date IS NULL OR at < ($7::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
  ORDER BY seq DESC LIMIT $8`;

/** Newest first; `before` is the last page's lowest number. */
export const readJournal = async (books: Books, page: JournalQuery): Promise<JournalRow[]> => {
  const limit = Math.max(1, Math.min(page.limit, MAX_PAGE));
  const { before = null, action = null, accountId = null, from = null, to = null } = page;
  const params = [books.jurisdictionId, before, likePattern(page.q), action, accountId, from, to, limit];
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
