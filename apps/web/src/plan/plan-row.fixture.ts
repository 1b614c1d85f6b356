import type { PlanRow } from "@xushi/contract";

/** 64.0 亿元 of investment, 40.0 of it with one town, nothing with the other yet. */
export const planRow = (fields: Partial<PlanRow> = {}): PlanRow => ({
  indicatorId: "fixed-asset-investment",
  name: { zh: "固定资产投资", en: "Fixed-asset investment" },
  group: { zh: "投资", en: "Investment" },
  kind: "amount",
  unit: "元",
  displayUnit: "亿元",
  targetId: "t1",
  value: "6400000000",
  valueMax: null,
  periodId: "2026-01/2026-12",
  version: 1,
  curve: { kind: "linear" },
  due: [],
  ownerId: "invest",
  ownerName: "招商局",
  mayPlan: true,
  lastYear: "6000000000",
  parts: [
    { orgUnitId: "a", name: "东序镇", value: "4000000000", version: 1, lastYear: "3000000000" },
    { orgUnitId: "b", name: "西序镇", value: null, version: 0, lastYear: "1000000000" },
  ],
  sum: "4000000000",
  rest: "2400000000",
  split: "rest",
  versions: [],
  ...fields,
});
