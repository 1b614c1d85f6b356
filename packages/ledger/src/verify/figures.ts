/**
 * Figures are working state. The entry of their source holds a digest of how they began, later entries what was changed;
 * so each is taken back to its beginning, change by change, and the digest is taken again.
 */

import { digestOfFigures, FIGURE_COLUMNS, figureAt } from "../books/figures.ts";
import type { FigureRow, JournalRow } from "../ledger.ts";
import { canonicalJson } from "../record/canonical-json.ts";
import { type Broken, broken, earliest } from "./broken.ts";
import type { VerifiedBooks } from "./verified-books.ts";

type Json = Readonly<Record<string, unknown>>;
type Began = { readonly seq: number; readonly count: number; readonly digest: string };
type State = { first: Json; now: Json; seq: number };

const UNTOUCHED: Json = { status: "open", observationId: null, targetId: null };

const SELECT = `SELECT ${FIGURE_COLUMNS} FROM figure
  WHERE jurisdiction_id = $1 AND source_id = $2 ORDER BY span_start, figure_id`;
const STRAY = `SELECT f.figure_id FROM figure f WHERE f.jurisdiction_id = $1 AND f.source_id <> ALL ($2::uuid[]) LIMIT 1`;

export const replayedFigures = () => {
  const began = new Map<string, Began>();
  const states = new Map<string, State>();
  const change = (id: string, seq: number, before: Json, now: Json) => {
    const held = states.get(id) ?? { first: {}, now: {}, seq };
    states.set(id, { first: { ...before, ...held.first }, now: { ...held.now, ...now }, seq });
  };
  return {
    expect(entry: JournalRow): void {
      const after = (entry.after ?? {}) as Json;
      const before = (entry.before ?? {}) as Json;
      if (entry.action === "source.receive")
        began.set(entry.entityId, {
          ...(after.figures as { count: number; digest: string }),
          seq: entry.seq,
        });
      if (entry.action === "figure.correct") change(entry.entityId, entry.seq, before, after);
      if (entry.action === "figure.reject") change(entry.entityId, entry.seq, {}, { status: "rejected" });
      if (entry.action === "figure.reopen") change(entry.entityId, entry.seq, {}, UNTOUCHED);
      if (!entry.action.endsWith(".accept")) return;
      const { id } = after.figure as { id: string };
      const key = entry.action === "target.accept" ? "targetId" : "observationId";
      change(id, entry.seq, {}, { status: "accepted", [key]: entry.entityId });
    },
    check: (books: VerifiedBooks, sound: number) => checkAll(books, sound, began, states),
  };
};

const checkAll = async (
  books: VerifiedBooks,
  sound: number,
  began: ReadonlyMap<string, Began>,
  states: ReadonlyMap<string, State>,
): Promise<Broken | null> => {
  let first: Broken | null = null;
  for (const [sourceId, start] of began) {
    const rows = (await books.engine.rows(SELECT, [books.jurisdictionId, sourceId])).map(figureAt);
    first = earliest([first, checkSource(sourceId, start, rows, states)]);
  }
  const [stray] = await books.engine.rows(STRAY, [books.jurisdictionId, [...began.keys()]]);
  return stray === undefined
    ? first
    : earliest([first, broken("altered", "figure", String(stray[0]), sound + 1)]);
};

const checkSource = (
  sourceId: string,
  { seq, count, digest }: Began,
  rows: readonly FigureRow[],
  states: ReadonlyMap<string, State>,
): Broken | null => {
  const changed = rows.map((row) => {
    const state = states.get(row.id);
    const now: Json = { ...UNTOUCHED, ...state?.now };
    const fits = Object.entries(now).every(
      ([key, value]) => canonicalJson((row as unknown as Json)[key]) === canonicalJson(value),
    );
    return fits ? null : broken("altered", "figure", row.id, state?.seq ?? seq);
  });
  if (rows.length < count) return broken("missing", "figure", `${rows.length} of ${count}`, seq);
  const wrong = earliest(changed);
  const beginnings = rows.map((row) => ({ ...row, ...UNTOUCHED, ...states.get(row.id)?.first }) as FigureRow);
  if (digestOfFigures(beginnings) === digest) return wrong;
  return earliest([wrong, broken("altered", "figure", sourceId, seq)]);
};
