import {
  type ClockReading,
  type Indicator,
  isCumulative,
  type LightRules,
  type LocalDate,
  type Measurements,
  type Period,
  type PlanCurve,
  period,
  readClock,
  sub,
  type TargetCore,
  taskMeasurements,
} from "@xushi/core";
import type { BoardEntry, ObservationRow, TargetRow } from "@xushi/ledger";

export type ClockContext = {
  readonly indicator: Indicator;
  readonly lightRule: LightRules;
  readonly asOf: LocalDate;
  /** The period that should have been reported; see `dueFor`. */
  readonly due: Period | null;
  /** The unit's own reports of the indicator this year, for rules that look at misses in a row. */
  readonly reports: readonly ObservationRow[];
  /** The wider area's growth for the same period, for rules that compare with it. */
  readonly parentGrowth: string | null;
};

/** One target of the board, read against the clock. */
export const clockOf = (entry: BoardEntry, context: ClockContext): ClockReading => {
  const { indicator, lightRule, asOf, due } = context;
  return readClock({
    target: targetCore(entry.target, indicator),
    actual: entry.actual,
    asOf,
    lightRule,
    unit: entry.target.kind === "growth" ? "%" : indicator.unit,
    ...(due === null ? {} : { due }),
    also: { ...tasksOf(entry, context), ...peerGap(entry, context) },
  });
};

export const targetCore = (target: TargetRow, indicator: Pick<Indicator, "direction">): TargetCore => ({
  kind: target.kind,
  value: target.value,
  ...(target.valueMax === null ? {} : { valueMax: target.valueMax }),
  periodId: period(target.periodId).id,
  // A growth target is a floor even where the level itself is neither good nor bad.
  direction: target.kind === "growth" && indicator.direction === "neutral" ? "higher" : indicator.direction,
  curve: target.curve as PlanCurve,
});

const tasksOf = ({ target, actual }: BoardEntry, { indicator, reports }: ClockContext): Measurements => {
  if (actual === null || (target.kind !== "amount" && target.kind !== "count")) return {};
  const upTo = reports.filter(
    (r) => r.measure === "level" && isCumulative(period(r.periodId)) && r.periodId <= actual.periodId,
  );
  return taskMeasurements(targetCore(target, indicator), upTo);
};

const peerGap = ({ target, actual }: BoardEntry, { parentGrowth }: ClockContext): Measurements =>
  actual === null || parentGrowth === null || target.kind !== "growth"
    ? {}
    : { "peer-gap-pp": sub(actual.value, parentGrowth) };
