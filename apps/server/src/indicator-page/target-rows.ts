import { composeBoard } from "../board/compose-board.ts";
import { peersOf } from "../board/read-board.ts";
import type { Books } from "../county/books.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";
import type { Deps } from "../deps.ts";
import type { PageAt } from "./page-at.ts";

/** The indicator's own rows of the board, as issued: an amount and a growth may both be promised for one year. */
export const targetRows = async (
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
  if (own.length === 0) return [];
  const { schemeOf } = deps;
  const peers = await peersOf(books, at.unitId, {
    day: at.day,
    entries: own,
    knownAt: at.knownAt.knownAt,
    schemeOf,
  });
  // The other targets are read along, since what is due depends on what the others have reported.
  const now = { day: at.day, entries };
  const board = composeBoard({ vocabulary, schemeOf, orgUnitId: at.unitId, now, earlier: null, peers });
  return own.flatMap(({ target: stored }) => {
    const row = board.rows.find((r) => r.targetId === stored.id);
    return row === undefined ? [] : [{ row, stored }];
  });
};
