import type { IndicatorPage } from "@xushi/contract";
import { yearOf } from "@xushi/core";
import { lineOfGroup } from "@xushi/registers";
import type { BoardQuery } from "../board/read-board.ts";
import type { Books } from "../county/books.ts";
import { type CountyIndicator, wireIndicator } from "../county/indicator-row.ts";
import { readingDay } from "../county/reading-day.ts";
import { childrenOf, siblingsOf, unitName } from "../county/vocabulary.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { mayAt } from "../registers/may.ts";
import { evidenceOf, sourcesOf } from "./evidence.ts";
import { history } from "./history.ts";
import { childTable, siblingTable } from "./neighbours.ts";
import type { PageAt } from "./page-at.ts";
import { faceOf, type Reports, reportFor, reportsOf } from "./reports.ts";
import { samePeriods } from "./same-period.ts";
import { targetRows } from "./target-rows.ts";
import { yearForecast } from "./year-forecast.ts";
import { yearPeriods } from "./year-periods.ts";
import { yearSteps } from "./year-steps.ts";

const EVIDENCE_SHOWN = 100;

/** One indicator of one org unit: the year against its plan, earlier years, siblings, sources. */
export const readIndicatorPage = async (
  books: Books,
  deps: Pick<Deps, "schemeOf">,
  id: string,
  query: Omit<BoardQuery, "since">,
): Promise<Outcome<IndicatorPage>> => {
  const { vocabulary } = books;
  const indicator = vocabulary.indicators.get(id);
  if (indicator === undefined) return refused("indicator.unknown", { id });
  const unitId = query.unit ?? vocabulary.jurisdiction.orgUnitId;
  if (!vocabulary.units.has(unitId)) return refused("org-unit.unknown", { id: unitId });
  const day = await readingDay(books, { orgUnitId: unitId, asOf: query.asOf });
  const knownAt = query.knownAt === undefined ? {} : { knownAt: query.knownAt };
  return done(await page(books, deps, indicator, { unitId, day, knownAt }));
};

const page = async (
  books: Books,
  deps: Pick<Deps, "schemeOf">,
  indicator: CountyIndicator,
  at: PageAt,
): Promise<IndicatorPage> => {
  const { vocabulary, county } = books;
  const { unitId, day } = at;
  const [own, rows, evidence, targets] = await Promise.all([
    targetRows(books, deps, indicator, at),
    history(books, indicator, at),
    county.evidence({ indicatorId: indicator.id, orgUnitId: unitId, limit: EVIDENCE_SHOWN, ...at.knownAt }),
    county.targets({ asOf: day, ...at.knownAt }),
  ]);
  const reports = reportsOf(rows);
  const latest = latestOf(indicator, at, reports);
  const year = { indicator, unitId, year: yearOf(day), reports, targets: own.map((t) => t.stored) };
  const neighbours = { indicator, unitId, latest, reports };
  return {
    indicator: wireIndicator(indicator),
    orgUnitId: unitId,
    orgUnitName: unitName(vocabulary, unitId),
    asOf: day,
    targets: own.map((t) => t.row),
    steps: yearSteps(year),
    forecast: yearForecast(year),
    samePeriod: samePeriods(indicator, unitId, latest, reports),
    siblings: siblingTable(neighbours, siblingsOf(vocabulary, unitId)),
    children: childTable(neighbours, childrenOf(vocabulary, unitId), targets),
    evidence: evidenceOf(evidence, await sourcesOf(county, evidence), maySettle(books, indicator, at)),
  };
};

/** The latest period that the unit has reported, this year or last; failing that, the first of this year. */
const latestOf = (indicator: CountyIndicator, { unitId, day }: PageAt, reports: Reports): string => {
  const year = yearOf(day);
  const periods = [...yearPeriods(indicator, year - 1), ...yearPeriods(indicator, year)].map(
    (s) => s.period.id,
  );
  const reported = periods.filter((id) => reportFor(reports, unitId, id, faceOf(indicator)) !== null);
  const [first] = yearPeriods(indicator, year);
  return reported.at(-1) ?? first?.period.id ?? `${year}-01/${year}-12`;
};

/** What was known on an earlier day is looked at, not decided. */
const maySettle = (books: Books, { group }: CountyIndicator, { unitId, knownAt }: PageAt): boolean =>
  knownAt.knownAt === undefined &&
  mayAt(books, "settle", {
    line: lineOfGroup(group),
    place: books.vocabulary.places.get(unitId) ?? "",
  });
