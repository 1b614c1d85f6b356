import { canDeriveGrowth, div, type Indicator, isZero, mul, roundHalfUp, sub, toPlain } from "@xushi/core";
import type { ObservationRow } from "@xushi/ledger";

export type Growth = { value: string; observationId: string | null; derived: boolean };

type GrowthOf = Pick<Indicator, "valuation" | "growthBasis" | "sameScopeGrowth">;
type Level = Pick<ObservationRow, "value">;

/**
 * 同比. The published figure always wins. It is worked out from two levels only where the indicator allows it: current
 * prices and nominal growth. GDP's level is at current prices and its growth is real, so 109.1 ÷ 95.1 says nothing.
 */
export const growthOf = (
  indicator: GrowthOf,
  published: Pick<ObservationRow, "value" | "id"> | null,
  level: Level | null,
  lastYear: Level | null,
): Growth | null => {
  if (published !== null) return { value: published.value, observationId: published.id, derived: false };
  if (level === null || lastYear === null || !canDeriveGrowth(indicator) || isZero(lastYear.value))
    return null;
  return { value: percentChange(level.value, lastYear.value), observationId: null, derived: true };
};

/** To one decimal, as the statistics offices publish it; a negative base has no growth in per cent that means anything. */
const percentChange = (now: string, before: string): string =>
  toPlain(roundHalfUp(div(mul(sub(now, before), 100), before), 1));
