/** The entries, one after another: numbers without a gap, each hash over its content and the hash before it. */

import { JOURNAL_COLUMNS, journalAt } from "../books/read-journal.ts";
import type { JournalRow } from "../ledger.ts";
import { chainHash, FIRST_PREV_HASH } from "../record/journal-chain.ts";
import { type Broken, broken } from "./broken.ts";
import type { VerifiedBooks } from "./verified-books.ts";

const PAGE_SIZE = 5000;

const ENTRIES = `SELECT ${JOURNAL_COLUMNS} FROM journal
  WHERE jurisdiction_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4`;

/** The head may be gone, too: then it says nothing, as before the first entry. */
const HEAD = `SELECT h.seq, h.hash, j.newest FROM (SELECT max(seq) AS newest FROM journal WHERE jurisdiction_id = $1) j
  LEFT JOIN journal_head h ON h.jurisdiction_id = $1`;

const ANCHORS = "SELECT day, seq, hash FROM journal_anchor WHERE jurisdiction_id = $1 ORDER BY seq, day";

export type Anchor = { readonly day: string; readonly seq: number; readonly hash: string };

export type Chain = {
  /** The last entry before anything was wrong: what later entries say is not believed. */
  readonly sound: number;
  readonly broken: Broken | null;
};

/** Clocks of two servers around midnight. */
const LEEWAY = 10 * 60_000;
/** The county's midnight, Asia/Shanghai. */
const endOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`) + 24 * 3_600_000;

/** An anchor is the newest entry of its day: not of a later one, and the next entry is not of that day any more. */
const misdated = (anchors: readonly Anchor[], entry: JournalRow, next: JournalRow | null) =>
  anchors.find(
    ({ day }) =>
      Date.parse(entry.at) >= endOf(day) + LEEWAY ||
      (next !== null && Date.parse(next.at) < endOf(day) - LEEWAY),
  );

/** The newest entry as the books have it, read once: what others write meanwhile is left for the next time. */
export const readHead = async ({ engine, jurisdictionId }: VerifiedBooks) => {
  const [found] = await engine.rows(HEAD, [jurisdictionId]);
  return { seq: Number(found?.[0] ?? 0), hash: String(found?.[1] ?? ""), newest: Number(found?.[2] ?? 0) };
};

export const tableAnchors = async ({ engine, jurisdictionId }: VerifiedBooks): Promise<Anchor[]> =>
  (await engine.rows(ANCHORS, [jurisdictionId])).map(([day, seq, hash]) => ({
    day: String(day),
    seq: Number(seq),
    hash: String(hash),
  }));

type Head = Awaited<ReturnType<typeof readHead>>;

export const checkChain = async (
  books: VerifiedBooks,
  head: Head,
  anchors: readonly Anchor[],
  seen: (entry: JournalRow) => void,
): Promise<Chain> => {
  const anchored = Map.groupBy(anchors, (anchor) => anchor.seq);
  let prevHash = FIRST_PREV_HASH;
  let sound = 0;
  let before: JournalRow | null = null;
  let wrongDay: Broken | null = null;
  const checkDay = (entry: JournalRow | null, next: JournalRow | null): void => {
    const found = entry === null ? undefined : misdated(anchored.get(entry.seq) ?? [], entry, next);
    if (found !== undefined) wrongDay ??= broken("altered", "anchor", found.day, found.seq);
  };
  const stop = (reason: Broken["reason"], entity: Broken["entity"] = "journal", id = String(sound + 1)) => ({
    sound,
    broken: broken(reason, entity, id, sound + 1),
  });
  for (;;) {
    const page = await books.engine.rows(ENTRIES, [books.jurisdictionId, sound, head.newest, PAGE_SIZE]);
    for (const cells of page) {
      const entry = journalAt(cells as (string | null)[]);
      const why = whyBroken(books.jurisdictionId, entry, sound + 1, prevHash);
      if (why !== null) return stop(why);
      const contradicted = anchored.get(entry.seq)?.find((anchor) => anchor.hash !== entry.hash);
      if (contradicted !== undefined) return stop("anchor", "anchor", contradicted.day);
      checkDay(before, entry);
      before = entry;
      seen(entry);
      prevHash = entry.hash;
      sound++;
    }
    if (page.length < PAGE_SIZE) break;
  }
  checkDay(before, null);
  if (head.seq > sound || anchors.some((anchor) => anchor.seq > sound)) return stop("missing");
  const lowAnchor = anchors.find((anchor) => anchor.seq < 1);
  if (lowAnchor !== undefined)
    return { sound, broken: broken("anchor", "anchor", lowAnchor.day, lowAnchor.seq) };
  if (head.seq < sound)
    return { sound: head.seq, broken: broken("altered", "journal", String(head.seq + 1), head.seq + 1) };
  if (sound > 0 && head.hash !== prevHash)
    return { sound, broken: broken("altered", "journal", String(sound), sound) };
  return { sound, broken: wrongDay };
};

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
