/**
 * Where a target stands, one function a kind of target: against its schedule, its growth, its level, a range, a place.
 * One division at the end of each, so that what lies exactly on a band's edge stays there.
 */
import type { ClockBasis, GapUnit } from "./clock-reading.ts";
import { type Amount, abs, amount, compare, div, HUNDRED, isZero, mul, neg, sub, ZERO } from "./decimal.ts";
import type { Measurements } from "./light-rule.ts";
import { period } from "./period.ts";
import type { LocalDate } from "./plain-date.ts";
import { expectedAt, expectedShareAt, type Share } from "./plan-curve.ts";
import type { TargetCore } from "./target.ts";

/** What one kind of target yields before lights and words. Gap positive: ahead. */
export type Standing = {
  readonly basis: ClockBasis;
  readonly unit: GapUnit;
  readonly expected: Amount;
  readonly expectedShare: Amount | null;
  readonly completion: Amount | null;
  readonly gap: Amount | null;
  readonly seen: Measurements;
};

/** Reads the standing at the end of day `at`; `actual` null asks only what is expected. */
export const standingOf = (
  target: TargetCore,
  actual: Amount | null,
  at: LocalDate,
  unit: string | undefined,
): Standing => {
  if (target.kind === "growth") return againstGrowth(target, actual);
  if (target.kind === "rank") return againstRank(target, actual);
  if (target.kind === "range") return againstRange(target, actual, unit);
  const share = expectedShareAt(target.curve, plannedOf(target), at);
  return share === null ? againstLevel(target, actual, unit) : againstSchedule(target, actual, share, at);
};

const plannedOf = (target: TargetCore) => ({ value: target.value, period: period(target.periodId) });

/** completion% − due%, as one fraction: (done × whole − due × total) ÷ (total × whole) × 100. */
const againstSchedule = (
  target: TargetCore,
  actual: Amount | null,
  share: Share,
  at: LocalDate,
): Standing => {
  const { curve } = target;
  const start = curve.kind === "increment" ? amount(curve.start) : ZERO;
  const total = sub(target.value, start);
  const done = actual === null ? null : sub(actual, start);
  const isCount = target.kind === "count" || curve.kind === "due-dates";
  const basis: ClockBasis = curve.kind === "increment" ? "increment" : isCount ? "count" : "flow";
  const readable = done !== null && !isZero(total);
  // An increment that falls from 40 to 35 has a negative total: the fraction handles it, so direction is already in it.
  const isCap = target.direction === "lower" && curve.kind !== "increment";
  const ahead = readable
    ? div(mul(sub(mul(done, share.whole), mul(share.part, total)), HUNDRED), mul(total, share.whole))
    : null;
  const gap = ahead === null ? null : isCap ? neg(ahead) : ahead;
  return {
    basis,
    unit: "百分点",
    expected: expectedAt(curve, plannedOf(target), at),
    expectedShare: div(mul(share.part, HUNDRED), share.whole),
    completion: readable ? div(mul(done, HUNDRED), total) : null,
    gap,
    seen: gap === null || done === null ? {} : { "gap-pp": gap, ...scheduleRatio(done, total, share, isCap) },
  };
};

/** done ÷ due, %; for a cap due ÷ used. Nothing due yet: no ratio. */
const scheduleRatio = (done: Amount, total: Amount, share: Share, isCap: boolean): Measurements => {
  const due = mul(total, share.part);
  const have = mul(done, share.whole);
  const [over, under] = isCap ? [due, have] : [have, due];
  return isZero(under) ? {} : { "schedule-ratio": div(mul(over, HUNDRED), under) };
};

const againstGrowth = (target: TargetCore, actual: Amount | null): Standing => {
  const gap = actual === null ? null : better(target, sub(actual, target.value));
  const seen = actual === null || gap === null ? {} : { "gap-pp": gap, "growth-gap-pp": gap, growth: actual };
  return { ...uncurved("growth", amount(target.value)), gap, seen };
};

/** Lower better turns the sign; a neutral indicator is as far off above as below. */
const better = (target: TargetCore, difference: Amount): Amount => {
  if (target.direction === "neutral") return neg(abs(difference));
  return target.direction === "lower" ? neg(difference) : difference;
};

const uncurved = (basis: ClockBasis, expected: Amount) => ({
  basis,
  unit: "百分点" as GapUnit,
  expected,
  expectedShare: null,
  completion: null,
});

/** A level in % is compared in 百分点; any other level by how many percent of the target it is off. */
const againstLevel = (target: TargetCore, actual: Amount | null, unit: string | undefined): Standing => {
  const off = actual === null ? null : relative(sub(actual, target.value), amount(target.value), unit);
  const gap = off === null ? null : better(target, off);
  const completion = actual === null || isZero(target.value) ? null : div(mul(actual, HUNDRED), target.value);
  const seen = gap === null ? {} : { "gap-pp": gap };
  return { ...uncurved("level", amount(target.value)), completion, gap, seen };
};

const relative = (difference: Amount, base: Amount, unit: string | undefined): Amount | null => {
  if (unit === "%") return difference;
  return isZero(base) ? null : div(mul(difference, HUNDRED), abs(base));
};

const againstRange = (target: TargetCore, actual: Amount | null, unit: string | undefined): Standing => {
  const low = amount(target.value);
  const high = amount(target.valueMax ?? target.value);
  const base = uncurved("range", low);
  if (actual === null) return { ...base, gap: null, seen: {} };
  const below = compare(actual, low) < 0;
  const above = compare(actual, high) > 0;
  const off = relative(below ? sub(actual, low) : above ? sub(actual, high) : ZERO, below ? low : high, unit);
  const gap = off === null ? null : better(target, off);
  return { ...base, gap, seen: gap === null ? {} : { "gap-pp": gap } };
};

/** Third place wanted and fourth reached: one place behind. */
const againstRank = (target: TargetCore, actual: Amount | null): Standing => {
  const gap = actual === null ? null : sub(target.value, actual);
  return {
    ...uncurved("rank", amount(target.value)),
    unit: "位",
    gap,
    seen: gap === null ? {} : { "rank-gap": gap },
  };
};
