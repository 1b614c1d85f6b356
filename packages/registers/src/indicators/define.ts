import type { Indicator } from "@xushi/core";

/** What most indicators of a county are: a monthly flow, in 亿元, the more the better, with nominal growth. */
const USUAL = {
  aliases: [],
  unit: "亿元",
  direction: "higher",
  nature: "flow",
  valuation: "level_and_growth",
  frequency: "M",
  janFebCombined: false,
  lagMonths: 0,
  scope: "",
  // Working knowledge of the field, to be confirmed by the county's statistics office before it is relied on.
  source: "[unverified]",
  validFrom: null,
  validUntil: null,
} as const satisfies Partial<Indicator>;

type Particulars = Partial<Omit<Indicator, "id" | "name" | "group">>;

/**
 * An indicator by what sets it apart from the usual. Without growth in its valuation it has no growth basis.
 * `define("财税", "tax-revenue", "税收收入", "Tax revenue", { aliases: ["税收"] })`
 */
export const define = (
  group: string,
  id: string,
  zh: string,
  en: string,
  other: Particulars = {},
): Indicator => {
  const growthBasis = other.valuation === "value_only" ? null : "nominal";
  return { ...USUAL, growthBasis, ...other, id, name: { zh, en }, group };
};
