import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type LocalDate, localDate } from "@xushi/core";
import {
  type County,
  type Ledger,
  type NewObservation,
  type NewTarget,
  openLedger,
  systemActing,
} from "@xushi/ledger";
import { freshDataDir } from "../../../../packages/ledger/test/fresh-data-dir.ts";
import { type AppOptions, createApp, localCaller, originalsIn, putCatalogue } from "../../src/index.ts";

/** A county of three units and three neighbours, small enough to know by heart; today is 2026-11-05. */
export type SmallCounty = {
  readonly app: ReturnType<typeof createApp>;
  readonly ledger: Ledger;
  readonly county: County;
  readonly originalsFolder: string;
  readonly originalFiles: () => Promise<string[]>;
  readonly close: () => Promise<void>;
};

export const TODAY: LocalDate = localDate("2026-11-05");
export const HERE = "/api/xu";
const acting = systemActing("测试");

export const openSmallCounty = async (options: Partial<AppOptions> = {}): Promise<SmallCounty> => {
  const folder = await freshDataDir();
  const originals = join(folder, "originals");
  const ledger = await openLedger({ dataDir: folder });
  await putCatalogue(ledger);
  await ledger.createJurisdiction(
    { id: "xu", orgUnitId: "xu", name: "序川县", nameEn: "Xuchuan", demo: false },
    acting,
  );
  const county = ledger.county("xu", acting);
  await county.addOrgUnits(UNITS);
  await fill(county);
  const app = createApp({
    ledger,
    today: () => TODAY,
    originals: originalsIn(originals),
    log: () => {},
    local: async (c) => localCaller(c),
    ...options,
  });
  const originalFiles = async () => {
    const all = await readdir(originals, { recursive: true, withFileTypes: true }).catch(() => []);
    return all.filter((f) => f.isFile()).map((f) => f.name);
  };
  const close = async () => {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, ledger, county, originalsFolder: originals, originalFiles, close };
};

const unit = (
  id: string,
  name: string,
  nameEn: string,
  kind: "city" | "county" | "town" | "office",
  parentId: string | null,
  order: number,
) => ({
  id,
  code: null,
  name,
  nameEn,
  kind,
  parentId,
  order,
  validFrom: null,
  validTo: null,
  designatedBy: null,
});

const UNITS = [
  unit("city", "序阳市", "Xuyang", "city", null, 0),
  unit("xu", "序川县", "Xuchuan", "county", "city", 1),
  unit("wang", "望川县", "Wangchuan", "county", "city", 2),
  unit("lin", "临序县", "Linxu", "county", "city", 3),
  unit("dong", "东序镇", "Dongxu", "town", "xu", 4),
  unit("invest", "招商局", "Investment Bureau", "office", "xu", 5),
];

const RECORDED = "2026-10-20T09:00:00+08:00";

const seen = (
  indicatorId: string,
  orgUnitId: string,
  periodId: string,
  measure: "level" | "growth",
  value: string,
  recordedAt = RECORDED,
): NewObservation => ({
  indicatorId,
  orgUnitId,
  periodId,
  measure,
  value,
  status: "preliminary",
  sourceId: null,
  recordedAt,
});

const wanted = (
  indicatorId: string,
  kind: NewTarget["kind"],
  value: string,
  order: number,
  orgUnitId = "xu",
): NewTarget => ({
  indicatorId,
  orgUnitId,
  ownerId: "invest",
  periodId: "2026-01/2026-12",
  kind,
  value,
  valueMax: null,
  curve: kind === "growth" ? { kind: "growth" } : { kind: "linear" },
  lightRuleId: "xuchuan-progress",
  sourceId: null,
  figureId: null,
  reason: "年初下达",
  group: null,
  order,
  recordedAt: "2026-01-10T09:00:00+08:00",
});

const TO_SEPTEMBER = "2026-01/2026-09";
const TO_AUGUST = "2026-01/2026-08";

/** 社零 is ahead, 内资 behind, GDP on target, 税收 unreported. */
const fill = async (county: County): Promise<void> => {
  const rows = [
    seen("retail-sales", "xu", TO_SEPTEMBER, "level", "8000000000"),
    seen("retail-sales", "xu", TO_AUGUST, "level", "7000000000", "2026-09-15T09:00:00+08:00"),
    seen("retail-sales", "xu", "2025-01/2025-09", "level", "7500000000"),
    seen("retail-sales", "xu", TO_SEPTEMBER, "growth", "6.1"),
    seen("retail-sales", "wang", TO_SEPTEMBER, "growth", "7.2"),
    seen("retail-sales", "lin", TO_SEPTEMBER, "growth", "5.0"),
    seen("gdp", "xu", TO_SEPTEMBER, "growth", "6.5"),
    seen("domestic-capital-arrived", "xu", TO_SEPTEMBER, "level", "2000000000"),
    seen("retail-sales", "dong", TO_SEPTEMBER, "level", "900000000"),
  ];
  const result = await county.appendObservations(rows);
  if (!result.ok) throw new Error(JSON.stringify(result.bad));
  const targets = [
    wanted("retail-sales", "amount", "10000000000", 1),
    wanted("gdp", "growth", "6.5", 2),
    wanted("domestic-capital-arrived", "amount", "4000000000", 3),
    wanted("tax-revenue", "amount", "1000000000", 4),
    wanted("fixed-asset-investment", "amount", "4200000000", 1, "dong"),
  ];
  for (const target of targets) {
    const set = await county.setTarget(target);
    if (!set.ok) throw new Error(JSON.stringify([target.indicatorId, set.detail]));
  }
};

export const json = async <T>(response: Response | Promise<Response>): Promise<T> =>
  (await (await response).json()) as T;

export const post = (body: unknown, person = "王经手"): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", "x-xushi-person": encodeURIComponent(person) },
  body: JSON.stringify(body),
});
