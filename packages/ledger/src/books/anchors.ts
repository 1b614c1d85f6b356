import type { LocalDate } from "@xushi/core";
import type { AnchorRow } from "../ledger.ts";
import { moment, momentFromSql } from "../record/moment.ts";
import type { Books } from "./books.ts";

/** Days are the county's: the last entry before its midnight. */
const ANCHOR = `
  INSERT INTO journal_anchor (jurisdiction_id, day, seq, hash, made_at)
  SELECT $1, $2::date, seq, hash, $3::timestamptz FROM journal
  WHERE jurisdiction_id = $1 AND at < ($2::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
  ORDER BY seq DESC LIMIT 1
  ON CONFLICT DO NOTHING`;

const LIST = `SELECT day, seq, hash, made_at FROM journal_anchor
  WHERE jurisdiction_id = $1 AND ($2::date IS NULL OR day = $2::date) ORDER BY day DESC LIMIT $3`;

const list = async (
  { engine, jurisdictionId }: Books,
  day: string | null,
  limit: number,
): Promise<AnchorRow[]> =>
  (await engine.rows(LIST, [jurisdictionId, day, limit])).map(([on, seq, hash, at]) => ({
    day: String(on),
    seq: Number(seq),
    hash: String(hash),
    madeAt: momentFromSql(String(at)),
  }));

export const listAnchors = (books: Books, limit: number): Promise<AnchorRow[]> => list(books, null, limit);

/** `null` where the journal had no entry yet by that day. */
export const anchorDay = async (books: Books, day: LocalDate): Promise<AnchorRow | null> => {
  await books.engine.rows(ANCHOR, [books.jurisdictionId, day, moment(books.now())]);
  return (await list(books, day, 1))[0] ?? null;
};
