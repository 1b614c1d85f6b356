import type { IndicatorPage, YearStep } from "@xushi/contract";
import { fromBase, parseUnit, toApproximateNumber } from "@xushi/core";
import type { ChartStep, YearEndRange } from "./chart-geometry.ts";

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

const scaleOf = (page: IndicatorPage) => {
  const unit = parseUnit(unitOfPage(page));
  return (value: string): number => toApproximateNumber(fromBase(value, unit));
};

/** The steps as drawn, in the unit on the axis. Doubles are good enough for a picture. */
export const chartSteps = (page: IndicatorPage): readonly ChartStep[] => {
  const growthOnly = isGrowthOnly(page);
  const scale = scaleOf(page);
  const drawn = (value: string | null | undefined) => (value == null ? null : scale(value));
  return page.steps.map((step) => ({
    months: step.months,
    actual: drawn(actualOf(step, growthOnly)?.value),
    plan: drawn(step.plan),
    lastYear: drawn(step.lastYear),
  }));
};

/** Where the year may end, in the unit on the axis; `null` where nothing is forecast. */
export const chartEnd = (page: IndicatorPage): YearEndRange | null => {
  const { forecast } = page;
  if (forecast.kind !== "year-end") return null;
  const scale = scaleOf(page);
  return { low: scale(forecast.low), point: scale(forecast.point), high: scale(forecast.high) };
};
