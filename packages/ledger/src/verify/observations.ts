/** Observations come by the thousand: an entry holds the number and digest of those that it wrote. */
import { OBSERVATION_WIDTH, observationAt, observationColumns } from "../books/observation-row.ts";
import type { JournalRow } from "../ledger.ts";
import { observationHash } from "../record/observation-hash.ts";
import { batchKeeper } from "./batches.ts";
import { type Broken, broken } from "./broken.ts";
import type { SaidPlaces } from "./said-places.ts";
import type { VerifiedBooks } from "./verified-books.ts";

const PAGE_SIZE = 5000;

type Vouched = { readonly count: number; readonly digest: string; readonly accountId: string | null };

/**
 * By entry, then by id: ids of one batch were made in the order in which their digest was taken. Through a cursor: sorted once,
 * where pages asked for one by one would each sort all that is left.
 */
const OPEN = `
  DECLARE vouched NO SCROLL CURSOR FOR
  SELECT ${observationColumns("o")}, o.journal_seq, encode(o.row_hash, 'hex'), o.account_id, o.place,
    (o.line = i.line) IS TRUE
  FROM observation o
  LEFT JOIN indicator i ON i.indicator_id = o.indicator_id
  WHERE o.jurisdiction_id = $1 AND o.journal_seq <= $2
  ORDER BY o.journal_seq, o.observation_id`;
const NEXT = `FETCH ${PAGE_SIZE} FROM vouched`;

/** Another entry's `rows` vouch for nothing: how many an export had. */
const WRITING: ReadonlySet<string> = new Set([
  "observation.append",
  "observation.accept",
  "observation.correct",
]);

export const vouchedObservations = () => {
  const vouched = new Map<number, Vouched>();
  return {
    expect({ seq, action, after, accountId }: JournalRow): void {
      if (!WRITING.has(action)) return;
      const { rows } = (after ?? {}) as { rows?: { count: number; digest: string } };
      if (rows !== undefined) vouched.set(seq, { ...rows, accountId });
    },
    /** `places`: where the units stand by the journal; `null` where it cannot be believed so far. */
    check: (books: VerifiedBooks, sound: number, places: SaidPlaces | null) =>
      checkRows(books, sound, vouched, places),
  };
};

type Found = { readonly broken: Broken | null; readonly count: number };

const checkRows = async (
  books: VerifiedBooks,
  sound: number,
  vouched: ReadonlyMap<number, Vouched>,
  places: SaidPlaces | null,
): Promise<Found> => {
  const batches = batchKeeper(vouched, "observations");
  let count = 0;
  await books.engine.rows(OPEN, [books.jurisdictionId, sound]);
  for (;;) {
    const page = await books.engine.rows(NEXT);
    for (const cells of page) {
      const row = observationAt(cells);
      if (row === null) continue;
      const [at, stored, accountId, place, inLine] = cells.slice(OBSERVATION_WIDTH);
      const gone = batches.reach(Number(at));
      if (gone !== null) return { broken: gone, count };
      const seq = Number(at);
      const said = vouched.get(seq);
      const placed = inLine === true && (places === null || places.of(row.orgUnitId) === place);
      const hash = observationHash(books.jurisdictionId, row);
      const author = said?.accountId ?? "";
      if (hash !== stored || said === undefined || accountId !== author || !placed)
        return { broken: broken("altered", "observation", row.id, seq), count };
      batches.add(hash);
      count++;
    }
    if (page.length < PAGE_SIZE) return { broken: batches.reach(Number.POSITIVE_INFINITY), count };
  }
};
