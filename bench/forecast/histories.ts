/** The monthly flows of a generated county, four years each. */
import type { Indicator, YearSoFar } from "@xushi/core";
import { generateDemoCounty } from "@xushi/demo";
import { canSum, localDate, period } from "../../packages/core/src/index.ts";

export const PLAN_YEAR = 2026;

export type History = { readonly indicator: Indicator; readonly years: readonly YearSoFar[] };

export const histories = (seed: number): readonly History[] => {
  const county = generateDemoCounty({ asOf: localDate(`${PLAN_YEAR + 1}-02-20`), seed });
  const levels = Map.groupBy(
    county.observations.filter((o) => o.orgUnitKey === "county" && o.measure === "level"),
    (o) => o.indicatorId,
  );
  return county.indicators.filter(canSum).flatMap((indicator) => {
    const own = levels.get(indicator.id) ?? [];
    const values = new Map(own.map((o) => [o.periodId as string, o.value]));
    const years = [3, 2, 1, 0].map((ago) => yearOf(PLAN_YEAR - ago, values));
    return years.every((y) => y.cumulative[11] !== null) ? [{ indicator, years }] : [];
  });
};

const yearOf = (year: number, values: ReadonlyMap<string, string>): YearSoFar => ({
  year,
  cumulative: Array.from({ length: 12 }, (_, i) => {
    const id = period(`${year}-01/${year}-${String(i + 1).padStart(2, "0")}`).id;
    return values.get(id) ?? null;
  }),
});
