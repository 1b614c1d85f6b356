/** What is said beside a forecast, or instead of one. */
import type { Bilingual } from "../text.ts";
import { FORECAST_THRESHOLDS } from "./forecast-thresholds.ts";

export const METHOD: Bilingual = {
  zh: "季节比重法：累计数 ÷ 往年同期占全年比重的中位数；区间按往年余下月份的离散程度",
  en: "Ratio to the year's end: done so far ÷ the median share of past years; the interval from how the rest of those years strayed",
};

export const NO_SUM: Bilingual = {
  zh: "只对逐月累加的总量指标作全年预计；增速、时点数和比率不作。",
  en: "A year's end is forecast for amounts that add up over the months only, not for growth, stocks or ratios.",
};

export const YEAR_OVER: Bilingual = {
  zh: "全年数已公布，无需预计。",
  en: "The year's figure is published: nothing is left to forecast.",
};

export const tooFewMonths = (months: number): Bilingual => ({
  zh: `本年仅有 ${months} 个月的数据，满 ${FORECAST_THRESHOLDS.months.value} 个月后才作全年预计。`,
  en: `This year has ${months} months of figures; a forecast needs ${FORECAST_THRESHOLDS.months.value}.`,
});

export const tooFewYears = (years: number): Bilingual => ({
  zh: `可用的往年只有 ${years} 年（同期和全年都有数据），至少 ${FORECAST_THRESHOLDS.pastYears.value} 年才作全年预计；可导入往年逐月数据。`,
  en: `Only ${years} past years have both this month and the whole year; a forecast needs ${FORECAST_THRESHOLDS.pastYears.value}. Past years can be imported.`,
});
