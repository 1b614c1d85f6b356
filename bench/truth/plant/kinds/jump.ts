/** A figure that leaves its own history: 1.3–4 times what it was, or the same part of it; growth 8–40 points off. */
import { fromTicks, scaled, toTicks } from "../../ticks.ts";
import { between, type Planter, rewritten } from "../plant.ts";

export const JUMP: Planter = {
  kind: "jump",
  suits: (row) =>
    row.measure === "growth" ||
    (row.measure === "level" && row.unit !== "%" && toTicks(row.written).ticks >= 30),
  plant: (row, _, random) => {
    if (row.measure === "growth") {
      const points = between(random, 8, 40) * (random.chance(0.7) ? 1 : -1);
      const { ticks, places } = toTicks(row.written);
      const written = fromTicks({ ticks: ticks + Math.round(points * 10 ** places), places });
      return {
        changes: [rewritten(row, written)],
        size: points / 100,
        about: `${row.written} % told as ${written} %`,
      };
    }
    const factor = between(random, 1.3, 4);
    const isUp = random.chance(0.7);
    const written = scaled(row.written, isUp ? factor : 1 / factor);
    return {
      changes: [rewritten(row, written)],
      size: isUp ? factor - 1 : 1 / factor - 1,
      about: `${row.written} told as ${written}`,
    };
  },
};
