import { composeBoard } from "../board/compose-board.ts";
import { peersOf } from "../board/read-board.ts";
import type { Books } from "../county/books.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";
import type { Deps } from "../deps.ts";
import type { PageAt } from "./page-at.ts";

/** The indicator's own row of the board; where both an amount and a growth were promised, the first as issued. */
export const targetRow = async (
  books: Books,
  deps: Pick<Deps, "schemeOf">,
  indicator: CountyIndicator,
  at: PageAt,
) => {
  const { county, vocabulary } = books;
  const entries = await county.board({ orgUnitId: at.unitId, asOf: at.day, ...at.knownAt });
  const own = entries
    .filter((e) => e.target.indicatorId === indicator.id)
    .sort((a, b) => a.target.order - b.target.order);
  const [entry] = own;
  if (entry === undefined) return null;
  const { schemeOf } = deps;
  const peers = await peersOf(books, at.unitId, {
    day: at.day,
    entries: [entry],
    knownAt: at.knownAt.knownAt,
    schemeOf,
  });
  // The other targets are read along, since what is due depends on what the others have reported.
  const now = { day: at.day, entries };
  const board = composeBoard({ vocabulary, schemeOf, orgUnitId: at.unitId, now, earlier: null, peers });
  const row = board.rows.find((r) => r.targetId === entry.target.id);
  return row === undefined ? null : { row, stored: entry.target };
};
