/** One report's completion rate of a known amount, 2–15 % better than the target allows: another task seems to be meant. */
import { scaled } from "../../ticks.ts";
import { between, type Planter, rewritten } from "../plant.ts";

export const COMPLETION_CHANGED: Planter = {
  kind: "completion-changed",
  suits: (row) => row.measure === "completion" && Number(row.written) >= 5,
  plant: (row, _, random) => {
    const size = between(random, 0.02, 0.15);
    const written = scaled(row.written, 1 + size);
    if (written === row.written) return undefined;
    return { changes: [rewritten(row, written)], size, about: `${row.written} % told as ${written} %` };
  },
};
