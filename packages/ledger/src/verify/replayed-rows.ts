/**
 * Rows that the journal holds in full, and working state that it holds change by change: played through from the first
 * entry, they must come out as the tables have them.
 */
import type { JournalRow } from "../ledger.ts";
import { type Broken, broken, earliest } from "./broken.ts";
import { KINDS, type Kind, UNITS } from "./kinds.ts";
import { firstBreach, type Json, type Said, say } from "./replay.ts";
import { derivePlaces, type SaidPlaces, saidPlaces } from "./said-places.ts";
import type { VerifiedBooks } from "./verified-books.ts";

/** Collects what the entries say, then compares the tables with it. */
export const replayedRows = () => {
  const said = new Map(KINDS.map((kind) => [kind, new Map<string, Said>()]));
  const of = (kind: Kind): Map<string, Said> => said.get(kind) ?? new Map();
  return {
    expect(entry: JournalRow): void {
      for (const kind of KINDS)
        for (const [id, fields] of kind.said(entry)) say(of(kind), id, fields, entry.seq);
    },
    /** Once all entries were heard. */
    places(): SaidPlaces {
      derivePlaces(of(UNITS));
      return saidPlaces(of(UNITS));
    },
    async check(books: VerifiedBooks, sound: number, places: SaidPlaces): Promise<Broken | null> {
      const found: (Broken | null)[] = [];
      for (const kind of KINDS) {
        if (kind.placed !== undefined) for (const row of of(kind).values()) kind.placed(row, places);
        found.push(await compare(books, sound, kind, of(kind)));
      }
      return earliest(found);
    },
  };
};

const compare = async (
  books: VerifiedBooks,
  sound: number,
  { entity, text, read }: Kind,
  said: ReadonlyMap<string, Said>,
): Promise<Broken | null> => {
  let first: Broken | null = null;
  const missing = new Set(said.keys());
  for (const cells of await books.engine.rows(text, [books.jurisdictionId])) {
    const id = String(cells[0]);
    missing.delete(id);
    const row = read(cells);
    const held = said.get(id);
    const seq =
      held === undefined ? unvouched(entity, row, sound) : claimed(firstBreach(held, row), held.row, row);
    if (seq !== null) first = earliest([first, broken("altered", entity, id, seq)]);
  }
  for (const id of missing)
    first = earliest([first, broken("missing", entity, id, said.get(id)?.first ?? sound)]);
  return first;
};

/** A row that is not as an entry said is also not as it says itself: written by the entry whose number it bears. */
const claimed = (breach: number | null, said: Json, row: Json): number | null =>
  breach === null || row.seq === said.seq ? breach : Math.min(breach, Number(row.seq));

/**
 * A row that no entry wrote: the number that it claims, or, where it claims none, the one that it would have to have.
 * `null`: the product itself puts a county's own indicators beside the catalogue, and no entry tells of those.
 */
const unvouched = (entity: Broken["entity"], row: Json, sound: number): number | null =>
  entity === "indicator" ? null : Number(row.seq ?? sound + 1);
