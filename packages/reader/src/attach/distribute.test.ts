import { expect, test } from "vitest";
import { indicators, lines } from "../../test/read-one.ts";

test("分别 goes by position in the list before", () => {
  expect(indicators("苹果、香梨和冬枣价格分别上涨5.1%、2.9%、7.4%")).toEqual([
    "苹果价格",
    "香梨价格",
    "冬枣价格",
  ]);
});

test("分别 goes by position among the figures before", () => {
  expect(indicators("民间投资16亿元，技改投资4亿元，分别增长3%和4%").slice(2)).toEqual([
    "民间投资",
    "技改投资",
  ]);
});

test("the later numbers of a row fall with the first", () => {
  expect(lines("棉花、油菜产量分别下降5.1%和2.9%").map((line) => line.split(" ")[2])).toEqual([
    "-5.1",
    "-2.9",
  ]);
});

test("one rank for several things is one figure for each", () => {
  expect(indicators("工业用电量、货运量、外贸出口额均居全市第一。")).toEqual([
    "工业用电量",
    "货运量",
    "外贸出口额",
  ]);
});

test("a group word sums up the list and lends it its tail", () => {
  expect(indicators("新材料和装备制造两大产业开票销售均突破百亿元")).toEqual([
    "新材料开票销售",
    "装备制造开票销售",
  ]);
});
