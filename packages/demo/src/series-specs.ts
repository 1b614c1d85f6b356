/** How large each figure of 序川县 is, and how it moves. Sizes are of 2026; other years follow by growth. */
import type { Season } from "./season.ts";

export type SeriesSpec = {
  readonly id: string;
  /** Decimals as published in the written unit: 2 for 143.40亿元. */
  readonly places: number;
} & (
  | {
      /** Adds up over the year. */
      readonly form: "flow";
      readonly size: number;
      readonly growth: number;
      readonly season: Season;
      /** Centre of the published growth where it is not the ratio of two levels. */
      readonly published?: number;
    }
  /** A part of another flow: always smaller, with its own wobble. */
  | { readonly form: "part"; readonly of: string; readonly share: number; readonly published?: number }
  | { readonly form: "sum"; readonly of: readonly string[]; readonly published: number }
  /** Month-end balance or number. */
  | { readonly form: "stock"; readonly size: number; readonly growth: number }
  /** Moves around a centre, with a drift a year. */
  | { readonly form: "ratio"; readonly size: number; readonly drift: number; readonly wobble: number }
  /** Worked out from two other figures, so that they always agree. */
  | { readonly form: "quotient"; readonly over: readonly [string, string]; readonly scale: number }
  /** Only its growth is published. */
  | { readonly form: "growth"; readonly published: number }
);

const flow = (
  id: string,
  size: number,
  growth: number,
  places: number,
  season: Season,
  published?: number,
): SeriesSpec => ({
  id,
  form: "flow",
  size,
  growth,
  places,
  season,
  ...(published === undefined ? {} : { published }),
});
const part = (id: string, of: string, share: number, places: number, published?: number): SeriesSpec => ({
  id,
  form: "part",
  of,
  share,
  places,
  ...(published === undefined ? {} : { published }),
});
const stock = (id: string, size: number, growth: number, places = 0): SeriesSpec => ({
  id,
  form: "stock",
  size,
  growth,
  places,
});
const ratio = (id: string, size: number, drift: number, wobble: number, places = 1): SeriesSpec => ({
  id,
  form: "ratio",
  size,
  drift,
  wobble,
  places,
});
const quotient = (
  id: string,
  over: readonly [string, string],
  scale: number,
  places: number,
): SeriesSpec => ({
  id,
  form: "quotient",
  over,
  scale,
  places,
});
const growthOnly = (id: string, published: number): SeriesSpec => ({
  id,
  form: "growth",
  published,
  places: 1,
});

/**
 * Not every indicator of the catalogue is used here: 有效投资 and 工业开票销售收入 are Zhejiang's and Jiangsu's words.
 * What depends on another figure comes after it.
 */
