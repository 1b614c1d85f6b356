/** Recomputes what can be recomputed, and names the first place at which the books and their journal part. */
import type { Books } from "../books/books.ts";
import type { Verification } from "../ledger.ts";
import { type Broken, broken, earliest } from "./broken.ts";
import { type Anchor, checkChain, readHead, tableAnchors } from "./chain.ts";
import { replayedFigures } from "./figures.ts";
import { vouchedItems } from "./items.ts";
import { vouchedObservations } from "./observations.ts";
import { findWrongPublished } from "./published-values.ts";
import { replayedRows } from "./replayed-rows.ts";
import type { VerifiedBooks } from "./verified-books.ts";

type Verified = Pick<Books, "jurisdictionId" | "engine">;

/**
 * `kept` are anchors that somebody kept elsewhere: they count besides those in the books. In one snapshot, so that it may
 * run for a minute beside others who write.
 */
export const verifyJournal = (books: Verified, kept: readonly Anchor[] = []): Promise<Verification> =>
  books.engine.transaction(async (tx) => {
    await tx.rows("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    return verifyIn({ jurisdictionId: books.jurisdictionId, engine: tx }, kept);
  });

/** Within a transaction that is open already. */
export const verifyIn = async (books: VerifiedBooks, kept: readonly Anchor[] = []): Promise<Verification> => {
  const observations = vouchedObservations();
  const items = vouchedItems();
  const rows = replayedRows();
  const figures = replayedFigures();
  const held = await tableAnchors(books);
  const anchors = [...held, ...kept];
  const chain = await checkChain(books, await readHead(books), anchors, (entry) => {
    observations.expect(entry);
    items.expect(entry);
    rows.expect(entry);
    figures.expect(entry);
  });
  const { sound } = chain;
  // An entry that is not believed may have changed working state since: only what was written by it can be judged then.
  const places = chain.broken === null ? rows.places() : null;
  const state =
    places === null ? [] : [await rows.check(books, sound, places), await figures.check(books, sound)];
  const lost = kept.find((anchor) => !held.some(({ day }) => day === anchor.day));
  const checked = await observations.check(books, sound, places);
  const gone = lost === undefined ? null : broken("missing", "anchor", lost.day, lost.seq);
  const ofItems = await items.check(books, sound, places);
  const first = earliest([
    chain.broken,
    ...state,
    checked.broken,
    ofItems,
    await findStray(books, sound),
    gone,
  ]);
  return (
    first ??
    (await findWrongPublished(books, sound)) ?? { ok: true, entries: sound, observations: checked.count }
  );
};

/** A row whose entry does not exist: slipped in, or its entry cut off the chain's end. */
const stray = (entity: Broken["entity"], table: string, id: string): string => `
  SELECT '${entity}', ${id}::text, journal_seq FROM ${table} WHERE jurisdiction_id = $1 AND journal_seq > $2`;

const STRAYS = `${[
  stray("observation", "observation", "observation_id"),
  stray("target", "target", "target_id"),
  stray("adjudication", "adjudication", "adjudication_id"),
  stray("explanation", "finding_explanation", "explanation_id"),
  stray("withdrawal", "observation_withdrawal", "observation_id"),
  stray("withdrawal", "target_withdrawal", "target_id"),
  stray("source", "source", "source_id"),
  stray("post", "post", "post_id"),
  stray("post", "post_end", "post_id"),
  stray("inspection", "inspection", "inspection_id"),
  stray("inspection", "inspection_step", "step_id"),
  stray("item", "item_version", "item_id"),
  stray("view", "saved_view", "view_id"),
].join(" UNION ALL ")} ORDER BY 3 LIMIT 1`;

/** Where the chain itself is broken, rows of entries behind the break are no news. */
const findStray = async (books: VerifiedBooks, sound: number): Promise<Broken | null> => {
  const [found] = await books.engine.rows(STRAYS, [books.jurisdictionId, sound]);
  if (found === undefined) return null;
  const [entity, id, seq] = found as [Broken["entity"], string, string];
  return broken("altered", entity, id, Number(seq));
};
