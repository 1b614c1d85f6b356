/** The year's targets as the ledger takes them: the county's 86, and the towns' parts of those handed down. */
import { cumulative, type DecimalText, type PlanCurve, parseUnit, toBase, toPlain } from "@xushi/core";
import { targetsOutOn } from "./calendar.ts";
import { indicatorOf, specOf } from "./catalogue.ts";
import type { World } from "./facts.ts";
import { COUNTY, TOWN_LIST } from "./places.ts";
import { planCurve, targetText } from "./plan-curves.ts";
import { PLAN_ROWS, type PlanRow } from "./plan-rows.ts";
import { textToTicks, ticksToBase } from "./ticks.ts";
import { TOWN_ROWS } from "./towns.ts";
import type { DemoTarget } from "./types.ts";

export const targetsOf = (world: World, year: number): readonly DemoTarget[] => [
  ...PLAN_ROWS.map((row, order) => countyTarget(world, row, year, order + 1)),
  ...TOWN_ROWS.flatMap((row, order) => townTargets(world, row, year, order + 1)),
];

/** Percent and places are their own base. */
const baseValue = (row: PlanRow, written: string): DecimalText =>
  row.kind === "growth" || row.kind === "rank"
    ? toPlain(written)
    : toPlain(toBase(written, parseUnit(indicatorOf(row.indicatorId).unit)));

const common = (row: PlanRow, year: number, order: number) => ({
  indicatorId: row.indicatorId,
  periodId: cumulative(year, 12).id,
  kind: row.kind,
  lightRuleId: row.kind === "rank" ? "xuchuan-rank" : "xuchuan-progress",
  group: indicatorOf(row.indicatorId).group,
  order,
  reason: `序政发〔${year}〕3号 ${year}年目标任务分解表`,
  recordedOn: targetsOutOn(year),
});

const countyTarget = (world: World, row: PlanRow, year: number, order: number): DemoTarget => ({
  ...common(row, year, order),
  key: `${COUNTY}|${row.indicatorId}|${row.kind}|${year}`,
  orgUnitKey: COUNTY,
  ownerKey: row.owner,
  value: baseValue(row, targetText(row, year)),
  valueMax: row.valueMax === undefined ? null : baseValue(row, targetText(row, year, row.valueMax)),
  curve: world.series.curve(row, year).curve,
});

/** A town's part is rounded as the county's target is: 64.0亿元 is split into tenths of 亿元. */
const townTargets = (world: World, row: PlanRow, year: number, order: number): readonly DemoTarget[] => {
  const whole = targetText(row, year);
  const places = whole.split(".")[1]?.length ?? 0;
  const { unit } = indicatorOf(row.indicatorId);
  return world.towns.split(row.indicatorId, textToTicks(whole, places)).map((part, t) => {
    const key = TOWN_LIST[t]?.key ?? COUNTY;
    return {
      ...common(row, year, order),
      key: `${key}|${row.indicatorId}|${row.kind}|${year}`,
      orgUnitKey: key,
      ownerKey: key,
      value: ticksToBase(part, places, unit),
      valueMax: null,
      curve: townCurve(world, row, year, part * 10 ** (specOf(row.indicatorId).places - places)),
    };
  });
};

/** Towns share the county's pace; tasks and due dates are drawn up for their own part. */
const townCurve = (world: World, row: PlanRow, year: number, total: number): PlanCurve =>
  row.curve === "monthly-tasks" || row.curve === "due-dates"
    ? planCurve({ name: row.curve, indicatorId: row.indicatorId, year, total, start: 0, history: [] }).curve
    : world.series.curve(row, year).curve;
