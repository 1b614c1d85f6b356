import { canDeriveGrowth, canSum, type Indicator, parseUnit } from "@xushi/core";
import { describe, expect, test } from "vitest";
import { checkIndicators, foldName } from "./check-indicators.ts";
import { INDICATORS, indicator } from "./indicators.ts";
import { buildLexicon } from "./lexicon.ts";
import { LINES } from "./lines.ts";
import { UNITS } from "./units.ts";

const owner = (name: string): string | undefined =>
  INDICATORS.find((i) => [i.name.zh, ...i.aliases].some((n) => foldName(n) === foldName(name)))?.id;

describe("the catalogue", () => {
  test("has 87 indicators and no problem", () => {
    expect(INDICATORS).toHaveLength(87);
    expect(checkIndicators(INDICATORS)).toEqual([]);
  });

  test("uses known groups and units only", () => {
    const groups = new Set(LINES.map((line) => line.name.zh));
    const units = new Set(UNITS.map((u) => u.written));
    expect(INDICATORS.filter((i) => !groups.has(i.group)).map((i) => i.id)).toEqual([]);
    expect(INDICATORS.filter((i) => !units.has(i.unit)).map((i) => i.id)).toEqual([]);
  });

  // field rules §5: names that stand side by side in documents and mean different things
  test.each([
    ["财政总收入", "一般公共预算收入"],
    ["财政收入", "地方财政收入"],
    ["战新产业产值", "高新技术产业增加值"],
    ["实际到位内资", "固定资产投资"],
    ["重点项目完成投资", "固定资产投资"],
    ["税收", "税收占比"],
    ["规上工业增加值", "规上工业总产值"],
    ["规上工业企业", "新增规上工业企业"],
    ["高新技术企业", "科技型中小企业"],
    ["社零", "限上零售"],
    ["实际使用外资", "外贸"],
    ["城镇居民收入", "农民收入"],
    ["工业用电量", "用电量"],
    ["技改投资", "工业投资"],
    ["有效投资", "固投"],
  ])("%s is not %s", (one, other) => {
    expect(owner(one)).toBeDefined();
    expect(owner(other)).toBeDefined();
    expect(owner(one)).not.toBe(owner(other));
  });

  // 纯收入 ended in 2013 and 投资 alone may be anything: neither leads to an indicator.
  test.each(["农民人均纯收入", "投资", "收入", "总投资"])("%s leads to none", (name) => {
    expect(owner(name)).toBeUndefined();
  });

  test("growth of GDP, and of what is surveyed on last year's scope, is never derived", () => {
    expect(canDeriveGrowth(indicator("gdp"))).toBe(false);
    expect(canDeriveGrowth(indicator("industrial-value-added"))).toBe(false);
    expect(canDeriveGrowth(indicator("fixed-asset-investment"))).toBe(false);
    expect(canDeriveGrowth(indicator("general-public-budget-revenue"))).toBe(true);
    expect(canSum(indicator("loans"))).toBe(false);
  });

  test("lower is better for what should fall", () => {
    const lower = INDICATORS.filter((i) => i.direction === "lower").map((i) => i.id);
    expect(lower).toEqual([
      "loss-making-share",
      "energy-intensive-share",
      "urban-rural-income-ratio",
      "urban-unemployment-rate",
      "pm25",
      "pollutant-emissions",
    ]);
  });

  test("every unit has a base", () => {
    expect(parseUnit(indicator("electricity").unit)).toMatchObject({ base: "千瓦时", factor: "100000000" });
  });
});

describe("checking a catalogue", () => {
  const gdp = indicator("gdp");
  const bad: readonly Indicator[] = [
    gdp,
    { ...gdp, id: "Gross Product", name: { zh: "ＧＤＰ", en: " " }, aliases: ["生产总值"] },
    {
      ...gdp,
      id: "half-growth",
      name: { zh: "增速", en: "Growth" },
      aliases: ["增幅", "增幅"],
      valuation: "growth_only",
    },
    { ...gdp, name: { zh: "别名", en: "Other" }, aliases: [], valuation: "value_only", lagMonths: -1 },
  ];

  test("reports every problem at once", () => {
    expect(checkIndicators(bad).map((p) => `${p.indicatorId}: ${p.code}`)).toEqual([
      "Gross Product: bad-id",
      "Gross Product: missing-name",
      "Gross Product: duplicate-name",
      "Gross Product: duplicate-alias",
      "half-growth: growth-unit",
      "half-growth: duplicate-alias",
      "gdp: growth-basis",
      "gdp: lag",
      "gdp: duplicate-id",
    ]);
  });
});

test("the lexicon is plain data for the reader", () => {
  const lexicon = buildLexicon(["序川县"]);
  expect(lexicon.indicators).toHaveLength(87);
  expect(lexicon.indicators[0]).toEqual({ id: "gdp", name: "地区生产总值", aliases: ["GDP", "生产总值"] });
  expect(lexicon.orgUnits).toEqual(["序川县"]);
  expect(lexicon.units).toContain("人次");
  expect(lexicon.units).not.toContain("万人次");
});
