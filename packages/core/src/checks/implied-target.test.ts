/** Targets worked back from real reports (field rules §0, trap 3): each printed pair allows the round number that was set. */
import { describe, expect, test } from "vitest";
import { isZero, sub, toFixed } from "../decimal.ts";
import { quantity } from "../quantity.ts";
import { impliedTargetRange } from "./implied-target.ts";
import { isWithin, printedRange } from "./printed.ts";

const implied = (done: string, unit: string, rate: string) =>
  impliedTargetRange(
    printedRange(quantity(done, unit).value, done, unit),
    printedRange(quantity(rate, "%").value, rate, "%"),
  );

describe("targets worked back", () => {
  test.each([
    ["19.11", "亿元", "49", "39.0", "40.0"],
    ["4.36", "亿元", "55.2", "7.90", "8.00"],
    ["400", "万美元", "80", "500", "510"],
    ["9350", "万元", "85", "11000", "11200"],
    ["2.45", "亿元", "82.77", "2.96", "3.00"],
  ])("%s%s at %s per cent is %s, and not %s", (done, unit, rate, target, another) => {
    const range = implied(done, unit, rate);
    expect(isWithin(quantity(target, unit).value, range)).toBe(true);
    expect(isWithin(quantity(another, unit).value, range)).toBe(false);
  });

  test("130亿元 at 155 % allows 83.3 to 84.8: too coarse to say that the task was not round", () => {
    const range = implied("130", "亿元", "155");
    expect([range.low, range.high].map((v) => toFixed(v, 0).slice(0, 3))).toEqual(["830", "847"]);
  });

  test("a rate that may be nought leaves the top open", () => {
    const { low, high } = implied("0.01", "亿元", "0.0");
    expect(isZero(sub(low, high))).toBe(false);
    expect(isWithin(quantity("9", "亿元").value, { low, high })).toBe(true);
  });
});
