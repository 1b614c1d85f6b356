/** 年度目标任务分解表: the 86 targets of the county, who answers for each, and how it is going. */
import type { TargetKind } from "@xushi/core";

export type CurveName =
  | "linear"
  | "seasonal"
  | "monthly-tasks"
  | "due-dates"
  | "milestones"
  | "increment"
  | "growth"
  | "level";

export type PlanRow = {
  readonly indicatorId: string;
  readonly owner: string;
  readonly kind: TargetKind;
  /** For 2026, in the written unit (percent, place). Other years follow the indicator's growth. */
  readonly value: string;
  readonly valueMax?: string;
  readonly curve: CurveName;
  /** How far ahead (+) or behind (−) it will be at year end, in 百分点. */
  readonly gap: number;
};

const row = (
  indicatorId: string,
  owner: string,
  kind: TargetKind,
  value: string,
  curve: CurveName,
  gap: number,
): PlanRow => ({
  indicatorId,
  owner: `office:${owner}`,
  kind,
  value,
  curve,
  gap,
});

export const PLAN_ROWS: readonly PlanRow[] = [
  row("gdp", "development-reform", "growth", "6.5", "growth", 0.2),
  row("gdp", "statistics", "rank", "3", "level", 0),
  row("primary-industry-value-added", "agriculture", "growth", "3.8", "growth", 0.3),
  row("secondary-industry-value-added", "industry", "growth", "7.2", "growth", -0.6),
  row("tertiary-industry-value-added", "commerce", "growth", "6.4", "growth", 0.4),

  row("industrial-value-added", "industry", "growth", "7.5", "growth", -0.7),
  row("industrial-output", "industry", "amount", "186.0", "seasonal", -5.4),
  row("industrial-revenue", "industry", "growth", "6.0", "growth", 0.4),
  row("industrial-profit", "industry", "growth", "5.0", "growth", -4.4),
  row("loss-making-share", "industry", "level", "15.0", "level", 1),
  row("sales-output-ratio", "industry", "level", "96.5", "level", 0),
  row("industrial-enterprises", "industry", "level", "182", "increment", 4),
  row("new-industrial-enterprises", "statistics", "count", "22", "milestones", 5),
  row("high-tech-value-added", "science", "growth", "9.5", "growth", 0.5),
  row("high-tech-share", "science", "level", "44.0", "level", 0.8),
  row("strategic-emerging-output", "development-reform", "growth", "10.5", "growth", 1.2),
  row("strategic-emerging-share", "development-reform", "level", "34.5", "level", 0),
  row("equipment-manufacturing-value-added", "industry", "growth", "9.0", "growth", 0.6),
  row("energy-intensive-share", "development-reform", "level", "21.5", "level", 0.8),
  row("fixed-asset-investment", "development-reform", "amount", "64.0", "seasonal", -4.8),
  row("fixed-asset-investment", "statistics", "growth", "7.0", "growth", -0.5),
  row("industrial-investment", "industry", "growth", "9.0", "growth", 0.6),
  row("manufacturing-investment", "industry", "growth", "8.5", "growth", 0.8),
  row("technical-renovation-investment", "industry", "amount", "12.5", "linear", -1.7),
  row("private-investment", "development-reform", "growth", "5.0", "growth", -4.1),
  row("infrastructure-investment", "transport", "growth", "5.0", "growth", 0.5),
  row("high-tech-investment", "science", "growth", "12.0", "growth", 1.5),
  row("new-projects-planned-investment", "development-reform", "amount", "58.0", "linear", 2.4),
  row("large-projects", "statistics", "level", "140", "level", 4),
  row("key-project-investment", "key-projects", "amount", "84.0", "linear", 22.5),
  row("started-large-projects", "key-projects", "count", "24", "due-dates", 3.6),
  row("finished-large-projects", "key-projects", "count", "18", "due-dates", -13),
  row("special-bond-spending", "finance", "amount", "7.6", "monthly-tasks", 3),
  row("industrial-land-sold", "land", "amount", "860", "linear", -6.8),
  row("idle-land-reused", "land", "amount", "1240", "linear", 5.2),

  row("general-public-budget-revenue", "finance", "amount", "11.8", "seasonal", 1.8),
  row("general-public-budget-revenue", "finance", "rank", "3", "level", 0),
  row("total-fiscal-revenue", "finance", "amount", "18.4", "seasonal", 1.6),
  row("tax-share", "tax", "level", "70.0", "level", 0),
  row("eight-fiscal-expenditures", "finance", "growth", "3.0", "growth", 0),
  row("retail-sales", "commerce", "amount", "92.0", "seasonal", -1.6),
  row("retail-sales-above-quota", "commerce", "growth", "7.5", "growth", 0.5),
  row("online-retail-sales", "commerce", "amount", "8.4", "linear", 4.1),
  row("service-revenue", "development-reform", "growth", "8.5", "growth", 0.6),
  row("four-trades-sales", "commerce", "growth", "7.5", "growth", -0.8),
  row("tourism-revenue", "tourism", "amount", "42.0", "seasonal", 3.1),
  row("tourist-visits", "tourism", "amount", "520", "seasonal", 2.8),

  row("foreign-capital-used", "investment-promotion", "amount", "500", "linear", -11.3),
  row("foreign-trade", "commerce", "amount", "15.6", "linear", 1.6),
  row("exports", "commerce", "growth", "4.5", "growth", 0),
  row("domestic-capital-arrived", "investment-promotion", "amount", "38.0", "linear", 2.2),
  row("newly-signed-large-projects", "investment-promotion", "count", "30", "linear", 5),
  row("new-outside-projects", "investment-promotion", "count", "66", "linear", -6),
  row("promotion-visits", "investment-promotion", "count", "180", "monthly-tasks", 4.5),

  row("loans", "finance", "growth", "9.5", "growth", 0),
  row("manufacturing-loans", "finance", "level", "41.0", "increment", 3),

  row("urban-income", "labour", "growth", "4.5", "growth", 0),
  row("rural-income", "agriculture", "growth", "6.0", "growth", 0),
  row("urban-rural-income-ratio", "development-reform", "level", "1.95", "level", 0),
  row("village-collective-income", "agriculture", "amount", "8600", "linear", 4),
  row("new-urban-jobs", "labour", "count", "4200", "linear", 3.7),
  row("urban-unemployment-rate", "labour", "level", "3.5", "level", 0.1),
  { ...row("consumer-price-index", "development-reform", "range", "100.0", "level", 0), valueMax: "102.0" },
  row("business-entities", "commerce", "level", "41260", "increment", 5),
  row("livelihood-works-investment", "finance", "amount", "2.96", "linear", 11.6),
  row("old-estates-renovated", "housing", "count", "21", "due-dates", -7.1),
  row("affordable-homes-started", "housing", "count", "460", "milestones", 3),
  row("chargers-built", "development-reform", "count", "320", "linear", 9.5),
  row("rural-roads-improved", "transport", "amount", "86", "monthly-tasks", 1.4),
  row("preschool-places-added", "education", "count", "1200", "milestones", 2),
  row("elderly-beds-added", "civil-affairs", "count", "240", "linear", -4.6),
  row("skills-training", "labour", "count", "6200", "linear", 6.2),
  row("talents-attracted", "labour", "count", "150", "linear", -7.4),
  row("women-screened", "health", "count", "12600", "linear", 3.9),
  row("family-doctor-rate", "health", "level", "77.0", "level", 1.4),
  row("hotline-satisfaction", "supervision", "level", "95.0", "level", -0.7),
  row("petition-cases-resolved", "supervision", "level", "95.0", "level", -4),

  row("high-tech-enterprises", "science", "level", "96", "increment", -14),
  row("technology-contracts", "science", "amount", "6.0", "linear", 8),

  row("pm25", "environment", "level", "28.5", "level", 1.8),
  row("good-air-days", "environment", "level", "92.0", "level", 0.8),
  row("surface-water-quality", "environment", "level", "100.0", "level", 0),
  row("sewers-built", "housing", "amount", "46", "linear", -5.2),
  row("inspection-issues-closed", "environment", "count", "28", "due-dates", 3),
  row("afforestation", "land", "amount", "5200", "seasonal", 2.2),
  row("high-standard-farmland", "agriculture", "amount", "32000", "milestones", 4),
];

/** Reported for every month but the latest: their figures lie in the reports on the reading desk. */
export const NOT_REPORTED: readonly string[] = [
  "foreign-trade",
  "domestic-capital-arrived",
  "new-urban-jobs",
];
