/**
 * Loading through the product: checked, hashed, journaled, with what rankings read (公布值) written beside, a county a transaction.
 * Now and then, at whatever size the tables have grown to, COPY takes the very same columns into the very same table.
 */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NewObservation } from "../../packages/ledger/src/ledger.ts";
import type { Bench } from "../ledger/engines.ts";
import { timed } from "../ledger/timing.ts";
import { ACTING, COUNTIES, countyId, hasTowns, ownRows, townRows } from "./nation-stage.ts";

export type LoadFigures = {
  readonly rows: number;
  readonly appendMs: number;
  readonly copyRows: number;
  readonly copyMs: number;
};

/** COPY is measured so many times on the way. */
const COPIES = 12;
const COPY_COUNTY = "copied";

const COLUMNS = `(jurisdiction_id, observation_id, indicator_id, org_unit_id, period_first, period_last,
  measure, value, bound, status, recorded_at, recorded_by, journal_seq, row_hash, account_id, line, place)`;

/** The rows of a county as the ledger wrote them, for a county of COPY's own. */
const LINES = `
  SELECT concat_ws(E'\\t', '${COPY_COUNTY}', observation_id, indicator_id, org_unit_id, period_first, period_last, measure, value,
    bound, status, recorded_at, recorded_by, journal_seq, '\\' || row_hash::text, account_id, line, place)
  FROM observation WHERE jurisdiction_id = $1 AND org_unit_id = 'own' ORDER BY observation_id`;

const append = async (bench: Bench, n: number, rows: readonly NewObservation[]): Promise<void> => {
  const outcome = await bench.ledger.county(countyId(n), ACTING).appendObservations(rows);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.bad[0])}`);
};

/** What COPY brought in goes again: it would be a county of which nothing is published. */
const copyOf = async ({ engine, copy }: Bench, n: number): Promise<{ rows: number; ms: number }> => {
  const lines = (await engine.rows(LINES, [countyId(n)])).map(([line]) => `${String(line)}\n`);
  const file = join(copy.folder, "nation.txt");
  writeFileSync(file, lines.join(""), { mode: 0o644 });
  const ms = await timed(() =>
    engine.rows(`COPY observation ${COLUMNS} FROM '${join(copy.seenAs, "nation.txt")}'`),
  );
  rmSync(file);
  await engine.rows("DELETE FROM observation WHERE jurisdiction_id = $1", [COPY_COUNTY]);
  return { rows: lines.length, ms };
};

export const benchLoading = async (bench: Bench): Promise<LoadFigures> => {
  await bench.ledger.createJurisdiction(
    { id: COPY_COUNTY, orgUnitId: "own", name: "COPY", nameEn: "", demo: false },
    ACTING,
  );
  const every = Math.max(1, Math.floor(COUNTIES / COPIES));
  const figures = { rows: 0, appendMs: 0, copyRows: 0, copyMs: 0 };
  const started = performance.now();
  for (let n = 1; n <= COUNTIES; n++) {
    const rows = hasTowns(n) ? [ownRows(n), townRows(n)] : [ownRows(n)];
    for (const batch of rows) {
      figures.appendMs += await timed(() => append(bench, n, batch));
      figures.rows += batch.length;
    }
    if (n % every === 0) {
      const { rows, ms } = await copyOf(bench, n);
      figures.copyRows += rows;
      figures.copyMs += ms;
      tell(n, performance.now() - started);
    }
  }
  await bench.engine.rows("DELETE FROM org_unit WHERE jurisdiction_id = $1", [COPY_COUNTY]);
  await bench.engine.rows("DELETE FROM journal WHERE jurisdiction_id = $1", [COPY_COUNTY]);
  await bench.engine.rows("DELETE FROM journal_head WHERE jurisdiction_id = $1", [COPY_COUNTY]);
  await bench.engine.rows("DELETE FROM jurisdiction WHERE jurisdiction_id = $1", [COPY_COUNTY]);
  return figures;
};

const tell = (n: number, ms: number): void =>
  console.log(`  ${n} of ${COUNTIES} counties loaded after ${Math.round(ms / 1000)} s`);