export const SERIES: readonly SeriesSpec[] = [
  flow("primary-industry-value-added", 22.6, 4.2, 2, "quarters", 3.8),
  flow("secondary-industry-value-added", 71.4, 6.9, 2, "industry", 7.2),
  flow("tertiary-industry-value-added", 78.2, 6.2, 2, "retail", 6.4),
  {
    id: "gdp",
    form: "sum",
    of: ["primary-industry-value-added", "secondary-industry-value-added", "tertiary-industry-value-added"],
    published: 6.5,
    places: 2,
  },
  ratio("resident-population", 42.31, -0.12, 0.02, 2),
  quotient("gdp-per-capita", ["gdp", "resident-population"], 10_000, 0),
  quotient("industry-structure", ["tertiary-industry-value-added", "gdp"], 100, 1),
  ratio("urbanisation-rate", 54.62, 0.9, 0.05, 2),
  growthOnly("industrial-value-added", 7.5),
  flow("industrial-output", 186, 11.5, 2, "industry"),
  part("industrial-sales-output", "industrial-output", 0.973, 2, 6),
  part("industrial-revenue", "industrial-output", 0.94, 2, 5.8),
  part("industrial-profit", "industrial-output", 0.052, 2, 5.1),
  quotient("sales-output-ratio", ["industrial-sales-output", "industrial-output"], 100, 1),
  ratio("loss-making-share", 14.2, -0.3, 0.3),
  stock("industrial-enterprises", 182, 6),
  flow("high-tech-value-added", 18.6, 9.5, 2, "industry", 9.8),
  ratio("high-tech-share", 44.6, 1.1, 0.3),
  flow("strategic-emerging-output", 66, 11, 2, "industry", 11),
  quotient("strategic-emerging-share", ["strategic-emerging-output", "industrial-output"], 100, 1),
  growthOnly("equipment-manufacturing-value-added", 9.2),
  growthOnly("high-tech-manufacturing-value-added", 12.1),
  ratio("energy-intensive-share", 20.8, -0.4, 0.2),
  flow("industrial-electricity", 5.24, 6.1, 2, "even"),
  flow("electricity", 11.62, 5.4, 2, "even"),
  flow("new-industrial-enterprises", 22, 5, 0, "late"),
  flow("fixed-asset-investment", 64, 12.5, 2, "investment", 6.8),
  part("industrial-investment", "fixed-asset-investment", 0.41, 2, 9.4),
  flow("technical-renovation-investment", 12.5, 10, 2, "even"),
  part("private-investment", "fixed-asset-investment", 0.56, 2, 4.2),
  part("infrastructure-investment", "fixed-asset-investment", 0.23, 2, 5.2),
  growthOnly("manufacturing-investment", 9),
  growthOnly("high-tech-investment", 13.5),
  flow("real-estate-investment", 9.8, -4, 2, "investment"),
  flow("housing-sales-area", 24.5, -2.5, 2, "even"),
  flow("new-projects-planned-investment", 58, 7, 2, "even"),
  stock("large-projects", 146, 5),
  flow("key-project-investment", 84, 6, 2, "even"),
  flow("general-public-budget-revenue", 11.8, 6.8, 2, "fiscal"),
  flow("total-fiscal-revenue", 18.4, 6.5, 2, "fiscal"),
  part("tax-revenue", "general-public-budget-revenue", 0.726, 2),
  quotient("tax-share", ["tax-revenue", "general-public-budget-revenue"], 100, 1),
  flow("general-public-budget-expenditure", 46.2, 3.5, 2, "quarters"),
  part("eight-fiscal-expenditures", "general-public-budget-expenditure", 0.79, 2),
  flow("government-fund-revenue", 9.2, -6, 2, "late"),
  flow("retail-sales", 92, 6.2, 2, "retail"),
  part("retail-sales-above-quota", "retail-sales", 0.231, 2, 7.9),
  flow("online-retail-sales", 8.4, 14, 2, "even"),
  flow("service-revenue", 14.2, 8.5, 2, "even", 8.8),
  flow("four-trades-sales", 96, 7.4, 2, "retail", 7.6),
  flow("tourism-revenue", 42, 10, 2, "tourism"),
  flow("tourist-visits", 520, 8.5, 2, "tourism"),
  flow("foreign-capital-used", 500, 2, 0, "even"),
  flow("foreign-trade", 15.6, 5.5, 2, "even"),
  part("exports", "foreign-trade", 0.78, 2),
  flow("domestic-capital-arrived", 38, 7, 2, "even"),
  flow("newly-signed-large-projects", 30, 5, 0, "even"),
  flow("new-outside-projects", 66, 4, 0, "even"),
  stock("deposits", 392.6, 8.6, 2),
  stock("loans", 318.4, 10.4, 2),
  stock("manufacturing-loans", 41.2, 13, 2),
  flow("resident-income", 29_860, 5.6, 0, "even"),
  flow("urban-income", 41_240, 4.9, 0, "even"),
  flow("rural-income", 21_930, 6.6, 0, "even"),
  quotient("urban-rural-income-ratio", ["urban-income", "rural-income"], 1, 2),
  flow("village-collective-income", 8600, 11, 0, "even"),
  flow("new-urban-jobs", 4200, 1.5, 0, "even"),
  ratio("urban-unemployment-rate", 3.4, 0, 0.08),
  ratio("consumer-price-index", 100.6, 0, 0.25),
  stock("business-entities", 41_260, 6.2),
  ratio("rd-intensity", 1.86, 0.09, 0.01, 2),
  stock("high-tech-enterprises", 96, 12),
  stock("tech-smes", 212, 14),
  stock("little-giants", 5, 15),
  ratio("invention-patents", 6.3, 0.7, 0.1),
  flow("technology-contracts", 6, 18, 2, "even"),
  ratio("energy-intensity-cut", 3.2, 0, 0.1),
  ratio("pm25", 28, -0.9, 0.25),
  ratio("good-air-days", 92.4, 0.5, 0.3),
  ratio("surface-water-quality", 100, 0, 0, 1),
  flow("pollutant-emissions", 1860, -3, 0, "even"),
  ratio("tax-per-mu", 14.2, 0.6, 0.2),
  ratio("industrial-value-added-per-mu", 88.4, 4, 0.8),
  flow("agricultural-output", 39.5, 5, 2, "quarters", 4.3),
  flow("grain-output", 18.42, 0.8, 2, "late"),
  flow("started-large-projects", 24, 4, 0, "even"),
  flow("finished-large-projects", 18, 5, 0, "late"),
  flow("special-bond-spending", 7.6, 4, 2, "quarters"),
  flow("industrial-land-sold", 860, 3, 0, "even"),
  flow("idle-land-reused", 1240, 6, 0, "even"),
  flow("promotion-visits", 180, 4, 0, "even"),
  flow("livelihood-works-investment", 2.96, 5, 2, "even"),
  flow("old-estates-renovated", 21, 2, 0, "even"),
  flow("affordable-homes-started", 460, 3, 0, "even"),
  flow("chargers-built", 320, 12, 0, "even"),
  flow("rural-roads-improved", 86, 4, 1, "investment"),
  flow("preschool-places-added", 1200, 3, 0, "even"),
  flow("elderly-beds-added", 240, 5, 0, "even"),
  flow("skills-training", 6200, 2, 0, "even"),
  flow("talents-attracted", 150, 8, 0, "even"),
  flow("women-screened", 12_600, 2, 0, "even"),
  ratio("family-doctor-rate", 78.5, 1.2, 0.3),
  ratio("risk-cleared-rate", 96.2, 0.6, 0.3),
  ratio("hotline-satisfaction", 94.6, 0.5, 0.3),
  ratio("petition-cases-resolved", 91.5, 0.5, 0.4),
  flow("sewers-built", 46, 6, 1, "investment"),
  flow("inspection-issues-closed", 28, 0, 0, "even"),
  flow("afforestation", 5200, 3, 0, "spring"),
  flow("high-standard-farmland", 32_000, 4, 0, "late"),
];
