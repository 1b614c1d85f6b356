import type { Indicator } from "@xushi/core";
import { INDICATORS } from "@xushi/registers";
import { COUNTY_INDICATORS } from "./county-indicators.ts";
import { SERIES, type SeriesSpec } from "./series-specs.ts";

/** The catalogue and the county's own indicators. */
export const DEMO_INDICATORS: readonly Indicator[] = [...INDICATORS, ...COUNTY_INDICATORS];

const indicators = new Map(DEMO_INDICATORS.map((i) => [i.id, i]));
const specs = new Map(SERIES.map((s) => [s.id, s]));

const known = <T>(found: T | undefined, id: string): T => {
  if (found === undefined) throw new RangeError(`The demo county does not know ${id}`);
  return found;
};

export const indicatorOf = (id: string): Indicator => known(indicators.get(id), id);
export const specOf = (id: string): SeriesSpec => known(specs.get(id), id);

/** Months at whose end the indicator is published: 2–12 where 1–2月 is one, 3 6 9 12 by quarter, 12 by year. */
export const publishedMonths = ({ frequency, janFebCombined }: Indicator): readonly number[] => {
  if (frequency === "Y") return [12];
  if (frequency === "Q") return [3, 6, 9, 12];
  return Array.from({ length: 12 }, (_, i) => i + 1).filter((m) => m > 1 || !janFebCombined);
};
