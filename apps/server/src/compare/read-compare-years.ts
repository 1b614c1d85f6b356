import type { CompareYears } from "@xushi/contract";
import { yearOf } from "@xushi/core";
import type { Books } from "../county/books.ts";
import { wireIndicator } from "../county/indicator-row.ts";
import { readingDay } from "../county/reading-day.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { reportsOf } from "../indicator-page/reports.ts";
import { lastMonthOver } from "../indicator-page/year-periods.ts";
import { yearSteps } from "../indicator-page/year-steps.ts";
import { comparedPlaces } from "./compared-places.ts";
import type { CompareQuery } from "./read-compare.ts";

/** One indicator's year in the whole and in each part: what small multiples are drawn from. */
export const readCompareYears = async (
  books: Books,
  { indicator: id, ...query }: CompareQuery & { readonly indicator: string },
): Promise<Outcome<CompareYears>> => {
  const { vocabulary, county } = books;
  const indicator = vocabulary.indicators.get(id);
  if (indicator === undefined) return refused("indicator.unknown", { id });
  const unitId = query.unit ?? vocabulary.jurisdiction.orgUnitId;
  if (!vocabulary.units.has(unitId)) return refused("org-unit.unknown", { id: unitId });
  const day = await readingDay(books, { orgUnitId: unitId, asOf: query.asOf });
  const { whole, parts } = comparedPlaces(vocabulary, unitId, query.among);
  const units = [...(whole === null ? [] : [whole]), ...parts];
  const year = yearOf(day);
  const knownAt = query.knownAt === undefined ? {} : { knownAt: query.knownAt };
  const [rows, targets] = await Promise.all([
    county.series({
      ...{ indicatorIds: [id], orgUnitIds: units.map((u) => u.id), measures: ["level", "growth"] },
      ...{ from: `${year - 1}-01`, to: lastMonthOver(day), ...knownAt },
    }),
    county.targets({ asOf: day, ...knownAt }),
  ]);
  const reports = reportsOf(rows);
  const own = targets.filter((t) => t.indicatorId === id);
  return done({
    indicator: wireIndicator(indicator),
    asOf: day,
    places: units.map((unit) => ({
      orgUnitId: unit.id,
      name: unit.name,
      whole: unit.id === whole?.id,
      steps: yearSteps({
        ...{ indicator, unitId: unit.id, year, reports },
        targets: own.filter((t) => t.orgUnitId === unit.id),
      }),
    })),
  });
};
