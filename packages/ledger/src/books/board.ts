/**
 * The board in one statement: each target of the year with its latest number, that number's published growth, and the
 * level a year before, all as far as was known. One index (`observation_series`) serves the three look-ups.
 */
import type { AsOf, BoardEntry } from "../ledger.ts";
import { monthIndex } from "../record/period-months.ts";
import type { Books } from "./books.ts";
import { OBSERVATION_WIDTH, observationAt, observationColumns } from "./observation-row.ts";
import { knownMoment, precedence, stands } from "./standing.ts";
import { TARGET_WIDTH, targetAt, targetColumns } from "./target-row.ts";
import { versionsInForce, yearOfDay } from "./targets.ts";

const KNOWN = "$2::timestamptz";

/** The measure that the target is about: a growth target is read against growth, whatever level is published too. */
const MEASURE = `CASE t.kind WHEN 'growth' THEN 'growth' WHEN 'rank' THEN 'rank' ELSE 'level' END`;

/**
 * Flows are read cumulatively: from the target's own first month, the widest span; October alone (2026-10/2026-10) is
 * not 1–10月. Of stocks and ratios the row is the month: any span that ends latest, the narrowest of those.
 */
const LATEST = `
  SELECT o.* FROM observation o
  WHERE o.jurisdiction_id = $1 AND o.org_unit_id = t.org_unit_id AND o.indicator_id = t.indicator_id
    AND o.measure = ${MEASURE}
    AND o.period_first >= t.period_first AND (i.nature <> 'flow' OR o.period_first = t.period_first)
    AND o.period_last <= least(t.period_last, $6)
    AND ${stands("o", KNOWN)}
  ORDER BY o.period_last DESC, o.period_first DESC, ${precedence("o", KNOWN)}
  LIMIT 1`;

/** The row of the same indicator and place as `a`, of another measure and the period so many months earlier. */
const beside = (measure: string, monthsEarlier: number): string => `
  SELECT o.* FROM observation o
  WHERE o.jurisdiction_id = $1 AND o.org_unit_id = a.org_unit_id AND o.indicator_id = a.indicator_id
    AND o.measure = '${measure}'
    AND o.period_first = a.period_first - ${monthsEarlier} AND o.period_last = a.period_last - ${monthsEarlier}
    AND ${stands("o", KNOWN)}
  ORDER BY ${precedence("o", KNOWN)}
  LIMIT 1`;

export const BOARD = `
  SELECT ${targetColumns("t")}, ${observationColumns("a")}, ${observationColumns("g")}, ${observationColumns("y")}
  FROM (${versionsInForce(KNOWN, "$4", "$5", "t.org_unit_id = $3")}) t
  JOIN indicator i ON i.indicator_id = t.indicator_id
  LEFT JOIN LATERAL (${LATEST}) a ON true
  LEFT JOIN LATERAL (${beside("growth", 0)}) g ON true
  LEFT JOIN LATERAL (${beside("level", 12)}) y ON true
  ORDER BY t.board_order, t.indicator_id, t.kind, t.target_id`;

export const readBoard = async (books: Books, at: AsOf & { orgUnitId: string }): Promise<BoardEntry[]> => {
  const [january, december] = yearOfDay(at.asOf);
  const rows = await books.engine.rows(BOARD, [
    books.jurisdictionId,
    knownMoment(at.knownAt),
    at.orgUnitId,
    january,
    december,
    monthIndex(at.asOf),
  ]);
  return rows.map((cells) => ({
    target: targetAt(cells),
    actual: observationAt(cells, TARGET_WIDTH),
    growth: observationAt(cells, TARGET_WIDTH + OBSERVATION_WIDTH),
    lastYear: observationAt(cells, TARGET_WIDTH + 2 * OBSERVATION_WIDTH),
  }));
};
