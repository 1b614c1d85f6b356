/** 1–9月 printed below 1–8月: an old table copied over, or a slip of the pen. 0.5–20 % below the figure before. */
import { scaled, toTicks } from "../../ticks.ts";
import { between, isCumulativeId, type Planter, rewritten } from "../plant.ts";

export const CUMULATIVE_LOWERED: Planter = {
  kind: "cumulative-lowered",
  suits: (row, { indicators }) =>
    row.measure === "level" &&
    isCumulativeId(row.periodId) &&
    indicators.get(row.indicatorId)?.nature === "flow" &&
    toTicks(row.written).ticks >= 20,
  plant: (row, field, random) => {
    const sums = field
      .series(row.orgUnitId, row.indicatorId, "level")
      .filter((r) => r.periodId.slice(0, 4) === row.periodId.slice(0, 4) && isCumulativeId(r.periodId));
    const before = sums[sums.findIndex((r) => r.id === row.id) - 1];
    if (before === undefined) return undefined;
    const size = between(random, 0.005, 0.2);
    const written = scaled(before.written, 1 - size);
    if (toTicks(written).ticks >= toTicks(before.written).ticks) return undefined;
    return { changes: [rewritten(row, written)], size, about: `${row.written} printed as ${written}` };
  },
};
