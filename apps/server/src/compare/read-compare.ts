import type { Compare, CompareAmong } from "@xushi/contract";
import { type LocalDate, latestDuePeriod, type Period, previousYear } from "@xushi/core";
import type { MatrixQuery } from "@xushi/ledger";
import { bulletinOf, RELEASE_DAYS } from "../board/due-period.ts";
import type { Books } from "../county/books.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";
import { readingDay } from "../county/reading-day.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { type ComparePeriods, comparePeriods, monthOfPeriod } from "./compare-periods.ts";
import { comparedPlaces } from "./compared-places.ts";
import { composeCompare } from "./compose-compare.ts";
import { divisorsOf } from "./denominators.ts";

export type CompareQuery = {
  readonly unit?: string | undefined;
  readonly among?: CompareAmong | undefined;
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly month?: string | undefined;
  readonly indicators?: string | undefined;
  readonly group?: string | undefined;
  readonly wide?: "true" | "false" | undefined;
};

/** A divisor that is three years old still says which of two towns is the larger. */
const DIVISOR_YEARS = 3;

/** 对比: a unit's parts, or its peers, side by side. */
export const readCompare = async (
  books: Books,
  deps: Pick<Deps, "schemeOf">,
  query: CompareQuery,
): Promise<Outcome<Compare>> => {
  const { vocabulary, county } = books;
  const unitId = query.unit ?? vocabulary.jurisdiction.orgUnitId;
  if (!vocabulary.units.has(unitId)) return refused("org-unit.unknown", { id: unitId });
  const unknown = pickedOf(query).find((id) => !vocabulary.indicators.has(id));
  if (unknown !== undefined) return refused("indicator.unknown", { id: unknown });
  const day = await readingDay(books, { orgUnitId: unitId, asOf: query.asOf });
  const knownAt = query.knownAt === undefined ? {} : { knownAt: query.knownAt };
  const month = query.month ?? (await monthReported(books, unitId, { asOf: day, ...knownAt }));
  const places = comparedPlaces(vocabulary, unitId, query.among);
  const orgUnitIds = [
    ...(places.whole === null ? [] : [places.whole.id]),
    ...places.parts.map(({ id }) => id),
  ];
  const periods = new Map(
    [...vocabulary.indicators.values()].map((i): [string, ComparePeriods] => [
      i.id,
      comparePeriods(i, month),
    ]),
  );
  const divisors = divisorsOf(vocabulary);
  const [entries, targets, sizes] = await Promise.all([
    county.matrix({ orgUnitIds, wanted: wantedOf(periods), ...knownAt }),
    county.targets({ asOf: day, ...knownAt }),
    county.series({
      ...{ indicatorIds: idsOf([divisors.heads.indicator, divisors.land.indicator]), orgUnitIds },
      ...{ measures: ["level"], from: `${Number(day.slice(0, 4)) - DIVISOR_YEARS}-01`, to: day.slice(0, 7) },
      ...knownAt,
    }),
  ]);
  return done(
    composeCompare({
      ...{ vocabulary, schemeOf: deps.schemeOf, unitId, places, day, month, periods, entries, targets },
      ...{ divisors, sizes, picked: pickedOf(query), group: query.group, isWide: query.wide === "true" },
    }),
  );
};

export const MOST_PICKED = 12;

export const pickedOf = ({ indicators = "" }: Pick<CompareQuery, "indicators">): readonly string[] =>
  [...new Set(indicators.split(","))].filter((id) => id !== "").slice(0, MOST_PICKED);

const idsOf = (indicators: readonly (CountyIndicator | null)[]): string[] =>
  indicators.flatMap((indicator) => (indicator === null ? [] : [indicator.id]));

/** The month of the latest bulletin: what most targets have reported, or what the calendar says should be out. */
const monthReported = async (
  { county, vocabulary }: Books,
  orgUnitId: string,
  at: { readonly asOf: LocalDate; readonly knownAt?: string },
): Promise<string> => {
  const entries = await county.board({ orgUnitId, ...at });
  const bulletin = bulletinOf(entries, vocabulary.indicators);
  const monthly = { frequency: "M", janFebCombined: true, lagMonths: 0, releaseDays: RELEASE_DAYS } as const;
  return bulletin?.slice(0, 7) ?? monthOfPeriod(latestDuePeriod(monthly, at.asOf));
};

const wantedOf = (periods: ReadonlyMap<string, ComparePeriods>): MatrixQuery["wanted"] => {
  const at = (indicatorId: string, p: Period | null, slot: MatrixQuery["wanted"][number]["slot"]) =>
    p === null ? [] : [{ indicatorId, last: monthOfPeriod(p), slot }];
  return [...periods].flatMap(([id, { now, before }]) => [
    ...at(id, now, "now"),
    ...at(id, before, "before"),
    ...at(id, previousYear(now), "last-year"),
    ...at(id, before === null ? null : previousYear(before), "last-year-before"),
  ]);
};
