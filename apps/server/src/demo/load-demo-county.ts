import type { LocalDate } from "@xushi/core";
import { type DemoCounty, generateDemoCounty } from "@xushi/demo";
import { type County, type Ledger, systemActing } from "@xushi/ledger";
import type { Originals } from "../reading/originals.ts";
import { ABOUT, DEMO_ID } from "./about.ts";
import { keepDemoFiles } from "./demo-files.ts";
import { loadDemoItems } from "./demo-items.ts";
import { observationRows } from "./demo-observations.ts";
import { receiveReports } from "./demo-reports.ts";
import { orgUnitRows, ownIndicatorRows, sourceRow, targetRows } from "./demo-rows.ts";
import { momentOf } from "./moment.ts";

const SEED = 2026;
/** Who loaded it, in the journal. */
const LOADER = systemActing("示例数据");

export type Loaded = { readonly observations: number; readonly targets: number; readonly items: number };

/**
 * 序川县 into the ledger. Each step looks at what is there already, so that a loading that was cut off is finished by the
 * next start rather than doubled.
 */
export const loadDemoCounty = async (
  ledger: Ledger,
  originals: Pick<Originals, "put">,
  today: LocalDate,
): Promise<Loaded> => {
  const demo = generateDemoCounty({ asOf: today, seed: SEED });
  const county = ledger.county(DEMO_ID, LOADER);
  await addCounty(ledger, demo);
  await county.addOrgUnits(orgUnitRows(demo));
  await ledger.putIndicators(ownIndicatorRows(demo, DEMO_ID));
  const sourceIds = await addSources(county, demo);
  const observations = await addObservations(county, demo, sourceIds);
  const targets = await addTargets(county, demo);
  await receiveReports(ledger, DEMO_ID, demo, LOADER);
  await keepDemoFiles(originals);
  const items = await loadDemoItems(ledger, SEED, today);
  await county.addSource(
    {
      ...sourceRow({ key: "about", publishedOn: demo.boardOn, ...ABOUT }),
      receivedAt: momentOf(demo.boardOn),
    },
    [],
  );
  return { observations, targets, items };
};

const addCounty = async (ledger: Ledger, demo: DemoCounty): Promise<void> => {
  if ((await ledger.jurisdictions()).some((j) => j.id === DEMO_ID)) return;
  const own = demo.orgUnits.find((u) => u.key === demo.jurisdictionKey);
  if (own === undefined) throw new Error(`The demo has no org unit ${demo.jurisdictionKey}`);
  const { key: orgUnitId, name, nameEn } = own;
  await ledger.createJurisdiction({ id: DEMO_ID, orgUnitId, name, nameEn, demo: true }, LOADER);
};

/** The key of each source with its id in the ledger. */
const addSources = async (county: County, demo: DemoCounty): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>();
  for (const source of demo.sources) {
    const row = { ...sourceRow(source), receivedAt: momentOf(source.publishedOn) };
    const added = await county.addSource(row, []);
    ids.set(source.key, added.source.id);
  }
  return ids;
};

const addObservations = async (
  county: County,
  demo: DemoCounty,
  sourceIds: ReadonlyMap<string, string>,
): Promise<number> => {
  const rows = observationRows(demo, sourceIds);
  const [first] = rows;
  if (first === undefined) return 0;
  const held = await county.evidence({
    indicatorId: first.indicatorId,
    orgUnitId: first.orgUnitId,
    limit: 1,
  });
  if (held.length > 0) return rows.length;
  const result = await county.appendObservations(rows);
  if (!result.ok)
    throw new Error(`The demo's observations do not fit: ${JSON.stringify(result.bad.slice(0, 3))}`);
  return rows.length;
};

const addTargets = async (county: County, demo: DemoCounty): Promise<number> => {
  const held = await county.targets({ asOf: demo.boardOn });
  const keyOf = (t: { indicatorId: string; orgUnitId: string; periodId: string; kind: string }) =>
    [t.indicatorId, t.orgUnitId, t.periodId, t.kind].join("|");
  const present = new Set(held.map(keyOf));
  const rows = targetRows(demo);
  for (const row of rows.filter((r) => !present.has(keyOf(r)))) {
    const set = await county.setTarget(row);
    if (!set.ok) throw new Error(`The demo's target does not fit: ${JSON.stringify([row, set.detail])}`);
  }
  return rows.length;
};
