import { expect, test } from "vitest";
import { ledgerValue, unitFits } from "./unit-fit.ts";

const money = { unit: "亿元" };
const land = { unit: "亩" };

test("money and dollars do not meet without a rate; areas and counts do", () => {
  expect(unitFits("level", "元", money)).toBe(true);
  expect(unitFits("level", "美元", money)).toBe(false);
  expect(unitFits("level", "平方米", land)).toBe(true);
  expect(unitFits("level", "家", { unit: "个" })).toBe(true);
  expect(unitFits("level", "人次", { unit: "人" })).toBe(false);
});

test("growth and completion are in per cent, ranks in places, whatever the indicator's unit", () => {
  expect(unitFits("growth", "%", money)).toBe(true);
  expect(unitFits("growth", "百分点", money)).toBe(false);
  expect(unitFits("rank", "位", money)).toBe(true);
  expect(unitFits("delta", "百分点", money)).toBe(true);
});

test("the ledger keeps the indicator's base unit", () => {
  expect(ledgerValue("level", "2000", "平方米", land)).toBe("3");
  expect(ledgerValue("level", "1940000000", "元", money)).toBe("1940000000");
  expect(ledgerValue("growth", "6.1", "%", money)).toBe("6.1");
});
