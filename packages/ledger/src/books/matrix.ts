/**
 * The numbers of a comparison in one statement: some places, some indicators, and of each the periods that are asked for (the
 * one compared, the one before, the same of last year), as far as was known, adjudicated as the board does it.
 */
import type { MatrixEntry, MatrixQuery } from "../ledger.ts";
import { monthIndex } from "../record/period-months.ts";
import type { Books } from "./books.ts";
import { OBSERVATION_WIDTH, observationAt, observationColumns } from "./observation-row.ts";
import { knownMoment, precedence, stands } from "./standing.ts";

const KNOWN = "$2::timestamptz";

/**
 * A flow is read from January: October alone is not 1–10月. Of a stock or a ratio any span that ends in the month, the narrowest
 * before the others: as the board reads them (board.ts).
 */
export const MATRIX = `
  SELECT DISTINCT ON (w.slot, o.org_unit_id, o.indicator_id, o.measure) w.slot, ${observationColumns("o")}
  FROM unnest($4::text[], $5::int[], $6::text[]) AS w (indicator_id, last, slot)
  JOIN indicator i ON i.indicator_id = w.indicator_id
  JOIN observation o ON o.jurisdiction_id = $1 AND o.org_unit_id = ANY($3::text[]) AND o.indicator_id = w.indicator_id
    AND o.measure = ANY('{level,growth}') AND o.period_last = w.last
    AND o.period_first BETWEEN w.last - w.last % 12 AND CASE i.nature WHEN 'flow' THEN w.last - w.last % 12 ELSE w.last END
  WHERE ${stands("o", KNOWN)}
  ORDER BY w.slot, o.org_unit_id, o.indicator_id, o.measure, o.period_first DESC, ${precedence("o", KNOWN)}`;

export const readMatrix = async (books: Books, q: MatrixQuery): Promise<MatrixEntry[]> => {
  const rows = await books.engine.rows(MATRIX, [
    books.jurisdictionId,
    knownMoment(q.knownAt),
    q.orgUnitIds,
    q.wanted.map(({ indicatorId }) => indicatorId),
    q.wanted.map(({ last }) => monthIndex(last)),
    q.wanted.map(({ slot }) => slot),
  ]);
  return rows.flatMap((cells) => {
    const observation = observationAt(cells.slice(1, 1 + OBSERVATION_WIDTH));
    return observation === null ? [] : [{ slot: cells[0] as MatrixEntry["slot"], observation }];
  });
};
