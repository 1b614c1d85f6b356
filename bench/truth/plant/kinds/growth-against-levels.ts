/** The growth of a nominal figure on one scope, told 0.5–8 points better than its two levels say. */
import { canDeriveGrowth } from "../../../../packages/core/src/index.ts";
import { fromTicks, toTicks } from "../../ticks.ts";
import { between, type Planter, rewritten } from "../plant.ts";

export const GROWTH_AGAINST_LEVELS: Planter = {
  kind: "growth-against-levels",
  suits: (row, { indicators }) => {
    const indicator = indicators.get(row.indicatorId);
    return row.measure === "growth" && indicator !== undefined && canDeriveGrowth(indicator);
  },
  plant: (row, _, random) => {
    const points = between(random, 0.5, 8);
    const { ticks, places } = toTicks(row.written);
    const written = fromTicks({ ticks: ticks + Math.round(points * 10 ** places), places });
    return {
      changes: [rewritten(row, written)],
      size: points / 100,
      about: `${row.written} % told as ${written} %`,
    };
  },
};
