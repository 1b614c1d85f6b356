import type { Indicator } from "@xushi/core";
import type { ObservationRow } from "@xushi/ledger";

/** Reports of one indicator, found by unit, period and face. */
export type Reports = {
  readonly find: (orgUnitId: string, periodId: string, measure: "level" | "growth") => ObservationRow | null;
};

export const reportsOf = (rows: readonly ObservationRow[]): Reports => {
  const index = new Map(rows.map((r) => [`${r.orgUnitId}|${r.periodId}|${r.measure}`, r]));
  return { find: (unit, period, measure) => index.get(`${unit}|${period}|${measure}`) ?? null };
};

/** The face under which the indicator is read: growth alone for 规上工业增加值. */
export const faceOf = ({ valuation }: Pick<Indicator, "valuation">): "level" | "growth" =>
  valuation === "growth_only" ? "growth" : "level";

/**
 * The report for a step. A ratio may be published for the month (10月末) or as the year's average so far (1–10月): the step's
 * own period is looked for first, then the other with the same last month.
 */
export const reportFor = (
  reports: Reports,
  unitId: string,
  periodId: string,
  measure: "level" | "growth",
): ObservationRow | null =>
  reports.find(unitId, periodId, measure) ?? reports.find(unitId, twinOf(periodId), measure);

/** "2026-10/2026-10" ↔ "2026-01/2026-10" */
const twinOf = (periodId: string): string => {
  const end = periodId.slice(8);
  return periodId === `${end}/${end}` ? `${end.slice(0, 4)}-01/${end}` : `${end}/${end}`;
};
