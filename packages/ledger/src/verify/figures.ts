/**
 * Figures are working state. The entry of their source holds a digest of how they began, later entries what was changed;
 * so each is taken back to its beginning, change by change, and the digest is taken again.
 */
import { digestOfFigures, FIGURE_COLUMNS, figureAt } from "../books/figures.ts";
import type { Cell } from "../engine/engine.ts";
import type { FigureRow, JournalRow } from "../ledger.ts";
import { type Broken, broken, earliest } from "./broken.ts";
import { firstBreach, type Json, type Said, say } from "./replay.ts";
import type { VerifiedBooks } from "./verified-books.ts";

type Began = {
  readonly seq: number;
  readonly count: number;
  readonly digest: string;
  /** The entry that shared it last, or took that back. */
  sharedAt?: number;
};
type Change = { readonly id: string; readonly seq: number; readonly before: Json; readonly now: Json };

const UNTOUCHED: Json = { status: "open", observationId: null, targetId: null };

/** Whose a figure is, it has from its source. */
const SELECT = `SELECT ${FIGURE_COLUMNS}, (f.place = s.place AND f.account_id = s.account_id) IS TRUE, (f.shared = s.shared) IS TRUE
  FROM figure f LEFT JOIN (SELECT source_id AS id, place, shared, account_id FROM source WHERE jurisdiction_id = $1) s
    ON s.id = f.source_id
  WHERE f.jurisdiction_id = $1 AND f.source_id = $2 ORDER BY f.span_start, f.figure_id`;
const STRAY = `SELECT f.figure_id FROM figure f WHERE f.jurisdiction_id = $1 AND f.source_id <> ALL ($2::uuid[])
  ORDER BY f.figure_id LIMIT 1`;

const changeOf = ({ action, entityId: id, seq, before, after }: JournalRow): Change | null => {
  const now = (after ?? {}) as Json;
  if (action === "figure.correct") return { id, seq, before: (before ?? {}) as Json, now };
  if (action === "figure.reject") return { id, seq, before: {}, now: { status: "rejected" } };
  if (action === "figure.reopen") return { id, seq, before: {}, now: UNTOUCHED };
  if (action !== "target.accept" && action !== "observation.accept") return null;
  const key = action === "target.accept" ? "targetId" : "observationId";
  return { id: (now.figure as { id: string }).id, seq, before: {}, now: { status: "accepted", [key]: id } };
};

export const replayedFigures = () => {
  const began = new Map<string, Began>();
  const changed = new Map<string, Change[]>();
  return {
    expect(entry: JournalRow): void {
      if (entry.action === "source.receive") {
        const { figures } = entry.after as { figures: { count: number; digest: string } };
        began.set(entry.entityId, { ...figures, seq: entry.seq });
      }
      const shared = entry.action === "source.share" ? began.get(entry.entityId) : undefined;
      if (shared !== undefined) shared.sharedAt = entry.seq;
      const change = changeOf(entry);
      if (change === null) return;
      const held = changed.get(change.id);
      if (held === undefined) changed.set(change.id, [change]);
      else held.push(change);
    },
    check: (books: VerifiedBooks, sound: number) => checkAll(books, sound, began, changed),
  };
};

const checkAll = async (
  books: VerifiedBooks,
  sound: number,
  began: ReadonlyMap<string, Began>,
  changed: ReadonlyMap<string, readonly Change[]>,
): Promise<Broken | null> => {
  let first: Broken | null = null;
  for (const [sourceId, start] of began) {
    const rows = await books.engine.rows(SELECT, [books.jurisdictionId, sourceId]);
    first = earliest([first, checkSource(sourceId, start, rows, changed)]);
  }
  const [stray] = await books.engine.rows(STRAY, [books.jurisdictionId, [...began.keys()]]);
  return stray === undefined
    ? first
    : earliest([first, broken("altered", "figure", String(stray[0]), sound + 1)]);
};

/** What was said of a figure since it was read: its state from the beginning, its other fields once they were corrected. */
const saidOf = (id: string, start: number, changes: readonly Change[]): Said => {
  const said = new Map<string, Said>();
  say(said, id, UNTOUCHED, start);
  for (const { now, seq } of changes) say(said, id, now, seq);
  return said.get(id) ?? { first: start, row: {}, gave: new Map() };
};

const checkSource = (
  sourceId: string,
  { seq, count, digest, sharedAt = seq }: Began,
  found: readonly (readonly Cell[])[],
  changed: ReadonlyMap<string, readonly Change[]>,
): Broken | null => {
  if (found.length < count) return broken("missing", "figure", `${found.length} of ${count}`, seq);
  let first: Broken | null = null;
  const beginnings = found.map((cells) => {
    const row = figureAt(cells);
    const changes = changed.get(row.id) ?? [];
    const said = saidOf(row.id, seq, changes);
    const now = Object.fromEntries(Object.keys(said.row).map((key) => [key, row[key as keyof FigureRow]]));
    const [own, shared] = cells.slice(-2);
    const breach = own === true ? firstBreach(said, now) : seq;
    if (shared !== true) first = earliest([first, broken("altered", "figure", row.id, sharedAt)]);
    if (breach !== null) first = earliest([first, broken("altered", "figure", row.id, breach)]);
    const before = changes.toReversed().map((change) => change.before);
    return Object.assign({}, row, UNTOUCHED, ...before) as FigureRow;
  });
  if (digestOfFigures(beginnings) === digest) return first;
  return earliest([first, broken("altered", "figure", sourceId, seq)]);
};
