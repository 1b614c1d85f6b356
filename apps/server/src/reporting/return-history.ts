import { endYear, type Period, periodBeforeInReturn, previousYear } from "@xushi/core";
import type { ObservationRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";
import type { Answering } from "./return-offices.ts";

/** Two years before the return's: what checks and the columns beside the fields look back to. */
const YEARS_BACK = 2;

/** What the books hold of the asked indicators, from any source, in one query. */
export const returnHistory = (
  { county }: Books,
  { aboutId, asked }: Answering,
  returned: Period,
): Promise<ObservationRow[]> =>
  county.series({
    indicatorIds: asked.map(({ indicator }) => indicator.id),
    orgUnitIds: [aboutId],
    measures: ["level", "growth"],
    from: `${endYear(returned) - YEARS_BACK}-01`,
    to: returned.id.slice(8),
  });

type Pair = { readonly level: Beside | null; readonly growth: Beside | null };
type Beside = { readonly value: string; readonly observationId: string; readonly periodId: string };

const NONE: Pair = { level: null, growth: null };

/** The period before, the same a year before, and what is held of the period itself. */
export const besideOf = (
  history: readonly ObservationRow[],
  indicator: CountyIndicator,
  period: Period,
): { readonly before: Pair; readonly lastYear: Pair; readonly held: Pair } => {
  const own = history.filter((row) => row.indicatorId === indicator.id);
  const pairAt = (at: Period | null): Pair =>
    at === null ? NONE : { level: besideAt(own, at, "level"), growth: besideAt(own, at, "growth") };
  return {
    before: pairAt(periodBeforeInReturn(indicator, period)),
    lastYear: pairAt(previousYear(period)),
    held: pairAt(period),
  };
};

const besideAt = (
  rows: readonly ObservationRow[],
  period: Period,
  measure: "level" | "growth",
): Beside | null => {
  const found = rows.find((row) => row.periodId === period.id && row.measure === measure);
  return found === undefined
    ? null
    : { value: found.value, observationId: found.id, periodId: found.periodId };
};
