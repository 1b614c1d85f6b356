/**
 * An office reports a month 3–40 % better than it was and carries the lie on: the month alone and every cumulative figure
 * from then to the year's end. What others print of it, growth and completion rates, stays true.
 */

import { PLAN_YEAR } from "../../row.ts";
import { fromTicks, scaled, toTicks } from "../../ticks.ts";
import { between, isCumulativeId, type Planter, rewritten } from "../plant.ts";

export const MONTH_RAISED: Planter = {
  kind: "month-raised",
  suits: (row, { indicators }) =>
    row.measure === "level" &&
    isCumulativeId(row.periodId) &&
    indicators.get(row.indicatorId)?.frequency === "M" &&
    amountOf(row.written) >= LEAST,
  plant: (row, field, random) => {
    const year = field
      .series(row.orgUnitId, row.indicatorId, "level")
      .filter((r) => r.periodId.startsWith(String(PLAN_YEAR)));
    const sums = year.filter((r) => isCumulativeId(r.periodId));
    const before = sums[sums.findIndex((r) => r.id === row.id) - 1];
    if (before === undefined) return undefined;
    const month = toTicks(row.written).ticks - toTicks(before.written).ticks;
    const size = between(random, 0.03, 0.4);
    const more = Math.round(month * size);
    if (more < 1) return undefined;
    const raised = sums.filter((r) => r.periodId >= row.periodId);
    const alone = year.find((r) => r.periodId === `${row.periodId.slice(8)}/${row.periodId.slice(8)}`);
    const changes = raised.map((r) => {
      const { ticks, places } = toTicks(r.written);
      return rewritten(r, fromTicks({ ticks: ticks + more, places }));
    });
    const month1 = alone === undefined ? [] : [rewritten(alone, scaled(alone.written, 1 + size))];
    return {
      changes: [...changes, ...month1],
      size,
      about: `the month raised by ${(size * 100).toFixed(1)} %`,
    };
  },
};

/** Of fewer than thirty steps a few per cent are less than one. */
const LEAST = 30;
const amountOf = (written: string): number => toTicks(written).ticks;
