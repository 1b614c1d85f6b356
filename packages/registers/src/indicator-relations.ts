/** How the catalogue's indicators stand to each other: what checks hold against each other. */
import type { IndicatorRelations } from "@xushi/core";

export const INDICATOR_RELATIONS: IndicatorRelations = {
  // 技术改造投资 is not listed under 工业投资: offices count it with projects that statistics do not.
  parts: [
    { part: "primary-industry-value-added", whole: "gdp" },
    { part: "secondary-industry-value-added", whole: "gdp" },
    { part: "tertiary-industry-value-added", whole: "gdp" },
    { part: "industrial-profit", whole: "industrial-revenue" },
    { part: "strategic-emerging-output", whole: "industrial-output" },
    { part: "industrial-electricity", whole: "electricity" },
    { part: "industrial-investment", whole: "fixed-asset-investment" },
    { part: "private-investment", whole: "fixed-asset-investment" },
    { part: "infrastructure-investment", whole: "fixed-asset-investment" },
    { part: "real-estate-investment", whole: "fixed-asset-investment" },
    { part: "tax-revenue", whole: "general-public-budget-revenue" },
    { part: "general-public-budget-revenue", whole: "total-fiscal-revenue" },
    { part: "eight-fiscal-expenditures", whole: "general-public-budget-expenditure" },
    { part: "retail-sales-above-quota", whole: "retail-sales" },
    { part: "exports", whole: "foreign-trade" },
    { part: "manufacturing-loans", whole: "loans" },
    { part: "little-giants", whole: "industrial-enterprises" },
  ],
  sums: [
    {
      whole: "gdp",
      parts: [
        "primary-industry-value-added",
        "secondary-industry-value-added",
        "tertiary-industry-value-added",
      ],
    },
  ],
  quotients: [
    { share: "tax-share", part: "tax-revenue", whole: "general-public-budget-revenue" },
    { share: "strategic-emerging-share", part: "strategic-emerging-output", whole: "industrial-output" },
    { share: "industry-structure", part: "tertiary-industry-value-added", whole: "gdp" },
    { share: "sales-output-ratio", part: "industrial-sales-output", whole: "industrial-output" },
  ],
  shares: new Set([
    "industry-structure",
    "loss-making-share",
    "high-tech-share",
    "strategic-emerging-share",
    "energy-intensive-share",
    "tax-share",
    "urban-unemployment-rate",
    "urbanisation-rate",
    "good-air-days",
    "surface-water-quality",
  ]),
  mayFall: new Set(["industrial-profit"]),
  perHead: new Set([
    "gdp-per-capita",
    "resident-income",
    "urban-income",
    "rural-income",
    "urban-rural-income-ratio",
    "consumer-price-index",
    "rd-intensity",
    "invention-patents",
    "pm25",
    "tax-per-mu",
    "industrial-value-added-per-mu",
  ]),
};
