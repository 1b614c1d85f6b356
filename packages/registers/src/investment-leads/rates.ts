/** What a promotion office is asked for each month. Signed, landed and started are apart: a signature builds nothing. */
import { type Asked, amount, compare } from "@xushi/core";
import { hasEntered } from "../item-reading.ts";
import {
  isExcluded,
  isSignedIn,
  isStarted,
  type Lead,
  recognisedDomestic,
  recognisedForeign,
} from "./standing.ts";

const HUNDRED_MILLION = amount("100000000");
const isLarge = ({ values }: Lead): boolean => compare(values.totalInvestment ?? "0", HUNDRED_MILLION) >= 0;

const signed =
  (yearsBack: number) =>
  (lead: Lead, { asOf }: Asked): boolean =>
    isSignedIn(lead, asOf, yearsBack);
const survives = ({ stage }: Lead): boolean => stage !== "dropped";
const started = (lead: Lead, { asOf }: Asked): boolean => isStarted(lead, asOf);

export const LEAD_RATES = {
  newlySigned: {
    title: { zh: "新签约亿元以上项目", en: "Newly signed, 100 million yuan and more" },
    definition: {
      zh: "本年签约、总投资1亿元（含）以上；同一项目只计首次签约，增资项目不计，排除情形不计",
      en: "Signed this year, 100 million yuan or more in all; a project counts once, an increase or what is excluded not at all",
    },
    unit: "个",
    indicator: "newly-signed-large-projects",
    part: (lead: Lead, { asOf }: Asked) =>
      isSignedIn(lead, asOf, 0) && isLarge(lead) && !isExcluded(lead) && lead.values.increment !== true,
  },
  domesticArrived: {
    title: { zh: "实际到位内资", en: "Domestic capital arrived" },
    definition: {
      zh: "本年到位、有凭证且已认定的内资之和；增资只计增量",
      en: "Domestic capital that arrived this year, with proof and recognised; of an increase only the increase",
    },
    unit: "元",
    indicator: "domestic-capital-arrived",
    part: (lead: Lead, { asOf }: Asked) => recognisedDomestic(lead, asOf),
  },
  foreignArrived: {
    title: { zh: "实际使用外资", en: "Foreign capital used" },
    definition: {
      zh: "本年到位、有凭证且已认定的外资之和",
      en: "The same of foreign capital, in US dollars",
    },
    unit: "美元",
    indicator: "foreign-capital-used",
    part: (lead: Lead, { asOf }: Asked) => recognisedForeign(lead, asOf),
  },
  arrivalRate: {
    title: { zh: "到资完成率", en: "Arrivals against plan" },
    definition: {
      zh: "认定到位内资 ÷ 年度计划到位资金",
      en: "Recognised domestic capital ÷ planned to arrive this year",
    },
    part: (lead: Lead, { asOf }: Asked) => recognisedDomestic(lead, asOf),
    whole: (lead: Lead) => (isExcluded(lead) ? undefined : lead.values.arrivalPlan),
  },
  recognisedShare: {
    title: { zh: "认定率", en: "Share recognised" },
    definition: { zh: "认定到位内资 ÷ 上报到位资金", en: "Recognised ÷ reported" },
    part: (lead: Lead, { asOf }: Asked) => recognisedDomestic(lead, asOf),
    whole: (lead: Lead) => lead.values.arrived,
  },
  fulfilment: {
    title: { zh: "履约率", en: "Agreements kept" },
    definition: { zh: "已落地 ÷ 本年新签约", en: "Landed ÷ signed this year" },
    part: (lead: Lead, { asOf }: Asked) => hasEntered(lead, "landed", asOf),
    whole: signed(0),
  },
  conversionThisYear: {
    title: { zh: "转化率（本年签约）", en: "Conversion (signed this year)" },
    definition: { zh: "已开工 ÷ 本年签约，含终止的", en: "Started ÷ signed this year, dropped ones too" },
    part: started,
    whole: signed(0),
  },
  conversionLastYear: {
    title: { zh: "存续项目开工率（上年签约）", en: "Survivors started (signed last year)" },
    definition: { zh: "已开工 ÷ 上年签约且未终止", en: "Started ÷ signed last year and not dropped" },
    part: started,
    whole: (lead: Lead, { asOf }: Asked) => isSignedIn(lead, asOf, 1) && survives(lead),
  },
  survivalLastYear: {
    title: { zh: "存续率（上年签约）", en: "Survival (signed last year)" },
    definition: { zh: "未终止 ÷ 上年签约", en: "Not dropped ÷ signed last year" },
    part: survives,
    whole: signed(1),
  },
  onChain: {
    title: { zh: "产业契合度", en: "On a chain" },
    definition: { zh: "属于本县产业链的 ÷ 本年签约", en: "On one of the county's chains ÷ signed this year" },
    part: ({ values }: Lead) => values.chain !== undefined,
    whole: signed(0),
  },
};
