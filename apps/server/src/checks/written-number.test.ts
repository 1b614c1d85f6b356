import { expect, test } from "vitest";
import { writtenNumber } from "./written-number.ts";

const investment = { measure: "level", value: "10910000000", indicator: { unit: "亿元" } } as const;

test("digits and unit are those of the text, the last nought too", () => {
  expect(writtenNumber(investment, "109.10亿元")).toEqual({ written: "109.10", unit: "亿元" });
  expect(writtenNumber(investment, "1,091,000.0 万元")).toEqual({ written: "1091000.0", unit: "万元" });
  expect(writtenNumber(investment, "109.1", "亿元")).toEqual({ written: "109.1", unit: "亿元" });
  expect(writtenNumber(investment, "109.1")).toEqual({ written: "109.1", unit: "亿元" });
});

test("what fell is written with its sign", () => {
  const growth = { measure: "growth", value: "-4.1", indicator: { unit: "亿元" } } as const;
  expect(writtenNumber(growth, "4.10%")).toEqual({ written: "-4.10", unit: "%" });
  expect(writtenNumber(growth, "下降4.1个百分点")).toEqual({ written: "-4.1", unit: "%" });
});

test("a passage that says something else is not believed: the value is written out", () => {
  expect(writtenNumber(investment, "108.1亿元")).toEqual({ written: "109.1", unit: "亿元" });
  expect(writtenNumber(investment, "一百零九亿元")).toEqual({ written: "109.1", unit: "亿元" });
  expect(writtenNumber(investment, undefined)).toEqual({ written: "109.1", unit: "亿元" });
});
