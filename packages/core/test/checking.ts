/** Builders for tests of checks: a few indicators of each nature, and figures in the words of a report. */
import { type CheckedFigure, type CheckedFigures, indexFigures } from "../src/checks/checked-figures.ts";
import { CHECKS } from "../src/checks/checks.ts";
import type { Finding, RuleId } from "../src/checks/finding.ts";
import { toPlain } from "../src/decimal.ts";
import type { Indicator } from "../src/indicator.ts";
import { period } from "../src/period.ts";
import { parsePeriod } from "../src/period-notation.ts";
import { localDate } from "../src/plain-date.ts";
import { parseUnit, toBase } from "../src/unit.ts";
import { ledgerValue } from "../src/unit-fit.ts";

const base: Indicator = {
  id: "",
  name: { zh: "", en: "" },
  aliases: [],
  unit: "亿元",
  direction: "higher",
  nature: "flow",
  valuation: "level_and_growth",
  growthBasis: "nominal",
  frequency: "M",
  janFebCombined: false,
  lagMonths: 0,
  scope: "",
  group: "",
  source: "",
  validFrom: null,
  validUntil: null,
};
const indicators: readonly Indicator[] = [
  { ...base, id: "revenue", name: { zh: "收入", en: "Revenue" } },
  { ...base, id: "tax", name: { zh: "税收", en: "Taxes" } },
  { ...base, id: "gdp", name: { zh: "地区生产总值", en: "GDP" }, growthBasis: "real" },
  { ...base, id: "investment", name: { zh: "固投", en: "Investment" }, sameScopeGrowth: true },
  {
    ...base,
    id: "value-added",
    name: { zh: "规上工业", en: "Value added" },
    unit: "%",
    valuation: "growth_only",
  },
  { ...base, id: "profit", name: { zh: "利润", en: "Profit" } },
  { ...base, id: "income", name: { zh: "人均收入", en: "Income" }, unit: "元" },
  {
    ...base,
    id: "projects",
    name: { zh: "项目", en: "Projects" },
    unit: "个",
    valuation: "value_only",
    growthBasis: null,
  },
  { ...base, id: "loans", name: { zh: "贷款", en: "Loans" }, nature: "stock" },
  {
    ...base,
    id: "tax-share",
    name: { zh: "税占比", en: "Tax share" },
    unit: "%",
    nature: "ratio",
    valuation: "value_only",
    growthBasis: null,
  },
];

/** "序川县 收入 2026年1-10月 10.04亿元"; growth, completion and delta say so before the number. */
export const told = (text: string, reporter = "统计局"): CheckedFigure => {
  const [placeAsWritten = "", nameAsWritten = "", when = "", number = "", face = "level"] = text.split(" ");
  const indicator =
    indicators
      .filter((i) => nameAsWritten.endsWith(i.name.zh))
      .sort((a, b) => b.name.zh.length - a.name.zh.length)[0] ?? indicators[0];
  const [, written = "", unit = ""] = /^(-?[\d.]+)(.*)$/.exec(number) ?? [];
  const measure = face as CheckedFigure["measure"];
  const parsed = parseUnit(unit);
  return {
    id: `${text}|${reporter}`,
    indicatorId: indicator?.id ?? "",
    orgUnitId: placeAsWritten,
    periodId: (parsePeriod(when) ?? period(when)).id,
    measure,
    value: ledgerValue(measure, toPlain(toBase(written, parsed)), parsed.base, indicator ?? base),
    written,
    unit,
    reporter,
    nameAsWritten,
    placeAsWritten,
  };
};

export const viewOf = (figures: readonly (string | CheckedFigure)[]): CheckedFigures =>
  indexFigures({
    figures: figures.map((f) => (typeof f === "string" ? told(f) : f)),
    indicators: new Map(indicators.map((i) => [i.id, i])),
    parents: new Map(["甲镇", "乙镇", "丙镇"].map((town) => [town, "序川县"])),
    relations: {
      parts: [{ part: "tax", whole: "revenue" }],
      sums: [{ whole: "gdp", parts: ["tax", "profit"] }],
      quotients: [{ share: "tax-share", part: "tax", whole: "revenue" }],
      shares: new Set(["tax-share"]),
      mayFall: new Set(["profit"]),
      perHead: new Set(["income"]),
    },
    outdated: [
      {
        of: "indicator",
        name: "国地两税收入",
        validUntil: localDate("2018-12-31"),
        now: "税收",
        source: "test",
      },
      { of: "place", name: "丙乡", validUntil: localDate("2019-12-31"), now: "丙镇", source: "test" },
    ],
  });

/** What one check says of these figures. */
export const findingsOf = (rule: RuleId, figures: readonly (string | CheckedFigure)[]): readonly Finding[] =>
  CHECKS.find((c) => c.rule === rule)?.run(viewOf(figures)).findings ?? [];
