/** One town's figure in the county's table, 2–30 % off, up or down; the county's stays. */
import { scaled, toTicks } from "../../ticks.ts";
import { between, type Planter, rewritten } from "../plant.ts";

export const TOWN_CHANGED: Planter = {
  kind: "town-changed",
  suits: (row) =>
    row.measure === "level" && row.orgUnitId.startsWith("town:") && toTicks(row.written).ticks >= 10,
  plant: (row, _, random) => {
    const size = between(random, 0.02, 0.3) * (random.chance(0.7) ? 1 : -1);
    const written = scaled(row.written, 1 + size);
    if (written === row.written) return undefined;
    return { changes: [rewritten(row, written)], size, about: `${row.written} told as ${written}` };
  },
};
