/** What every operation on one jurisdiction's books is given, and the one way to write into them. */
import { desc, eq } from "drizzle-orm";
import type { Engine, Session } from "../engine/engine.ts";
import type { Actor } from "../ledger.ts";
import { canonicalJson } from "../record/canonical-json.ts";
import { chainHash, FIRST_PREV_HASH, type JournalFact } from "../record/journal-chain.ts";
import { moment } from "../record/moment.ts";
import { type Database, databaseOn, told } from "../schema/database.ts";
import { journal } from "../schema/tables.ts";

export type Books = {
  readonly jurisdictionId: string;
  readonly engine: Engine;
  readonly now: () => string;
};

/** What changed, as the journal tells it. `before` and `after` hold only what changed. */
export type Change = Pick<JournalFact, "action" | "entity" | "entityId" | "before" | "after">;

export type Writing = {
  readonly jurisdictionId: string;
  readonly tx: Session;
  readonly db: Database;
  /** The moment of this write, one for all its rows. */
  readonly at: string;
  readonly person: string;
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
 */
export const writing = <T>(books: Books, actor: Actor, work: (w: Writing) => Promise<T>): Promise<T> =>
  told(() =>
    books.engine.transaction(async (tx) => {
      await tx.rows("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [books.jurisdictionId]);
      return work(await openWriting(books, actor, tx));
    }),
  );

const openWriting = async (books: Books, actor: Actor, tx: Session): Promise<Writing> => {
  const { jurisdictionId } = books;
  const db = databaseOn(tx);
  const head = await lastEntry(db, jurisdictionId);
  let prevHash = head?.hash ?? FIRST_PREV_HASH;
  const w: Writing = {
    jurisdictionId,
    tx,
    db,
    at: moment(books.now()),
    person: actor.person,
    seq: (head?.seq ?? 0) + 1,
    async record(change) {
      const fact = { jurisdictionId, seq: w.seq, at: w.at, person: w.person, ...change };
      const hash = chainHash(prevHash, fact);
      await insertEntry(tx, fact, prevHash, hash);
      prevHash = hash;
      w.seq++;
    },
  };
  return w;
};

const lastEntry = async (db: Database, jurisdictionId: string) => {
  const found = await db
    .select({ seq: journal.seq, hash: journal.hash })
    .from(journal)
    .where(eq(journal.jurisdictionId, jurisdictionId))
    .orderBy(desc(journal.seq))
    .limit(1);
  return found[0];
};

const jsonOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : canonicalJson(value);

const insertEntry = (tx: Session, fact: JournalFact, prevHash: string, hash: string) =>
  tx.rows(
    `INSERT INTO journal (jurisdiction_id, seq, at, person, action, entity, entity_id, before, after, prev_hash, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
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
      prevHash,
      hash,
    ],
  );
