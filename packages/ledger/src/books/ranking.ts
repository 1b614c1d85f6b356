/** Where the counties stand among each other: one indicator and period, out of what each has published of its own unit. */
import type { RankingQuery, RankingRow } from "../ledger.ts";
import { monthsOfPeriod } from "../record/period-months.ts";
import type { Books } from "./books.ts";
import { knownMoment } from "./standing.ts";

/**
 * The newest word of each county on it; of one that says nothing any more the value is null. Counties are asked side by side, so no
 * row is joined with another county's: what is read is complete in itself, whatever is written meanwhile. All of it is in the index
 * (`published_value_ranking`); one entry says only one thing of a moment, so `nth` need not be asked for.
 */
const VALUES = `
  SELECT DISTINCT ON (p.jurisdiction_id) p.jurisdiction_id, p.value FROM published_value p
  WHERE p.indicator_id = $1 AND p.measure = $2 AND p.period_first = $3 AND p.period_last = $4
    AND p.known_from <= $5::timestamptz
  ORDER BY p.jurisdiction_id, p.known_from DESC, p.journal_seq DESC`;

/** Equal values share the better place and the next one is left out; a county without a value has no place. */
const rankingIn = (order: "ASC" | "DESC"): string => `
  SELECT j.jurisdiction_id, j.name, v.value,
    CASE WHEN v.value IS NOT NULL THEN rank() OVER (ORDER BY v.value ${order} NULLS LAST) END
  FROM jurisdiction j LEFT JOIN (${VALUES}) v ON v.jurisdiction_id = j.jurisdiction_id
  ORDER BY v.value ${order} NULLS LAST, j.jurisdiction_id`;

export const RANKING = { higher: rankingIn("DESC"), lower: rankingIn("ASC") } as const;

export const readRanking = async (books: Books, q: RankingQuery): Promise<RankingRow[]> => {
  const [first, last] = monthsOfPeriod(q.periodId);
  const rows = await books.engine.rows(RANKING[q.better], [
    q.indicatorId,
    q.measure,
    first,
    last,
    knownMoment(q.knownAt),
  ]);
  return rows.map(([jurisdictionId, name, value, position]) => ({
    jurisdictionId: String(jurisdictionId),
    name: String(name),
    value: value == null ? null : String(value),
    position: position == null ? null : Number(position),
  }));
};
