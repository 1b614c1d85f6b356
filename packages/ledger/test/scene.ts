/** What the contract tests are played on: one open ledger, and for each test a jurisdiction of its own. */
import { systemActing } from "../src/access/acting.ts";
import type { Engine } from "../src/engine/engine.ts";
import type { County, IndicatorRow, Ledger, NewObservation, NewSource, NewTarget } from "../src/ledger.ts";

/** The product itself, under two names: what posts allow is tested in access.test.ts. */
export const CLERK = systemActing("李敏");
export const CHIEF = systemActing("王主任");

/** A clock that stands until it is moved. */
export type TestClock = { now: string };

export type Scene = {
  readonly ledger: Ledger;
  /** Around the ledger and its policies, for tampering and for looking at the tables. */
  readonly engine: Pick<Engine, "rows" | "transaction">;
  /** As the ledger works: bound by the policies. */
  readonly app: Engine;
  readonly clock: TestClock;
};

export type OpenScene = () => Promise<Scene & { close(): Promise<void> }>;

const indicator = (id: string, nameZh: string, unit: string, nature: "flow" | "stock" | "ratio") =>
  ({
    id,
    proposedBy: null,
    nameZh,
    nameEn: id,
    aliases: [`${nameZh}额`],
    unit,
    line: "investment",
    definition: { nature, direction: "higher" },
  }) satisfies IndicatorRow;

export const INDICATORS = [
  indicator("investment", "固定资产投资", "元", "flow"),
  indicator("output", "规上工业增加值", "元", "flow"),
  indicator("deposits", "存款余额", "元", "stock"),
  indicator("greening", "森林覆盖率", "%", "ratio"),
];

let made = 0;

/** A county under its city, with a sibling, a town and an office. */
export const newCounty = async ({ ledger }: Scene): Promise<County> => {
  const id = `county-${++made}`;
  await ledger.putIndicators(INDICATORS);
  await ledger.createJurisdiction(
    { id, orgUnitId: "qingshan", name: "青山县", nameEn: "Qingshan", demo: true },
    CHIEF,
  );
  const county = ledger.county(id, CLERK);
  const unit = { code: null, nameEn: "", validFrom: null, validTo: null, designatedBy: null };
  await ledger.county(id, CHIEF).addOrgUnits([
    { ...unit, id: "bureau", name: "发改局", kind: "office", parentId: "qingshan", order: 3 },
    { ...unit, id: "qingshan", name: "青山县", kind: "county", parentId: "city", order: 1 },
    { ...unit, id: "city", name: "江州市", kind: "city", parentId: null, order: 0 },
    { ...unit, id: "baihe", name: "白河县", kind: "county", parentId: "city", order: 2 },
    { ...unit, id: "town", name: "石桥镇", kind: "town", parentId: "qingshan", order: 4 },
  ]);
  return county;
};

export const observed = (fields: Partial<NewObservation> = {}): NewObservation => ({
  indicatorId: "investment",
  orgUnitId: "qingshan",
  periodId: "2026-01/2026-10",
  measure: "level",
  value: "3200000000",
  status: "preliminary",
  sourceId: null,
  ...fields,
});

export const promised = (fields: Partial<NewTarget> = {}): NewTarget => ({
  indicatorId: "investment",
  orgUnitId: "qingshan",
  ownerId: "bureau",
  periodId: "2026-01/2026-12",
  kind: "amount",
  value: "4000000000",
  valueMax: null,
  curve: { kind: "linear" },
  lightRuleId: "standard",
  sourceId: null,
  figureId: null,
  reason: "政府工作报告",
  group: null,
  order: 1,
  ...fields,
});

let files = 0;

export const received = (fields: Partial<NewSource> = {}): NewSource => ({
  sha256: (++files).toString(16).padStart(64, "0"),
  title: "1—10月经济运行情况",
  publisher: "青山县统计局",
  publishedOn: "2026-11-04",
  format: "text",
  text: "1—10月，固定资产投资32亿元，增长6.2%。",
  byteSize: 60,
  hasOriginal: true,
  ...fields,
});

/** Appends one row and returns it as it was stored. */
export const append = async (county: County, fields: Partial<NewObservation> = {}) => {
  const outcome = await county.appendObservations([observed(fields)]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.bad));
  const row = await county.observation(outcome.ids[0] ?? "");
  if (row === null) throw new Error("appended and not found");
  return row;
};

/** The value inside, when the ledger did what it was asked. */
export const granted = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
};
