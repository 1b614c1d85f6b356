import { ForbiddenError } from "../access/forbidden.ts";
import type { NewObservation } from "../ledger.ts";
import { batchDigest, observationHash } from "../record/observation-hash.ts";
import { monthsOfPeriod } from "../record/period-months.ts";
import { type Books, type Writing, writing } from "./books.ts";
import {
  type BadField,
  type CheckedRow,
  checkObservations,
  notOwn,
  type Reported,
  storedRow,
} from "./check-observations.ts";
import { publishAdded } from "./published-values.ts";

/** Rows a statement. More saves little; fewer lets this thread make the next chunk while the database takes one. */
const CHUNK = 4000;

/** COPY does not work under row-level security: arrays do, at a good half of its pace. */
const INSERT = `
  INSERT INTO observation (jurisdiction_id, journal_seq, recorded_by, account_id, observation_id, indicator_id, org_unit_id,
    period_first, period_last, measure, value, bound, status, source_id, figure_id, span_start, span_end, supersedes,
    recorded_at, row_hash, line, place)
  SELECT $1, $2, $3, $4, o.id, o.indicator, o.org, o.first, o.last, o.measure, o.value, o.bound, o.status, o.source,
    o.figure, o.span_start, o.span_end, o.supersedes, o.recorded_at, decode(o.hash, 'hex'), o.line, o.place
  FROM unnest($5::uuid[], $6::text[], $7::text[], $8::int[], $9::int[], $10::text[], $11::numeric[], $12::text[],
    $13::text[], $14::uuid[], $15::uuid[], $16::int[], $17::int[], $18::uuid[], $19::timestamptz[], $20::text[],
    $21::text[], $22::text[])
    AS o (id, indicator, org, first, last, measure, value, bound, status, source, figure, span_start, span_end,
          supersedes, recorded_at, hash, line, place)`;

/** Writes checked rows under the number of the change that is about to be recorded; returns the batch's digest. */
export const insertObservations = async (w: Writing, rows: readonly CheckedRow[]): Promise<string> => {
  const hashes: string[] = [];
  let running: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    const chunkHashes = chunk.map((row) => observationHash(w.jurisdictionId, row));
    const params = insertParams(w, chunk, chunkHashes);
    await running;
    running = w.tx.rows(INSERT, params);
    // Awaited one turn later; if that turn fails first, this failure must not go unheard.
    running.catch(() => undefined);
    hashes.push(...chunkHashes);
  }
  await running;
  await publishAdded(w, rows);
  return batchDigest(hashes);
};

const insertParams = (w: Writing, rows: readonly CheckedRow[], hashes: readonly string[]) => [
  w.jurisdictionId,
  w.seq,
  w.person,
  w.accountId,
  rows.map((o) => o.id),
  rows.map((o) => o.indicatorId),
  rows.map((o) => o.orgUnitId),
  rows.map((o) => monthsOfPeriod(o.periodId)[0]),
  rows.map((o) => monthsOfPeriod(o.periodId)[1]),
  rows.map((o) => o.measure),
  rows.map((o) => o.value),
  rows.map((o) => o.bound),
  rows.map((o) => o.status),
  rows.map((o) => o.sourceId),
  rows.map((o) => o.figureId),
  rows.map((o) => o.span?.start ?? null),
  rows.map((o) => o.span?.end ?? null),
  rows.map((o) => o.supersedes),
  rows.map((o) => o.recordedAt),
  hashes,
  rows.map((o) => o.line),
  rows.map((o) => o.place),
];

type Appended = { ok: true; ids: string[] } | { ok: false; bad: BadField[] };

/** Where the database forbids a row, the rows are asked about one by one, so that each is named. */
export const appendObservations = async (
  books: Books,
  given: readonly NewObservation[],
): Promise<Appended> => {
  try {
    return await writing(books, (w) => append(w, given));
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error;
    return { ok: false, bad: await writing(books, (w) => notOwn(w, given)) };
  }
};

/** Asked before anything is written: the positions of what this account may not report. */
export const notOwnToReport = async (books: Books, rows: readonly Reported[]): Promise<number[]> =>
  rows.length === 0 ? [] : (await writing(books, (w) => notOwn(w, rows))).map(({ row }) => row);

/** Within a change that is under way; a refusal has written nothing. */
export const append = async (w: Writing, given: readonly NewObservation[]): Promise<Appended> => {
  const checked = await checkObservations(w, given);
  if (!checked.ok) return checked;
  const { rows } = checked;
  if (rows.length > 0) await recordAppend(w, rows, await insertObservations(w, rows));
  return { ok: true, ids: rows.map((row) => row.id) };
};

/** A single row stands in the journal as it is; of many, their number and digest. */
const recordAppend = (w: Writing, rows: readonly CheckedRow[], digest: string): Promise<void> => {
  const [first] = rows;
  const single = rows.length === 1 && first !== undefined ? first : null;
  return w.record({
    right: "report",
    ...(single === null ? {} : { line: single.line, place: single.place }),
    action: "observation.append",
    entity: single === null ? "observations" : "observation",
    entityId: first?.id ?? "",
    before: null,
    after: {
      rows: { count: rows.length, digest },
      ...(single === null ? {} : { observation: storedRow(single) }),
    },
  });
};
