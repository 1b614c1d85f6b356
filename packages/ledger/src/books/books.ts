/** What every operation on one jurisdiction's books is given, and the one way to write into them. */
import type { Line, Place } from "@xushi/core";
import { type Acting, actingPost } from "../access/acting.ts";
import { ForbiddenError } from "../access/forbidden.ts";
import type { Engine, Session } from "../engine/engine.ts";
import type { Outcome } from "../ledger.ts";
import { canonicalJson } from "../record/canonical-json.ts";
import { chainHash, type HashAlgorithm, type JournalFact } from "../record/journal-chain.ts";
import { moment } from "../record/moment.ts";
import { type Database, databaseOn, told } from "../schema/database.ts";
import { refused } from "./outcome.ts";

export type Books = {
  readonly jurisdictionId: string;
  /** Acts for `acting` in this jurisdiction: what it may not see is not there. */
  readonly engine: Engine;
  readonly acting: Acting;
  readonly now: () => string;
  readonly algorithm: HashAlgorithm;
};

/** What changed, as the journal tells it. `before` and `after` hold only what changed. */
export type Change = Pick<JournalFact, "action" | "entity" | "entityId" | "before" | "after"> & {
  /** The right that was used; with the line and place of what changed, so that whoever sees the row sees its history. */
  readonly right: string;
  readonly line?: Line;
  readonly place?: Place;
};

export type Writing = {
  readonly jurisdictionId: string;
  readonly tx: Session;
  readonly db: Database;
  /** The moment of this write, one for all its rows. */
  readonly at: string;
  readonly person: string;
  readonly accountId: string;
  /** The number that the next change gets: rows carry it, so that a row leads to its entry. */
  seq: number;
  record(change: Change): Promise<void>;
};

/** Typed reading. Statements that say their own SQL go to `books.engine` directly. */
export const reading = <T>(books: Pick<Books, "engine">, work: (db: Database) => Promise<T>): Promise<T> =>
  told(() => work(databaseOn(books.engine)));

/**
 * One transaction in which this jurisdiction has one writer: the journal is a chain, so the next entry needs the last
 * one's hash. Everything else that must not race (accepting one figure twice) is settled by the same lock.
 * @throws ForbiddenError when the database does not let this account do it.
 */
export const writing = <T>(books: Books, work: (w: Writing) => Promise<T>): Promise<T> =>
  told(() => books.engine.transaction((tx) => writeIn(books, tx, work)));

/** The same for work that can be refused: what the database forbids is one more refusal. */
export const deciding = async <T>(
  books: Books,
  work: (w: Writing) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  try {
    return await writing(books, work);
  } catch (error) {
    if (error instanceof ForbiddenError) return refused("forbidden", { table: error.table });
    throw error;
  }
};

const HEAD = "SELECT seq, hash FROM journal_head WHERE jurisdiction_id = $1 FOR UPDATE";
const MOVE_HEAD = "UPDATE journal_head SET seq = $2, hash = $3 WHERE jurisdiction_id = $1";

/** Writes within a transaction that is open already. */
export const writeIn = async <T>(books: Books, tx: Session, work: (w: Writing) => Promise<T>): Promise<T> => {
  const { jurisdictionId, acting, algorithm } = books;
  const [head] = await tx.rows(HEAD, [jurisdictionId]);
  if (head === undefined) throw new Error(`There is no journal of ${jurisdictionId}`);
  let prevHash = String(head[1]);
  const w: Writing = {
    jurisdictionId,
    tx,
    db: databaseOn(tx),
    at: moment(books.now()),
    person: acting.person,
    accountId: acting.accountId,
    seq: Number(head[0]) + 1,
    async record({ right, line, place, ...change }) {
      const about = {
        right,
        ...(line === undefined ? {} : { line }),
        ...(place === undefined ? {} : { place }),
      };
      const { at, person, accountId, seq } = w;
      const post = actingPost(acting, about);
      const scope = { line: line ?? null, place: place ?? null };
      const fact = { jurisdictionId, seq, at, person, accountId, post, algorithm, ...scope, ...change };
      const hash = chainHash(prevHash, fact);
      await insertEntry(tx, fact, [prevHash, hash]);
      prevHash = hash;
      w.seq++;
    },
  };
  const first = w.seq;
  const result = await work(w);
  if (w.seq > first) await tx.rows(MOVE_HEAD, [jurisdictionId, w.seq - 1, prevHash]);
  return result;
};

const jsonOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : canonicalJson(value);

const insertEntry = (tx: Session, fact: JournalFact, hashes: readonly [prev: string, own: string]) =>
  tx.rows(
    `INSERT INTO journal (jurisdiction_id, seq, at, person, action, entity, entity_id, before, after, prev_hash, hash,
       account_id, post, algorithm, line, place)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      fact.jurisdictionId,
      fact.seq,
      fact.at,
      fact.person,
      fact.action,
      fact.entity,
      fact.entityId,
      jsonOrNull(fact.before),
      jsonOrNull(fact.after),
      ...hashes,
      fact.accountId,
      fact.post,
      fact.algorithm,
      fact.line,
      fact.place,
    ],
  );
