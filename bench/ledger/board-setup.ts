/** A province in little: 300 counties with 1,005,000 observations, written by plain SQL, since this is only the stage. */

import type { Ledger } from "../../packages/ledger/src/ledger.ts";
import type { OwnerSession } from "./engines.ts";

export const COUNTIES = 300;
const INDICATORS = 28;
const TARGETS = 24;

/** Four years of 1–m月 levels and growth for 28 indicators (2,688), and a year and more of ten towns (662): 3,350. */
const OWN_ROWS = `
  INSERT INTO observation (jurisdiction_id, observation_id, indicator_id, org_unit_id, period_first, period_last, measure,
    value, bound, status, recorded_at, recorded_by, journal_seq, row_hash, account_id, line, place)
  SELECT 'county-' || c, gen_random_uuid(), 'indicator-' || i, 'own',
    CASE WHEN i % 4 = 3 THEN 2023 * 12 + m ELSE (2023 + m / 12) * 12 END, 2023 * 12 + m, measure,
    round((1000000 + c * 31 + i * 977 + m * 13)::numeric / 7, 2), 'eq', 'preliminary',
    timestamptz '2023-02-15' + make_interval(months => m), 'bench', 1, '\\x00', '', 'line-' || (i % 4), '/own/.'
  FROM generate_series($1::int, $2::int) c, generate_series(0, 27) i, generate_series(0, 47) m,
    unnest(ARRAY['level', 'growth']) measure`;

const TOWN_ROWS = `
  INSERT INTO observation (jurisdiction_id, observation_id, indicator_id, org_unit_id, period_first, period_last, measure,
    value, bound, status, recorded_at, recorded_by, journal_seq, row_hash, account_id, line, place)
  SELECT 'county-' || c, gen_random_uuid(), 'indicator-' || (n % 3), 'town-' || (n % 10), 2026 * 12,
    2026 * 12 + (n / 30) % 12, CASE WHEN n / 360 = 0 THEN 'level' ELSE 'growth' END, n, 'eq', 'preliminary',
    timestamptz '2026-02-15' + make_interval(months => (n / 30) % 12), 'bench', 1, '\\x00', '', 'line-' || (n % 3),
    '/own/town-' || (n % 10) || '/.'
  FROM generate_series($1::int, $2::int) c, generate_series(0, 661) n`;

/** One row in fifty of the last year was corrected, and some of the corrections withdrawn. */
const CORRECTIONS = `
  INSERT INTO observation (jurisdiction_id, observation_id, indicator_id, org_unit_id, period_first, period_last, measure,
    value, bound, status, supersedes, recorded_at, recorded_by, journal_seq, row_hash, account_id, line, place)
  SELECT jurisdiction_id, gen_random_uuid(), indicator_id, org_unit_id, period_first, period_last, measure, value + 1,
    bound, 'revised', observation_id, recorded_at + interval '9 days', recorded_by, 1, row_hash, '', line, place
  FROM observation WHERE period_last >= 2026 * 12 AND org_unit_id = 'own' AND hashtext(observation_id::text) % 50 = 0`;

const WITHDRAWALS = `
  INSERT INTO observation_withdrawal (jurisdiction_id, observation_id, recorded_at, recorded_by, journal_seq, line, place,
    entered_by, status)
  SELECT jurisdiction_id, observation_id, recorded_at + interval '1 day', 'bench', 1, line, place, '', status
  FROM observation WHERE supersedes IS NOT NULL AND hashtext(observation_id::text) % 5 = 0`;

const TARGET_ROWS = `
  INSERT INTO target (jurisdiction_id, target_id, indicator_id, org_unit_id, period_first, period_last, kind, value, curve,
    light_rule_id, reason, board_order, version, recorded_at, recorded_by, journal_seq, line, place)
  SELECT 'county-' || c, gen_random_uuid(), 'indicator-' || i, 'own', y * 12, y * 12 + 11,
    CASE i % 4 WHEN 0 THEN 'growth' WHEN 3 THEN 'level' ELSE 'amount' END, 4000000, '{"kind":"linear"}', 'standard',
    'bench', i, 1, make_date(y, 1, 20), 'bench', 1, 'line-' || (i % 4), '/own/.'
  FROM generate_series($1::int, $2::int) c, generate_series(0, $3::int - 1) i, generate_series(2023, 2026) y`;

const UNITS = `
  INSERT INTO org_unit (jurisdiction_id, org_unit_id, name, name_en, kind, parent_id, path, place, sort_order)
  SELECT 'county-' || c, 'town-' || n, n::text, '', 'town', 'own', '/own/town-' || n || '/', '/own/town-' || n || '/.', n
  FROM generate_series(1, $1::int) c, generate_series(0, 9) n`;

const JURISDICTIONS = `
  WITH made AS (
    INSERT INTO jurisdiction SELECT 'county-' || c, 'own', c::text, '', false FROM generate_series(1, $1::int) c
  )
  INSERT INTO org_unit (jurisdiction_id, org_unit_id, name, name_en, kind, path, place, sort_order)
  SELECT 'county-' || c, 'own', c::text, '', 'county', '/own/', '/own/.', 0 FROM generate_series(1, $1::int) c`;

/** Returns the number of observations. Foreign keys are checked as ever: nothing about the tables is special here. */
export const setBoardStage = async ({
  ledger,
  engine,
}: {
  ledger: Ledger;
  engine: OwnerSession;
}): Promise<number> => {
  await ledger.putIndicators(
    Array.from({ length: INDICATORS }, (_, i) => ({
      id: `indicator-${i}`,
      proposedBy: null,
      nameZh: `指标${i}`,
      nameEn: "",
      aliases: [],
      unit: "元",
      line: `line-${i % 4}`,
      definition: { nature: i % 4 === 3 ? "stock" : "flow" },
    })),
  );
  await engine.rows(JURISDICTIONS, [COUNTIES]);
  await engine.rows(UNITS, [COUNTIES]);
  await engine.rows(TARGET_ROWS, [1, COUNTIES, TARGETS]);
  for (let from = 1; from <= COUNTIES; from += 20) {
    await engine.rows(OWN_ROWS, [from, from + 19]);
    await engine.rows(TOWN_ROWS, [from, from + 19]);
  }
  await engine.rows(CORRECTIONS);
  await engine.rows(WITHDRAWALS);
  await engine.outside("VACUUM ANALYZE");
  return Number((await engine.rows("SELECT count(*) FROM observation"))[0]?.[0]);
};
