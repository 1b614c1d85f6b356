import type { IndicatorPage, YearStep } from "@xushi/contract";
import { fromBase, parseUnit, toApproximateNumber } from "@xushi/core";
import type { ChartStep } from "./chart-geometry.ts";

/** Where only the growth is published, the growth is what the year shows. */
export const isGrowthOnly = (page: Pick<IndicatorPage, "indicator">): boolean =>
  page.indicator.valuation === "growth_only";

export const unitOfPage = (page: Pick<IndicatorPage, "indicator">): string =>
  isGrowthOnly(page) ? "%" : page.indicator.displayUnit;

export const actualOf = (
  step: YearStep,
  growthOnly: boolean,
): { value: string; observationId: string | null } | null => {
  if (step.actual !== null) return step.actual;
  return growthOnly ? step.growth : null;
};

/** The steps as drawn, in the unit on the axis. Doubles are good enough for a picture. */
export const chartSteps = (page: IndicatorPage): readonly ChartStep[] => {
  const unit = parseUnit(unitOfPage(page));
  const growthOnly = isGrowthOnly(page);
  const scale = (value: string | null | undefined): number | null =>
    value === null || value === undefined ? null : toApproximateNumber(fromBase(value, unit));
  return page.steps.map((step) => ({
    months: step.months,
    actual: scale(actualOf(step, growthOnly)?.value),
    plan: scale(step.plan),
    lastYear: scale(step.lastYear),
  }));
};
