import { INDICATORS } from "@xushi/registers";
import { expect, test } from "vitest";
import { indicatorMatcher } from "./match-indicator.ts";

const match = indicatorMatcher(INDICATORS, ["序川县", "东序镇"]);

test.each([
  ["固定资产投资", "fixed-asset-investment"],
  ["固定资产投资（不含农户）", "fixed-asset-investment"],
  ["全县固定资产投资", "fixed-asset-investment"],
  ["东序镇固定资产投资", "fixed-asset-investment"],
  ["ＧＤＰ", "gdp"],
  ["gdp", "gdp"],
  ["社 零", "retail-sales"],
  ["社会消费品零售总额增速", "retail-sales"],
  ["税收收入年度任务", "tax-revenue"],
  ["新增规模以上工业企业", "new-industrial-enterprises"],
  ["规模以上工业企业总数", "industrial-enterprises"],
])("%s is found", (text, id) => expect(match(text)).toBe(id));

test.each(["", "属地固定资产投资额度", "增速", "全县", "零售"])("%s is not guessed", (text) =>
  expect(match(text)).toBeNull(),
);

test("财政收入 is not 一般公共预算收入", () => {
  const general = match("一般公共预算收入");
  expect(general).not.toBeNull();
  expect(match("财政总收入")).not.toBe(general);
});

test("a name that two indicators share belongs to neither", () => {
  const twin = (id: string, alias: string) => ({ id, name: { zh: `${id}名`, en: id }, aliases: [alias] });
  const both = indicatorMatcher([twin("a", "投资"), twin("b", "投资")], []);
  expect(both("投资")).toBeNull();
  expect(both("a名")).toBe("a");
});
