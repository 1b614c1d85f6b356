/**
 * Which rows stand, and which of several rivals is shown. SQL fragments; `$1` is the jurisdiction and `known` a
 * timestamptz expression: what was recorded later did not exist then.
 */

const withdrawn = (alias: string, known: string): string => `EXISTS (
  SELECT 1 FROM observation_withdrawal w
  WHERE w.jurisdiction_id = $1 AND w.observation_id = ${alias}.observation_id AND w.recorded_at <= ${known})`;

/** A correction that was itself withdrawn corrects nothing: the row it superseded stands again. */
const superseded = (alias: string, known: string, by = "true"): string => `EXISTS (
  SELECT 1 FROM observation s
  WHERE s.jurisdiction_id = $1 AND s.supersedes = ${alias}.observation_id AND s.recorded_at <= ${known} AND ${by}
    AND NOT EXISTS (
      SELECT 1 FROM observation_withdrawal v
      WHERE v.jurisdiction_id = $1 AND v.observation_id = s.observation_id AND v.recorded_at <= ${known}))`;

export const stands = (alias: string, known: string): string =>
  `${alias}.recorded_at <= ${known} AND NOT ${withdrawn(alias, known)} AND NOT ${superseded(alias, known)}`;

/** To whoever sees only what is published: a preliminary correction leaves the published row standing. */
export const publishedStands = (alias: string, known: string): string =>
  `${alias}.status <> 'preliminary' AND ${alias}.recorded_at <= ${known} AND NOT ${withdrawn(alias, known)}
    AND NOT ${superseded(alias, known, "s.status <> 'preliminary'")}`;

/**
 * The order among rivals of one indicator, place, period and measure: the one adjudicated last, then the more settled
 * status, then what was recorded last.
 */
export const precedence = (alias: string, known: string): string => `(
    SELECT max(a.journal_seq) FROM adjudication a
    WHERE a.jurisdiction_id = $1 AND a.observation_id = ${alias}.observation_id AND a.recorded_at <= ${known}
  ) DESC NULLS LAST,
  CASE ${alias}.status WHEN 'revised' THEN 2 WHEN 'final' THEN 1 ELSE 0 END DESC,
  ${alias}.recorded_at DESC, ${alias}.observation_id DESC`;

/** 'stands', 'superseded' or 'withdrawn' of each row, as far as was known. */
export const standingOf = (alias: string, known: string): string =>
  `CASE WHEN ${withdrawn(alias, known)} THEN 'withdrawn'
    WHEN ${superseded(alias, known)} THEN 'superseded' ELSE 'stands' END`;

/** "what is known": the moment asked for, else everything. */
export const knownMoment = (knownAt: string | undefined): string => knownAt ?? "infinity";
