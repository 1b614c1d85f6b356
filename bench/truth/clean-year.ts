/**
 * The demo county as plain rows: four years of levels and growth of the county, two of its towns. Its neighbours are left
 * out: what they publish is theirs to explain. The demo prints completion rates and gaps only in its reports of the latest month, and no month alone; here the same
 * offices print them for every month of the plan's year, by the same arithmetic.
 */
import type { Indicator } from "@xushi/core";
import { type DemoCounty, type DemoObservation, generateDemoCounty } from "@xushi/demo";
import { localDate } from "../../packages/core/src/index.ts";
import { monthsAlone } from "./months-alone.ts";
import { progressReports } from "./progress-reports.ts";
import { PLAN_YEAR, type PlainRow } from "./row.ts";

export type CleanYear = {
  readonly rows: readonly PlainRow[];
  readonly county: DemoCounty;
  readonly indicators: ReadonlyMap<string, Indicator>;
};

/** The whole plan year is over, and the next year's targets are not out yet. */
const ASKED_ON = localDate(`${PLAN_YEAR + 1}-01-20`);

export const cleanYear = (seed: number): CleanYear => {
  const county = generateDemoCounty({ asOf: ASKED_ON, seed });
  const indicators = new Map(county.indicators.map((i) => [i.id, i]));
  const published = publishedRows(county, indicators);
  const rows = [
    ...published,
    ...monthsAlone(published, county, indicators),
    ...progressReports(county, indicators),
  ];
  return { rows, county, indicators };
};

const publishedRows = (county: DemoCounty, indicators: ReadonlyMap<string, Indicator>): PlainRow[] => {
  const sources = new Map(county.sources.map((s) => [s.key, s]));
  const places = new Map(county.orgUnits.map((u) => [u.key, u.name]));
  return county.observations.flatMap((o) => {
    if (o.measure === "rank" || !isOwn(o.orgUnitKey)) return [];
    const indicator = indicators.get(o.indicatorId);
    const source = sources.get(o.sourceKey);
    if (indicator === undefined || source === undefined) return [];
    const quote = source.text.slice(o.span.start, o.span.end);
    return [
      {
        id: [o.orgUnitKey, o.indicatorId, o.periodId, o.measure, "published"].join("|"),
        indicatorId: o.indicatorId,
        orgUnitId: o.orgUnitKey,
        periodId: o.periodId,
        measure: o.measure,
        written: digitsOf(o, quote),
        unit: o.measure === "level" ? indicator.unit : "%",
        reporter: source.publisher,
        nameAsWritten: indicator.name.zh,
        placeAsWritten: places.get(o.orgUnitKey) ?? "",
      },
    ];
  });
};

const isOwn = (orgUnitKey: string): boolean => orgUnitKey === "county" || orgUnitKey.startsWith("town:");

const digitsOf = (o: DemoObservation, quote: string): string => {
  const digits = /\d+(?:\.\d+)?/.exec(quote)?.[0] ?? "";
  return o.value.startsWith("-") ? `-${digits}` : digits;
};
