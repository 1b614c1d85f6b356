/**
 * A nation in little or at full size: counties × 60 indicators × 60 months of their own, and in some counties twelve towns. The
 * observations go through the product; what they stand on (counties' targets) is set by plain SQL, since it is only the stage.
 */
import { systemActing } from "../../packages/ledger/src/access/acting.ts";
import type { County, NewObservation } from "../../packages/ledger/src/ledger.ts";
import type { Bench } from "../ledger/engines.ts";

export const COUNTIES = Number(process.env.XUSHI_NATION_COUNTIES ?? 3000);
export const INDICATORS = 60;
const FIRST_YEAR = 2022;
const YEARS = 5;
export const TOWNS = 12;
/** Towns report a dozen indicators, in the last two years, in every so many counties. */
export const TOWN_INDICATORS = 12;
const TOWNS_EVERY = Math.max(1, Math.floor(COUNTIES / 60));
const TARGETS = 24;
export const ACTING = systemActing("bench");

export const countyId = (n: number): string => `county-${n}`;
export const hasTowns = (n: number): boolean => n % TOWNS_EVERY === 0;
const indicatorId = (i: number): string => `indicator-${i}`;

/** Every third is published as growth only, as 规上工业增加值 is; the others as levels. */
const measureOf = (i: number): "level" | "growth" => (i % 3 === 2 ? "growth" : "level");

const month = (m: number): string => String(m).padStart(2, "0");
/** Different from county to county and never in their order, so that a ranking has something to sort. */
const madeUp = (n: number, i: number, m: number): string =>
  measureOf(i) === "growth"
    ? (((n * 7919 + i * 31 + m * 17) % 300) / 10 - 8).toFixed(1)
    : `${1_000_000 + ((n * 104_729 + i * 7_907 + m * 613) % 9_000_000)}.${((n + i + m) % 9) + 1}`;

const row = (
  n: number,
  i: number,
  year: number,
  m: number,
  more: Partial<NewObservation>,
): NewObservation => ({
  ...{ indicatorId: indicatorId(i), orgUnitId: "own", measure: measureOf(i), status: "final" },
  ...{
    periodId: `${year}-01/${year}-${month(m)}`,
    value: madeUp(n, i, (year - FIRST_YEAR) * 12 + m),
    sourceId: null,
  },
  recordedAt: m === 12 ? `${year + 1}-01-18T01:00:00Z` : `${year}-${month(m + 1)}-18T01:00:00Z`,
  ...more,
});

/** Five years of one county's own: 3,600 rows. */
export const ownRows = (n: number): NewObservation[] =>
  Array.from({ length: YEARS * 12 * INDICATORS }, (_, k) => {
    const at = Math.floor(k / INDICATORS);
    return row(n, k % INDICATORS, FIRST_YEAR + Math.floor(at / 12), (at % 12) + 1, {});
  });

/** Two years of its towns, level and growth, preliminary as such reports are: 6,912 rows. */
export const townRows = (n: number): NewObservation[] =>
  Array.from({ length: TOWNS * TOWN_INDICATORS * 24 * 2 }, (_, k) => {
    const i = k % TOWN_INDICATORS;
    const town = Math.floor(k / TOWN_INDICATORS) % TOWNS;
    const at = Math.floor(k / (TOWN_INDICATORS * TOWNS)) % 24;
    const grown = k >= TOWN_INDICATORS * TOWNS * 24;
    return row(n + town, i, FIRST_YEAR + YEARS - 2 + Math.floor(at / 12), (at % 12) + 1, {
      ...{ orgUnitId: `town-${town}`, status: "preliminary", measure: grown ? "growth" : "level" },
      ...(grown ? { value: (((n + town * 13 + i + at) % 200) / 10 - 5).toFixed(1) } : {}),
    });
  });

const TARGET_ROWS = `
  INSERT INTO target (jurisdiction_id, target_id, indicator_id, org_unit_id, period_first, period_last, kind, value, curve,
    light_rule_id, reason, board_order, version, recorded_at, recorded_by, journal_seq, line, place)
  SELECT 'county-' || c, gen_random_uuid(), 'indicator-' || i, 'own', y * 12, y * 12 + 11,
    CASE i % 3 WHEN 2 THEN 'growth' ELSE 'amount' END, 9000000, '{"kind":"linear"}', 'standard',
    'bench', i, 1, make_date(y, 1, 20), 'bench', 1, 'line-' || (i % 4), '/own/.'
  FROM generate_series(1, $1::int) c, generate_series(0, $2::int - 1) i, generate_series(2025, 2026) y`;

/** Counties and their towns, the catalogue and the targets; no observation yet. */
export const openCounties = async ({ ledger, engine }: Bench): Promise<void> => {
  await ledger.putIndicators(
    Array.from({ length: INDICATORS }, (_, i) => ({
      ...{ id: indicatorId(i), proposedBy: null, nameZh: `指标${i}`, nameEn: "", aliases: [] },
      ...{ unit: "元", line: `line-${i % 4}`, definition: { nature: "flow" } },
    })),
  );
  for (let n = 1; n <= COUNTIES; n++) {
    const id = countyId(n);
    await ledger.createJurisdiction(
      { id, orgUnitId: "own", name: `${n}号县`, nameEn: "", demo: false },
      ACTING,
    );
    if (hasTowns(n)) await addTowns(ledger.county(id, ACTING));
  }
  await engine.rows(TARGET_ROWS, [COUNTIES, TARGETS]);
};

const addTowns = (county: County): Promise<void> =>
  county.addOrgUnits(
    Array.from({ length: TOWNS }, (_, order) => ({
      ...{
        id: `town-${order}`,
        code: null,
        name: `${order}号镇`,
        nameEn: "",
        kind: "town",
        parentId: "own",
        order,
      },
      ...{ validFrom: null, validTo: null, designatedBy: null },
    })),
  );
