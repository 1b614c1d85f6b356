/** 农业 */
import type { Indicator } from "@xushi/core";
import { define } from "./define.ts";

const G = "农业";

export const AGRICULTURE: readonly Indicator[] = [
  define(
    G,
    "agricultural-output",
    "农林牧渔业总产值",
    "Gross output of farming, forestry, husbandry and fishery",
    {
      aliases: ["农业总产值", "农林牧渔总产值", "农林牧渔业产值"],
      growthBasis: "real",
      frequency: "Q",
    },
  ),
  define(G, "grain-output", "粮食产量", "Grain output", {
    aliases: ["粮食总产量", "粮食总产"],
    unit: "万吨",
    valuation: "value_only",
    frequency: "Y",
  }),
];
