/** Recomputes what can be recomputed: the chain of entries, and the rows that entries vouch for. */
import type { JournalRow, Verification } from "../ledger.ts";
import { chainHash, FIRST_PREV_HASH } from "../record/journal-chain.ts";
import { batchDigest, observationHash } from "../record/observation-hash.ts";
import type { Books } from "./books.ts";
import { keptRows } from "./kept-rows.ts";
import { OBSERVATION_WIDTH, observationAt, observationColumns } from "./observation-row.ts";
import { JOURNAL_COLUMNS, journalAt } from "./read-journal.ts";

type Broken = Extract<Verification, { ok: false }>;
type Found = { readonly broken: Broken | null; readonly count: number };
/** What an entry says about the observations that it wrote. */
type Batches = Map<number, { readonly count: number; readonly digest: string }>;

const PAGE_SIZE = 5000;

/**
 * Bounded by the newest entry of the beginning, so that it may run for a minute beside others who write: what they add
 * is left for the next time.
 */
export const verifyJournal = async (books: Books): Promise<Verification> => {
  const [[newest] = []] = await books.engine.rows(NEWEST, [books.jurisdictionId]);
  const head = Number(newest ?? 0);
  const batches: Batches = new Map();
  const kept = keptRows();
  const entries = await checkChain(books, head, (entry) => {
    const { rows } = (entry.after ?? {}) as { rows?: { count: number; digest: string } };
    if (rows !== undefined) batches.set(entry.seq, rows);
    kept.expect(entry);
  });
  if (entries.broken !== null) return entries.broken;
  const observations = await checkObservations(books, head, batches);
  const wrong = observations.broken ?? (await kept.check(books, head)) ?? (await findStray(books));
  return wrong ?? { ok: true, entries: entries.count, observations: observations.count };
};

const NEWEST = "SELECT max(seq) FROM journal WHERE jurisdiction_id = $1";

const ENTRIES = `SELECT ${JOURNAL_COLUMNS} FROM journal
  WHERE jurisdiction_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4`;

const checkChain = async (books: Books, head: number, seen: (entry: JournalRow) => void): Promise<Found> => {
  let prevHash = FIRST_PREV_HASH;
  let count = 0;
  for (;;) {
    const page = await books.engine.rows(ENTRIES, [books.jurisdictionId, count, head, PAGE_SIZE]);
    for (const cells of page) {
      const entry = journalAt(cells as (string | null)[]);
      const why = whyBroken(books.jurisdictionId, entry, count + 1, prevHash);
      if (why !== null) return { broken: broken(why, "journal", String(count + 1), count + 1), count };
      seen(entry);
      prevHash = entry.hash;
      count++;
    }
    if (page.length < PAGE_SIZE) return { broken: null, count };
  }
};

const broken = (
  reason: Broken["reason"],
  entity: Broken["entity"],
  entityId: string,
  seq: number,
): Broken => ({ ok: false, reason, entity, entityId, seq });

const whyBroken = (
  jurisdictionId: string,
  entry: JournalRow,
  seq: number,
  prevHash: string,
): Broken["reason"] | null => {
  if (entry.seq !== seq) return "missing";
  if (entry.prevHash !== prevHash) return "chain";
  return chainHash(prevHash, { jurisdictionId, ...entry }) === entry.hash ? null : "altered";
};

/** By entry, then by id: ids of one batch were made in the order in which their digest was taken. */
const ROWS = `
  SELECT ${observationColumns("o")}, o.journal_seq, encode(o.row_hash, 'hex') FROM observation o
  WHERE o.jurisdiction_id = $1 AND (o.journal_seq, o.observation_id) > ($2, $3::uuid) AND o.journal_seq <= $4
  ORDER BY o.journal_seq, o.observation_id LIMIT $5`;

const checkObservations = async (books: Books, head: number, vouched: Batches): Promise<Found> => {
  const batches = new Map<number, string[]>();
  let [seq, id, count] = [0, "00000000-0000-0000-0000-000000000000", 0];
  for (;;) {
    const page = await books.engine.rows(ROWS, [books.jurisdictionId, seq, id, head, PAGE_SIZE]);
    for (const cells of page) {
      const row = observationAt(cells);
      if (row === null) continue;
      [seq, id] = [Number(cells[OBSERVATION_WIDTH]), row.id];
      const hash = observationHash(books.jurisdictionId, row);
      if (hash !== cells[OBSERVATION_WIDTH + 1] || !vouched.has(seq))
        return { broken: broken("altered", "observation", id, seq), count };
      const batch = batches.get(seq);
      if (batch === undefined) batches.set(seq, [hash]);
      else batch.push(hash);
      count++;
    }
    if (page.length < PAGE_SIZE) return { broken: checkBatches(batches, vouched), count };
  }
};

const checkBatches = (batches: ReadonlyMap<number, readonly string[]>, vouched: Batches): Broken | null => {
  for (const [seq, { count, digest }] of vouched) {
    const hashes = batches.get(seq) ?? [];
    if (hashes.length < count) return broken("missing", "observations", `${hashes.length} of ${count}`, seq);
    if (batchDigest(hashes) !== digest) return broken("altered", "observations", `${count} rows`, seq);
  }
  return null;
};

/**
 * A row whose entry does not exist: slipped in, or its entry cut off the chain's end. A row and its entry are committed
 * together, so within one statement there is never one without the other.
 */
const stray = (entity: Broken["entity"], table: string, id: string): string => `
  SELECT '${entity}', ${id}::text, journal_seq FROM ${table}
  WHERE jurisdiction_id = $1 AND journal_seq > coalesce((${NEWEST}), 0)`;

const STRAYS = `${[
  stray("observation", "observation", "observation_id"),
  stray("target", "target", "target_id"),
  stray("adjudication", "adjudication", "adjudication_id"),
  stray("withdrawal", "observation_withdrawal", "observation_id"),
  stray("withdrawal", "target_withdrawal", "target_id"),
].join(" UNION ALL ")} LIMIT 1`;

const findStray = async (books: Books): Promise<Broken | null> => {
  const [found] = await books.engine.rows(STRAYS, [books.jurisdictionId]);
  if (found === undefined) return null;
  const [entity, id, seq] = found as [Broken["entity"], string, string];
  return broken("altered", entity, id, Number(seq));
};
