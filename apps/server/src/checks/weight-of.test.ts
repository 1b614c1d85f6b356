import { expect, test } from "vitest";
import { weightOf } from "./weight-of.ts";

const finding = (by: { value: string; unit: string }, ...values: [string, string]) => {
  const side = (value: string) => ({ value, unit: "元", figureIds: [] });
  return { by, numbers: [side(values[0]), side(values[1])] as const };
};

test("an amount weighs as a part of the larger number, points as themselves", () => {
  expect(weightOf(finding({ value: "10", unit: "元" }, "200", "190"))).toBe(5);
  expect(weightOf(finding({ value: "-3.5", unit: "百分点" }, "200", "190"))).toBe(3.5);
});

test("each power of ten weighs a hundred, up or down", () => {
  expect(weightOf(finding({ value: "0.0001", unit: "倍" }, "1", "10000"))).toBeCloseTo(400);
  expect(weightOf(finding({ value: "100", unit: "倍" }, "100", "1"))).toBeCloseTo(200);
});

test("numbers that are equal weigh nothing", () => {
  expect(weightOf(finding({ value: "0", unit: "元" }, "0", "0"))).toBe(0);
  expect(weightOf(finding({ value: "0", unit: "倍" }, "0", "0"))).toBe(0);
});
