import type { YearStep } from "@xushi/contract";
import { fromBase, parseUnit, toApproximateNumber } from "@xushi/core";

/** Where the small years put things: all on one scale, so that a larger place is seen to be larger. Pure. */

export const SMALL = { width: 210, height: 104, left: 4, right: 4, top: 8, foot: 18 };

export type SmallStep = {
  readonly months: number;
  readonly month: number;
  readonly actual: number | null;
  readonly plan: number | null;
  readonly lastYear: number | null;
};
export type SmallSeries = "actual" | "plan" | "lastYear";
export type Scale = { readonly low: number; readonly high: number };

/** The steps in the unit that is written. A growth-only indicator shows its growth. */
export const smallSteps = (
  steps: readonly YearStep[],
  unit: string,
  growthOnly: boolean,
): readonly SmallStep[] => {
  const of = parseUnit(unit);
  const scale = (value: string | null | undefined) =>
    value == null ? null : toApproximateNumber(fromBase(value, of));
  return steps.map((step) => ({
    ...{ months: step.months, month: Number(step.periodId.slice(-2)) },
    actual: scale(step.actual?.value ?? (growthOnly ? step.growth?.value : null)),
    ...{ plan: scale(step.plan), lastYear: growthOnly ? null : scale(step.lastYear) },
  }));
};

/** One scale for all: from nought, or from below it where something lies there. */
export const scaleOf = (places: readonly (readonly SmallStep[])[]): Scale => {
  const values = places
    .flat()
    .flatMap(({ actual, plan, lastYear }) => [actual, plan, lastYear].flatMap((v) => v ?? []));
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) || 1 };
};

export type SmallPoint = { readonly x: number; readonly y: number };

/** A point at the end of each step, as far along as its months: 1–2月 is two. */
export const smallLine = (
  steps: readonly SmallStep[],
  series: SmallSeries,
  { low, high }: Scale,
): readonly SmallPoint[] => {
  const width = SMALL.width - SMALL.left - SMALL.right;
  const height = SMALL.height - SMALL.top - SMALL.foot;
  return steps.flatMap((step) => {
    const value = step[series];
    if (value === null) return [];
    return [
      {
        x: SMALL.left + (step.month / 12) * width,
        y: SMALL.top + (1 - (value - low) / (high - low)) * height,
      },
    ];
  });
};
