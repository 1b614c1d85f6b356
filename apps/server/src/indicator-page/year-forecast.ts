import type { Forecast } from "@xushi/contract";
import { endMonth, forecastYear, type YearSoFar, year as yearPeriod } from "@xushi/core";
import { reportFor } from "./reports.ts";
import { YEARS_SHOWN } from "./same-period.ts";
import { yearPeriods } from "./year-periods.ts";
import type { YearInput } from "./year-steps.ts";

/** Where the year will end, by the season of the earlier years that the page reads anyway. */
export const yearForecast = (input: YearInput): Forecast => {
  const past = Array.from({ length: YEARS_SHOWN }, (_, i) => yearSoFar(input, input.year - 1 - i));
  const current = yearSoFar(input, input.year);
  const made = forecastYear({ indicator: input.indicator, past, current, target: promisedOf(input) });
  if (made.kind !== "year-end") return { ...made, why: { ...made.why } };
  return {
    ...made,
    method: { ...made.method },
    basedOn: [...made.basedOn].sort((a, b) => a - b),
    needed: made.needed.map((n) => ({ ...n })),
  };
};

const yearSoFar = ({ indicator, unitId, reports }: YearInput, year: number): YearSoFar => {
  const ends = new Map(yearPeriods(indicator, year).map(({ period }) => [endMonth(period), period.id]));
  const cumulative = Array.from({ length: 12 }, (_, i) => {
    const id = ends.get(i + 1);
    return id === undefined ? null : (reportFor(reports, unitId, id, "level")?.value ?? null);
  });
  return { year, cumulative };
};

/** The amount that was promised for this very year; a target of a plan of five years is none. */
const promisedOf = ({ targets, year }: YearInput): string | null =>
  targets.find((t) => (t.kind === "amount" || t.kind === "count") && t.periodId === yearPeriod(year).id)
    ?.value ?? null;
