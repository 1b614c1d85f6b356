/**
 * 公布值: what a county has published of its own unit, written in the transaction of what it follows from. A ranking across
 * counties reads these rows alone: docs/adr/0019. A row says: from this moment on, this observation is the one that counts;
 * without an observation: none is any more.
 */
import type { Place } from "@xushi/core";
import type { Session } from "../engine/engine.ts";
import type { Measure, ObservationStatus } from "../ledger.ts";
import { monthsOfPeriod, periodOfMonths } from "../record/period-months.ts";
import type { Writing } from "./books.ts";
import { precedence, publishedStands } from "./standing.ts";

/** What a published value is the value of. */
export type PublishedKey = {
  readonly indicatorId: string;
  readonly measure: Measure;
  readonly periodId: string;
};

type Written = PublishedKey & {
  readonly id: string;
  readonly value: string;
  readonly status: ObservationStatus;
  readonly place: Place;
  readonly supersedes: string | null;
  readonly recordedAt: string;
};

/** "/xuchuan/.": the jurisdiction's own unit, neither a town's place nor one outside. */
const isOwnUnit = (place: Place): boolean => /^\/[^/~][^/]*\/\.$/.test(place);

const sameKey = (left: string, right: string): string =>
  ["indicator_id", "measure", "period_first", "period_last"]
    .map((c) => `${left}.${c} = ${right}.${c}`)
    .join(" AND ");

/** Every moment at which something about an observation became known that decides whether it counts. */
const MOMENTS = `
  SELECT o.recorded_at UNION
  SELECT w.recorded_at FROM observation_withdrawal w
    WHERE w.jurisdiction_id = $1 AND w.observation_id = o.observation_id UNION
  SELECT a.recorded_at FROM adjudication a
    WHERE a.jurisdiction_id = $1 AND a.observation_id = o.observation_id UNION
  SELECT s.recorded_at FROM observation s
    WHERE s.jurisdiction_id = $1 AND s.supersedes = o.observation_id AND s.status <> 'preliminary' UNION
  SELECT v.recorded_at FROM observation s
    JOIN observation_withdrawal v ON v.jurisdiction_id = $1 AND v.observation_id = s.observation_id
    WHERE s.jurisdiction_id = $1 AND s.supersedes = o.observation_id AND s.status <> 'preliminary'`;

/** What counted at each of those moments, worked out from the observations themselves. `among` narrows the keys. */
export const publishedStates = (among: string): string => `
  SELECT m.indicator_id, m.measure, m.period_first, m.period_last, m.moment, s.observation_id, s.value
  FROM (
    SELECT DISTINCT o.org_unit_id, o.indicator_id, o.measure, o.period_first, o.period_last, e.moment
    FROM jurisdiction j
    JOIN observation o ON o.jurisdiction_id = $1 AND o.org_unit_id = j.org_unit_id ${among}
    CROSS JOIN LATERAL (${MOMENTS}) e (moment)
    WHERE j.jurisdiction_id = $1 AND o.status <> 'preliminary'
  ) m
  LEFT JOIN LATERAL (
    SELECT o.observation_id, o.value FROM observation o
    WHERE o.jurisdiction_id = $1 AND o.org_unit_id = m.org_unit_id AND ${sameKey("o", "m")}
      AND ${publishedStands("o", "m.moment")}
    ORDER BY ${precedence("o", "m.moment")} LIMIT 1
  ) s ON true`;

/** What is published for the first time needs no working out. Returns which of the rows those were. */
const ADD_FIRST = `
  INSERT INTO published_value (jurisdiction_id, journal_seq, nth, indicator_id, measure, period_first, period_last,
    known_from, observation_id, value)
  SELECT $1, $2, k.nth, k.indicator_id, k.measure, k.period_first, k.period_last, k.known_from, k.id, k.value
  FROM unnest($3::int[], $4::text[], $5::text[], $6::int[], $7::int[], $8::timestamptz[], $9::uuid[], $10::numeric[])
    AS k (nth, indicator_id, measure, period_first, period_last, known_from, id, value)
  WHERE NOT EXISTS (SELECT 1 FROM published_value p WHERE p.jurisdiction_id = $1 AND ${sameKey("p", "k")})
  RETURNING nth`;

