/** How somebody likes to see a register. Taken back, not deleted: the ledger deletes nothing. */
import type { Cell } from "../../engine/engine.ts";
import type { SavedView } from "../../item-books.ts";
import type { Outcome } from "../../ledger.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { storableData } from "../../record/storable-text.ts";
import { isUuid, uuidv7 } from "../../record/uuid.ts";
import { type Books, deciding } from "../books.ts";
import { done, refused } from "../outcome.ts";

const COLUMNS = "view_id, register_id, name, state, shared, account_id = $2";
const VIEWS = `SELECT ${COLUMNS} FROM saved_view
  WHERE jurisdiction_id = $1 AND register_id = $3 AND (shared OR account_id = $2) AND NOT removed
  ORDER BY account_id <> $2, name, view_id`;
const INSERT = `INSERT INTO saved_view (jurisdiction_id, view_id, register_id, name, state, shared, account_id, removed,
    recorded_at, recorded_by, journal_seq)
  VALUES ($1, $2, $3, $4, $5, $6, $7, false, $8, $9, $10)`;
const REMOVE = `UPDATE saved_view SET removed = true
  WHERE jurisdiction_id = $1 AND view_id = $2 AND account_id = $3 AND NOT removed RETURNING register_id`;
const COUNT =
  "SELECT count(*) FROM saved_view WHERE jurisdiction_id = $1 AND register_id = $2 AND account_id = $3 AND NOT removed";

/** Of one account in one register: more than anyone chooses from. */
const MOST_VIEWS = 100;
const LONGEST_NAME = 100;
const LARGEST_STATE = 20_000;

const viewAt = (cells: readonly Cell[]): SavedView => {
  const [viewId, registerId, name, state] = cells as readonly string[];
  return {
    ...{ viewId: viewId ?? "", registerId: registerId ?? "", name: name ?? "" },
    state: JSON.parse(state ?? "{}") as SavedView["state"],
    ...{ shared: cells[4] === true, own: cells[5] === true },
  };
};

/** One's own first, then the shared ones. */
export const savedViews = async (
  { engine, jurisdictionId, acting }: Books,
  registerId: string,
): Promise<SavedView[]> =>
  (await engine.rows(VIEWS, [jurisdictionId, acting.accountId, registerId])).map(viewAt);

const wrongView = (name: string, state: string) => {
  if (name === "" || name.length > LONGEST_NAME)
    return { field: "name", found: name.slice(0, LONGEST_NAME), expected: `1 to ${LONGEST_NAME} characters` };
  return state.length > LARGEST_STATE
    ? { field: "state", found: String(state.length), expected: `at most ${LARGEST_STATE} characters` }
    : null;
};

export const saveView = (
  books: Books,
  given: Omit<SavedView, "viewId" | "own">,
): Promise<Outcome<SavedView>> =>
  deciding(books, async (w) => {
    const { registerId, state, shared } = storableData(given);
    const name = storableData(given.name).trim();
    const text = canonicalJson(state);
    const wrong = wrongView(name, text);
    if (wrong !== null) return refused("invalid", wrong);
    const [[held] = []] = await w.tx.rows(COUNT, [w.jurisdictionId, registerId, w.accountId]);
    if (Number(held) >= MOST_VIEWS)
      return refused("conflict", {
        field: "registerId",
        found: String(held),
        expected: `at most ${MOST_VIEWS} views`,
      });
    const viewId = uuidv7();
    const row = [
      w.jurisdictionId,
      viewId,
      registerId,
      name,
      text,
      shared,
      w.accountId,
      w.at,
      w.person,
      w.seq,
    ];
    await w.tx.rows(INSERT, row);
    await w.record({
      ...{ right: "read", action: "view.save", entity: "view", entityId: viewId, before: null },
      after: { view: { id: viewId, register: registerId, name, state, shared } },
    });
    return done({ viewId, registerId, name, state, shared, own: true });
  });

export const removeView = (books: Books, viewId: string): Promise<Outcome<null>> =>
  deciding(books, async (w) => {
    const [gone] = isUuid(viewId) ? await w.tx.rows(REMOVE, [w.jurisdictionId, viewId, w.accountId]) : [];
    if (gone === undefined) return refused("not-found", { viewId });
    await w.record({
      ...{ right: "read", action: "view.remove", entity: "view", entityId: viewId, before: null },
      after: { view: { id: viewId, removed: true } },
    });
    return done(null);
  });
