import type { Session } from "../engine/engine.ts";
import type { EvidenceRow, Measure, ObservationRow, Outcome, Standing } from "../ledger.ts";
import { moment, momentFromSql } from "../record/moment.ts";
import { monthIndex, monthsOfPeriod } from "../record/period-months.ts";
import { storable } from "../record/storable-text.ts";
import { isUuid, uuidv7 } from "../record/uuid.ts";
import { adjudication } from "../schema/tables.ts";
import { type Books, deciding, type Writing } from "./books.ts";
import { standingObservations } from "./known-ids.ts";
import { OBSERVATION_WIDTH, observationAt, observationColumns, observationsOf } from "./observation-row.ts";
import { done, refused } from "./outcome.ts";
import { keysOf, publishChanged } from "./published-values.ts";
import { knownMoment, precedence, standingOf, stands } from "./standing.ts";

const BY_ID = `SELECT ${observationColumns("o")} FROM observation o
  WHERE o.jurisdiction_id = $1 AND o.observation_id = $2`;

export const findObservation = async (on: Session, jurisdictionId: string, id: string) =>
  isUuid(id) ? (observationsOf(await on.rows(BY_ID, [jurisdictionId, id]))[0] ?? null) : null;

export const observationById = (books: Books, id: string): Promise<ObservationRow | null> =>
  findObservation(books.engine, books.jurisdictionId, id);

/**
 * Rows with their standing as far as was `known`: among those of one key that stand, the first in precedence is current, the
 * rest rivals.
 */
const withStanding = (where: string, known: string, more: string): string => `
  SELECT ${observationColumns("o")}, CASE WHEN o.state <> 'stands' THEN o.state
      WHEN row_number() OVER (
        PARTITION BY o.org_unit_id, o.indicator_id, o.measure, o.period_first, o.period_last, o.state
        ORDER BY ${precedence("o", known)}) = 1 THEN 'current' ELSE 'rival' END AS standing, ${more}
  FROM (SELECT o.*, ${standingOf("o", known)} AS state FROM observation o
        WHERE o.jurisdiction_id = $1 AND o.recorded_at <= ${known} AND ${where}) o`;

const NEWEST_FIRST = "ORDER BY o.recorded_at DESC, o.observation_id DESC";

const RIVALS = `${withStanding(
  `o.org_unit_id = $2 AND o.indicator_id = $3 AND o.measure = $4
  AND o.period_first = $5 AND o.period_last = $6`,
  "'infinity'",
  "coalesce(src.title, '') AS source_title",
)}
  LEFT JOIN source src ON src.jurisdiction_id = $1 AND src.source_id = o.source_id
  ${NEWEST_FIRST}`;

export const listRivals = async (books: Books, of: ObservationRow) => {
  const [first, last] = monthsOfPeriod(of.periodId);
  const key = [books.jurisdictionId, of.orgUnitId, of.indicatorId, of.measure, first, last];
  const rows = await books.engine.rows(RIVALS, key);
  return rows.flatMap((cells) => {
    const row = observationAt(cells);
    const [standing, sourceTitle] = cells.slice(OBSERVATION_WIDTH) as [Standing, string];
    return row === null ? [] : [{ ...row, standing, sourceTitle }];
  });
};

const KNOWN = "$5::timestamptz";

const EVIDENCE = `${withStanding(
  "o.org_unit_id = $2 AND o.indicator_id = $3",
  KNOWN,
  "adj.reason, adj.recorded_by, adj.recorded_at",
)}
  LEFT JOIN LATERAL (
    SELECT a.reason, a.recorded_by, a.recorded_at FROM adjudication a
    WHERE a.jurisdiction_id = $1 AND a.observation_id = o.observation_id AND a.recorded_at <= ${KNOWN}
    ORDER BY a.journal_seq DESC LIMIT 1) adj ON true
  ${NEWEST_FIRST} LIMIT $4`;

export const listEvidence = async (
  books: Books,
  query: { indicatorId: string; orgUnitId: string; limit: number; knownAt?: string },
): Promise<EvidenceRow[]> => {
  const limit = Math.max(1, Math.min(query.limit, 10_000));
  const known = knownMoment(query.knownAt);
  const rows = await books.engine.rows(EVIDENCE, [
    ...[books.jurisdictionId, query.orgUnitId, query.indicatorId, limit, known],
  ]);
  return rows.flatMap((cells) => {
    const row = observationAt(cells);
    const [standing, reason, recordedBy, recordedAt] = cells.slice(OBSERVATION_WIDTH) as (string | null)[];
    const adjudication =
      reason == null
        ? null
        : { reason, recordedBy: recordedBy ?? "", recordedAt: momentFromSql(recordedAt ?? "") };
    return row === null ? [] : [{ ...row, standing: standing as Standing, adjudication }];
  });
};

const SERIES = `
  SELECT DISTINCT ON (o.indicator_id, o.org_unit_id, o.measure, o.period_first, o.period_last) ${observationColumns("o")}
  FROM observation o
  WHERE o.jurisdiction_id = $1 AND o.indicator_id = ANY($2::text[]) AND o.org_unit_id = ANY($3::text[])
    AND o.measure = ANY($4::text[]) AND o.period_last BETWEEN $5 AND $6
    AND ${stands("o", "$7::timestamptz")}
  ORDER BY o.indicator_id, o.org_unit_id, o.measure, o.period_first, o.period_last,
    ${precedence("o", "$7::timestamptz")}`;

export type SeriesQuery = {
  indicatorIds: readonly string[];
  orgUnitIds: readonly string[];
  measures: readonly Measure[];
  from: string;
  to: string;
  knownAt?: string;
};

export const readSeries = async (books: Books, q: SeriesQuery): Promise<ObservationRow[]> =>
  observationsOf(
    await books.engine.rows(SERIES, [
      books.jurisdictionId,
      q.indicatorIds,
      q.orgUnitIds,
      q.measures,
      monthIndex(q.from),
      monthIndex(q.to),
      knownMoment(q.knownAt),
    ]),
  );

export const adjudicate = (books: Books, id: string, given: string): Promise<Outcome<ObservationRow>> =>
  deciding(books, async (w) => {
    const chosen = await findObservation(w.tx, w.jurisdictionId, id);
    if (chosen === null) return refused("not-found", { observationId: id });
    const reason = storable(given).trim();
    if (reason === "") return refused("invalid", { field: "reason", found: given, expected: "a reason" });
    if (!(await standingObservations(w.tx, w.jurisdictionId, [id])).has(id))
      return refused("conflict", { observationId: id, expected: "observation that stands" });
    const row = { id: uuidv7(), observationId: id, reason, recordedAt: moment(w.at), recordedBy: w.person };
    const scope = await scopeOfObservation(w, id);
    const { jurisdictionId, seq: journalSeq } = w;
    const { status } = chosen;
    await w.db.insert(adjudication).values({ ...row, ...scope, status, jurisdictionId, journalSeq });
    await publishChanged(w, await keysOf(w.tx, jurisdictionId, [id]));
    await w.record({
      right: "settle",
      ...scope,
      action: "observation.adjudicate",
      entity: "observation",
      entityId: id,
      before: null,
      after: { adjudication: row },
    });
    return done(chosen);
  });

const SCOPE = "SELECT line, place FROM observation WHERE jurisdiction_id = $1 AND observation_id = $2";

export const scopeOfObservation = async (
  w: Writing,
  id: string,
): Promise<{ line: string; place: string }> => {
  const [found] = await w.tx.rows(SCOPE, [w.jurisdictionId, id]);
  return { line: String(found?.[0] ?? ""), place: String(found?.[1] ?? "") };
};