const ADD_CHANGED = `
  INSERT INTO published_value (jurisdiction_id, journal_seq, nth, indicator_id, measure, period_first, period_last,
    known_from, observation_id, value)
  SELECT $1, $2, $3::int + row_number() OVER (), c.* FROM (${publishedStates(`
    JOIN unnest($4::text[], $5::text[], $6::int[], $7::int[])
      AS k (indicator_id, measure, period_first, period_last) ON ${sameKey("o", "k")}`)}) c
  WHERE c.observation_id IS DISTINCT FROM (
    SELECT p.observation_id FROM published_value p
    WHERE p.jurisdiction_id = $1 AND ${sameKey("p", "c")} AND p.known_from = c.moment
    ORDER BY p.journal_seq DESC, p.nth DESC LIMIT 1)`;

const keyOf = ({ indicatorId, measure, periodId }: PublishedKey): string =>
  `${indicatorId} ${measure} ${periodId}`;

/** After observations were added, in their transaction. Those of other units and preliminary ones are nobody's but the county's. */
export const publishAdded = async (w: Writing, rows: readonly Written[]): Promise<void> => {
  const published = rows.filter(({ status, place }) => status !== "preliminary" && isOwnUnit(place));
  if (published.length === 0) return;
  const corrected = published.flatMap(({ supersedes }) => supersedes ?? []);
  const keys = Map.groupBy(published, keyOf);
  const lone = [...keys.values()].flatMap((same) =>
    same.length === 1 && same[0]?.supersedes === null ? same : [],
  );
  const first = await addFirst(w, lone);
  const changed = [...keys.values()].flatMap(([row]) => (row === undefined || first.has(row) ? [] : [row]));
  await publishChanged(
    w,
    [...changed, ...(await keysOf(w.tx, w.jurisdictionId, corrected))],
    published.length,
  );
};

const addFirst = async (w: Writing, rows: readonly Written[]): Promise<ReadonlySet<Written>> => {
  if (rows.length === 0) return new Set();
  const added = await w.tx.rows(ADD_FIRST, [
    w.jurisdictionId,
    w.seq,
    rows.map((_, nth) => nth),
    ...keyColumns(rows),
    rows.map((row) => row.recordedAt),
    rows.map((row) => row.id),
    rows.map((row) => row.value),
  ]);
  return new Set(added.flatMap(([nth]) => rows[Number(nth)] ?? []));
};

/** After one of these was withdrawn or adjudicated, in its transaction; `from` is the first free number of the entry's rows. */
export const publishChanged = async (w: Writing, keys: readonly PublishedKey[], from = 0): Promise<void> => {
  if (keys.length === 0) return;
  const distinct = [...new Map(keys.map((key) => [keyOf(key), key])).values()];
  await w.tx.rows(ADD_CHANGED, [w.jurisdictionId, w.seq, from, ...keyColumns(distinct)]);
};

const keyColumns = (keys: readonly PublishedKey[]) => [
  keys.map((key) => key.indicatorId),
  keys.map((key) => key.measure),
  keys.map((key) => monthsOfPeriod(key.periodId)[0]),
  keys.map((key) => monthsOfPeriod(key.periodId)[1]),
];

const KEYS = `
  SELECT o.indicator_id, o.measure, o.period_first, o.period_last, o.place FROM observation o
  WHERE o.jurisdiction_id = $1 AND o.observation_id = ANY($2::uuid[]) AND o.status <> 'preliminary'`;

/** What these observations are the value of, so far as they are published and of the county's own unit. */
export const keysOf = async (
  tx: Session,
  jurisdictionId: string,
  observationIds: readonly string[],
): Promise<PublishedKey[]> => {
  if (observationIds.length === 0) return [];
  const rows = await tx.rows(KEYS, [jurisdictionId, observationIds]);
  return rows.flatMap(([indicatorId, measure, first, last, place]) =>
    isOwnUnit(String(place))
      ? [
          {
            indicatorId: String(indicatorId),
            measure: measure as Measure,
            periodId: periodOfMonths(Number(first), Number(last)),
          },
        ]
      : [],
  );
};
