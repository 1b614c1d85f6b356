import type { FigureView } from "@xushi/contract";

const stated = <T>(value: T) => ({ value, basis: "stated" as const, rule: "text" });

/** A figure for tests: 19.4亿元 of an indicator that is known, still open. */
export const figure = (id: string, more: Partial<FigureView> = {}): FigureView => ({
  id,
  span: { start: 0, end: 6 },
  quote: "19.4亿元",
  value: "1940000000",
  valueMax: null,
  unit: "元",
  unitAsWritten: "亿元",
  kind: stated("level"),
  bound: stated("eq"),
  indicator: stated("规上工业总产值"),
  place: stated("东序镇"),
  period: stated("2026-01/2026-06"),
  modality: stated("actual"),
  indicatorId: "industrial-output",
  orgUnitId: "dongxu",
  certain: true,
  status: "open",
  observationId: null,
  targetId: null,
  findings: [],
  ...more,
});
