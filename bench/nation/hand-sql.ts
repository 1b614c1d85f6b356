/** What somebody who knows the tables and the data would write for these three screens, without policies. */
import { BY_HAND } from "../ledger/board-bench.ts";

export const BOARD_BY_HAND = BY_HAND;

const current = (known: string): string => `o.recorded_at <= ${known}
  AND NOT EXISTS (SELECT FROM observation_withdrawal w
    WHERE w.jurisdiction_id = $1 AND w.observation_id = o.observation_id AND w.recorded_at <= ${known})
  AND NOT EXISTS (SELECT FROM observation s
    WHERE s.jurisdiction_id = $1 AND s.supersedes = o.observation_id AND s.recorded_at <= ${known})`;

/** $2 units, $3 indicators, $4 last months of 1–m月. */
export const MATRIX_BY_HAND = `
  SELECT DISTINCT ON (o.period_last, o.org_unit_id, o.indicator_id, o.measure)
    o.period_last, o.org_unit_id, o.indicator_id, o.measure, o.value
  FROM observation o
  WHERE o.jurisdiction_id = $1 AND o.org_unit_id = ANY($2::text[]) AND o.indicator_id = ANY($3::text[])
    AND o.measure IN ('level', 'growth') AND o.period_last = ANY($4::int[])
    AND o.period_first = o.period_last - o.period_last % 12 AND ${current("$5::timestamptz")}
  ORDER BY o.period_last, o.org_unit_id, o.indicator_id, o.measure,
    (SELECT max(a.journal_seq) FROM adjudication a WHERE a.jurisdiction_id = $1 AND a.observation_id = o.observation_id)
      DESC NULLS LAST, o.recorded_at DESC`;

/** Over the same roll-up: 10 million observations have no index that a national ranking could use. */
export const RANKING_BY_HAND = `
  SELECT jurisdiction_id, j.name, v.value, rank() OVER (ORDER BY v.value DESC)
  FROM (
    SELECT DISTINCT ON (jurisdiction_id) jurisdiction_id, value FROM published_value
    WHERE indicator_id = $1 AND measure = $2 AND period_first = $3 AND period_last = $4 AND known_from <= $5
    ORDER BY jurisdiction_id, known_from DESC, journal_seq DESC
  ) v JOIN jurisdiction j USING (jurisdiction_id)
  ORDER BY v.value DESC, jurisdiction_id`;
