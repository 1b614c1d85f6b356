/** A share of a whole told as 100.2–135 %. 完成率 and 产销率 may be above 100 and are left alone. */
import { fromTicks, toTicks } from "../../ticks.ts";
import { between, type Planter, rewritten } from "../plant.ts";

/** What is a part of a hundred by its meaning. */
const SHARES: ReadonlySet<string> = new Set([
  "industry-structure",
  "urbanisation-rate",
  "high-tech-share",
  "strategic-emerging-share",
  "energy-intensive-share",
  "loss-making-share",
  "tax-share",
  "good-air-days",
  "surface-water-quality",
  "family-doctor-rate",
  "risk-cleared-rate",
  "hotline-satisfaction",
  "petition-cases-resolved",
]);

export const SHARE_OVER_HUNDRED: Planter = {
  kind: "share-over-hundred",
  suits: (row) => row.measure === "level" && SHARES.has(row.indicatorId),
  plant: (row, _, random) => {
    const { places } = toTicks(row.written);
    const ticks = Math.round(between(random, 100.2, 135) * 10 ** places);
    const written = fromTicks({ ticks, places });
    return { changes: [rewritten(row, written)], size: null, about: `${row.written} % told as ${written} %` };
  },
};
