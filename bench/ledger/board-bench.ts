/** The ledger's board of one county, policies and all, against SQL written by hand for these numbers alone. */
import { systemActing } from "../../packages/ledger/src/access/acting.ts";
import type { Row } from "../../packages/ledger/src/engine/engine.ts";
import type { Ledger } from "../../packages/ledger/src/ledger.ts";
import { COUNTIES } from "./board-setup.ts";
import type { OwnerSession } from "./engines.ts";
import { quantile, timed } from "./timing.ts";

const RUNS = 300;

/** Rows neither withdrawn nor corrected (by a correction that was not itself withdrawn), as known at $5. */
const CURRENT = `o.recorded_at <= $5
  AND NOT EXISTS (SELECT FROM observation_withdrawal w
    WHERE w.jurisdiction_id = $1 AND w.observation_id = o.observation_id AND w.recorded_at <= $5)
  AND NOT EXISTS (SELECT FROM observation s
    WHERE s.jurisdiction_id = $1 AND s.supersedes = o.observation_id AND s.recorded_at <= $5
      AND NOT EXISTS (SELECT FROM observation_withdrawal v
        WHERE v.jurisdiction_id = $1 AND v.observation_id = s.observation_id AND v.recorded_at <= $5))`;

const BEST = `(SELECT max(a.journal_seq) FROM adjudication a
    WHERE a.jurisdiction_id = $1 AND a.observation_id = o.observation_id AND a.recorded_at <= $5) DESC NULLS LAST,
  CASE o.status WHEN 'revised' THEN 2 WHEN 'final' THEN 1 ELSE 0 END DESC, o.recorded_at DESC`;

/**
 * What somebody who knows the tables and the data would write for this one screen: the six columns that it shows, found
 * by the index. (One pass over the county's rows of two years, sorted and joined on, was tried and takes twice as long.)
 */
export const BY_HAND = `
  SELECT t.indicator_id, t.kind, t.value, a.value, g.value, y.value
  FROM (
    SELECT DISTINCT ON (t.indicator_id, t.kind) t.indicator_id, t.kind, t.value, t.board_order, i.nature
    FROM target t JOIN indicator i USING (indicator_id)
    WHERE t.jurisdiction_id = $1 AND t.org_unit_id = $2 AND t.period_first = $3 AND t.period_last = $3::int + 11
      AND t.recorded_at <= $5
      AND NOT EXISTS (SELECT FROM target_withdrawal w WHERE w.jurisdiction_id = $1 AND w.target_id = t.target_id)
    ORDER BY t.indicator_id, t.kind, t.version DESC
  ) t
  LEFT JOIN LATERAL (
    SELECT o.value, o.period_first, o.period_last FROM observation o
    WHERE o.jurisdiction_id = $1 AND o.org_unit_id = $2 AND o.indicator_id = t.indicator_id
      AND o.measure = CASE t.kind WHEN 'growth' THEN 'growth' ELSE 'level' END
      AND o.period_first >= $3 AND o.period_last <= $4 AND (t.nature <> 'flow' OR o.period_first = $3) AND ${CURRENT}
    ORDER BY o.period_last DESC, o.period_first DESC, ${BEST} LIMIT 1
  ) a ON true
  LEFT JOIN LATERAL (
    SELECT o.value FROM observation o
    WHERE o.jurisdiction_id = $1 AND o.org_unit_id = $2 AND o.indicator_id = t.indicator_id AND o.measure = 'growth'
      AND o.period_first = a.period_first AND o.period_last = a.period_last AND ${CURRENT}
    ORDER BY ${BEST} LIMIT 1
  ) g ON true
  LEFT JOIN LATERAL (
    SELECT o.value FROM observation o
    WHERE o.jurisdiction_id = $1 AND o.org_unit_id = $2 AND o.indicator_id = t.indicator_id AND o.measure = 'level'
      AND o.period_first = a.period_first - 12 AND o.period_last = a.period_last - 12 AND ${CURRENT}
    ORDER BY ${BEST} LIMIT 1
  ) y ON true
  ORDER BY t.board_order`;

const ACTING = systemActing("bench");
const AS_OF = "2026-10-31";
const KNOWN_AT = "2026-12-01T00:00:00Z";

const byHand = (engine: OwnerSession, county: string): Promise<Row[]> =>
  engine.rows(BY_HAND, [county, "own", 2026 * 12, 2026 * 12 + 9, KNOWN_AT]);

const board = (ledger: Ledger, county: string) =>
  ledger.county(county, ACTING).board({ asOf: AS_OF, knownAt: KNOWN_AT, orgUnitId: "own" });

/** A faster query that gives other numbers is no measure. */
const checkSameNumbers = async (ledger: Ledger, engine: OwnerSession, county: string): Promise<void> => {
  const ours = (await board(ledger, county)).map(({ target, actual, growth, lastYear }) =>
    [target.indicatorId, target.kind, target.value, actual?.value, growth?.value, lastYear?.value].join(" "),
  );
  const theirs = (await byHand(engine, county)).map((row) => row.join(" "));
  if (ours.length < 20 || ours.join("\n") !== theirs.join("\n"))
    throw new Error(`The board and the hand-written query disagree:\n${ours[0]}\n${theirs[0]}`);
};

export type BoardFigures = {
  readonly p50: number;
  readonly p95: number;
  readonly handP50: number;
  readonly handP95: number;
};

/** Turn about, each run on another county, after a rehearsal of a tenth. */
export const benchBoard = async ({
  ledger,
  engine,
}: {
  ledger: Ledger;
  engine: OwnerSession;
}): Promise<BoardFigures> => {
  for (const county of ["county-1", "county-150", `county-${COUNTIES}`])
    await checkSameNumbers(ledger, engine, county);
  const ours: number[] = [];
  const hand: number[] = [];
  for (let run = -RUNS / 10; run < RUNS; run++) {
    const county = `county-${(((run + RUNS) * 7919) % COUNTIES) + 1}`;
    const handMs = await timed(() => byHand(engine, county));
    const oursMs = await timed(() => board(ledger, county));
    if (run < 0) continue;
    ours.push(oursMs);
    hand.push(handMs);
  }
  return {
    p50: quantile(ours, 0.5),
    p95: quantile(ours, 0.95),
    handP50: quantile(hand, 0.5),
    handP95: quantile(hand, 0.95),
  };
};
