import { type DecimalText, defineRegister, div, isZero, mul, sub, toPlain } from "@xushi/core";
import { ENTERPRISE_FIELDS } from "./enterprises/fields.ts";
import { ENTERPRISE_RATES, ENTERPRISE_WATCHES } from "./enterprises/rates.ts";
import { ENTERPRISE_STAGES } from "./enterprises/stages.ts";
import { latestYear, scoreOf } from "./enterprises/standing.ts";
import { perMuRatio } from "./per-mu-score.ts";

const growth = (now: DecimalText | undefined, before: DecimalText | undefined): DecimalText | undefined =>
  now === undefined || before === undefined || isZero(before)
    ? undefined
    : toPlain(div(mul(sub(now, before), 100), before, 1));

/** 企业, by credit code. */
export const ENTERPRISES = defineRegister({
  id: "enterprises",
  title: { zh: "企业", en: "Enterprises" },
  itemTitle: { zh: "企业", en: "Enterprise" },
  line: "industry-investment",
  fields: ENTERPRISE_FIELDS,
  computed: {
    score: {
      kind: "decimal",
      unit: "分",
      title: { zh: "亩均得分", en: "Yield score" },
      help: {
        zh: "最近一个年度：Σ 指标 ÷ 基准 × 权重。规上看税收、销售、能耗、研发、劳动生产率，规下只看亩均税收",
        en: "Of the latest year: Σ value ÷ baseline × weight. Above scale five ratios, below it tax per mu alone",
      },
      from: scoreOf,
    },
    taxPerMu: {
      kind: "decimal",
      unit: "万元/亩",
      title: { zh: "亩均税收", en: "Tax per mu" },
      from: (firm) => {
        const ratio = perMuRatio("tax-per-mu", latestYear(firm) ?? {});
        return ratio === undefined ? undefined : toPlain(div(ratio, 1, 2));
      },
    },
    outputGrowth: {
      kind: "decimal",
      unit: "%",
      title: { zh: "产值同比", en: "Output against last year" },
      help: { zh: "现价同比", en: "At current prices" },
      from: ({ values }) => growth(values.yearOutput, values.lastYearOutput),
    },
    openRequests: {
      kind: "decimal",
      unit: "件",
      title: { zh: "未办结诉求", en: "Open requests" },
      from: ({ values }) =>
        String((values.requests ?? []).filter(({ answeredOn }) => answeredOn === undefined).length),
    },
  },
  stages: ENTERPRISE_STAGES,
  first: "founded",
  roles: { owner: "owner", place: "place", responsible: "responsible", leader: "leader" },
  name: "name",
  code: "code",
  columns: [
    "name",
    "code",
    "place",
    "owner",
    "sector",
    "chain",
    "yearOutput",
    "outputGrowth",
    "taxPerMu",
    "score",
    "grade",
    "monitored",
    "openRequests",
    "responsible",
  ],
  filters: ["sector", "size", "chain", "grade", "monitored", "isLeadFirm", "place", "owner"],
  point: "point",
  rates: ENTERPRISE_RATES,
  watches: ENTERPRISE_WATCHES,
});
