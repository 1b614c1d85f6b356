import type { IndicatorPage } from "@xushi/contract";
import { type Period, period, previousYear } from "@xushi/core";
import { cellOf } from "../board/board-row.ts";
import { growthOf } from "../board/growth-of.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";
import { faceOf, type Reports, reportFor } from "./reports.ts";

export const YEARS_SHOWN = 5;

/** The latest period and the same one in earlier years; years without any number are left out. */
export const samePeriods = (
  indicator: CountyIndicator,
  unitId: string,
  latest: string,
  reports: Reports,
): IndicatorPage["samePeriod"] => {
  const find = (p: Period, measure: "level" | "growth") => reportFor(reports, unitId, p.id, measure);
  return yearsBack(period(latest)).flatMap((p) => {
    const value = find(p, faceOf(indicator));
    const growth = growthOf(indicator, find(p, "growth"), find(p, "level"), find(previousYear(p), "level"));
    if (value === null && growth === null) return [];
    return [{ periodId: p.id, value: value && cellOf(value), growth: growth?.value ?? null }];
  });
};

const yearsBack = (latest: Period): Period[] => {
  const periods = [latest];
  while (periods.length < YEARS_SHOWN) periods.push(previousYear(periods.at(-1) as Period));
  return periods;
};
