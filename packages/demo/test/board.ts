/** The demo county read against the clock, the way a board does it. */
import {
  type ClockReading,
  containsPeriod,
  type Indicator,
  latestDuePeriod,
  period,
  readClock,
} from "@xushi/core";
import { findLightRule } from "@xushi/registers";
import type { DemoCounty, DemoObservation, DemoTarget } from "../src/index.ts";

export type Row = {
  readonly target: DemoTarget;
  readonly indicator: Indicator;
  readonly actual: DemoObservation | null;
  readonly reading: ClockReading;
};

const MEASURE = { growth: "growth", rank: "rank" } as const;

export const latestOf = (
  county: DemoCounty,
  target: DemoTarget,
  indicator: Indicator,
): DemoObservation | null => {
  const whole = period(target.periodId);
  const measure = target.kind in MEASURE ? MEASURE[target.kind as keyof typeof MEASURE] : "level";
  const found = county.observations.filter(
    (o) =>
      o.orgUnitKey === target.orgUnitKey &&
      o.indicatorId === target.indicatorId &&
      o.measure === measure &&
      containsPeriod(whole, period(o.periodId)) &&
      (indicator.nature !== "flow" || period(o.periodId).first === whole.first),
  );
  return found.sort((a, b) => period(a.periodId).last - period(b.periodId).last).at(-1) ?? null;
};

/** Rows of one org unit in the plan's year, as of the board's day, when every figure of the month is out. */
export const boardOf = (county: DemoCounty, orgUnitKey = "county"): readonly Row[] => {
  const indicators = new Map(county.indicators.map((i) => [i.id, i]));
  return county.targets
    .filter((t) => t.orgUnitKey === orgUnitKey && t.periodId.startsWith(String(county.planYear)))
    .map((target) => {
      const indicator = indicators.get(target.indicatorId);
      const lightRule = findLightRule(target.lightRuleId);
      if (indicator === undefined || lightRule === undefined) throw new Error(`Unknown in ${target.key}`);
      const actual = latestOf(county, target, indicator);
      const due = latestDuePeriod({ ...indicator, releaseDays: 0 }, county.boardOn);
      const { kind, value, valueMax, curve } = target;
      const direction =
        kind === "growth" && indicator.direction === "neutral" ? "higher" : indicator.direction;
      const periodId = period(target.periodId).id;
      const reading = readClock({
        target: { kind, value, periodId, direction, curve, ...(valueMax === null ? {} : { valueMax }) },
        actual,
        asOf: county.boardOn,
        lightRule,
        unit: kind === "growth" ? "%" : indicator.unit,
        ...(containsPeriod(period(periodId), due) ? { due } : {}),
      });
      return { target, indicator, actual, reading };
    });
};

export const countLights = (rows: readonly Row[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { reading } of rows) counts[reading.light.word.zh] = (counts[reading.light.word.zh] ?? 0) + 1;
  return counts;
};
