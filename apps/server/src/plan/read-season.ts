import type { PlanSeason } from "@xushi/contract";
import { seasonalFromHistory, toPlain } from "@xushi/core";
import type { Books } from "../county/books.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { pastYears, YEARS_BACK } from "../reading/default-curve.ts";

/** Past years' months of an indicator, and the seasonal curve that they give; nothing where no year is whole. */
export const readSeason = async (
  { county, vocabulary }: Books,
  {
    year,
    indicator: id,
    unit,
  }: { readonly year: number; readonly indicator: string; readonly unit?: string | undefined },
): Promise<Outcome<PlanSeason>> => {
  const unitId = unit ?? vocabulary.jurisdiction.orgUnitId;
  if (!vocabulary.indicators.has(id)) return refused("indicator.unknown", { id });
  if (!vocabulary.units.has(unitId)) return refused("org-unit.unknown", { id: unitId });
  const history = await county.series({
    ...{ indicatorIds: [id], orgUnitIds: [unitId], measures: ["level"] },
    ...{ from: `${year - YEARS_BACK}-01`, to: `${year - 1}-12` },
  });
  const years = pastYears(history, year);
  const curve = years.length === 0 ? null : seasonalFromHistory(years);
  return done({
    years: years.map((y) => ({
      year: y.year,
      months: y.months.map((value) => (value === null ? null : toPlain(value))),
    })),
    weights: curve === null ? null : [...curve.weights],
    basedOn: years.map((y) => y.year),
  });
};
