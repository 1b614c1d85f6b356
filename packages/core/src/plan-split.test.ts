import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { abs, add, compare, div, mul, sub, sum, toPlain } from "./decimal.ts";
import { checkSplit, splitByWeight, splitEqually, splitStep } from "./plan-split.ts";
import { parseUnit } from "./unit.ts";

const parts = (...weights: (string | number)[]) => weights.map((weight, i) => ({ id: `t${i}`, weight }));
const valuesOf = (split: ReadonlyMap<string, string> | null) => [...(split?.values() ?? [])];

describe("a target over its parts", () => {
  test("the last digit goes to the largest, of equal parts to the first", () => {
    expect(valuesOf(splitEqually("100", ["a", "b", "c"], "1"))).toEqual(["34", "33", "33"]);
    expect(valuesOf(splitByWeight("10", parts(1, 2, 4), "1"))).toEqual(["1", "3", "6"]);
  });

  test("64.0亿元 by last year's shares, in hundredths of 亿元", () => {
    const split = splitByWeight("6400000000", parts("3", "2", "2"), splitStep(parseUnit("亿元")));
    expect(valuesOf(split)).toEqual(["2743000000", "1829000000", "1828000000"]);
  });

  test("whoever had nothing last year gets nothing, also no last digit", () => {
    expect(valuesOf(splitByWeight("10", parts(0, 1, 1, 1), "1"))).toEqual(["0", "4", "3", "3"]);
  });

  test("a part below one step is not handed to the small, and never below zero", () => {
    expect(valuesOf(splitEqually("3", ["a", "b", "c", "d", "e"], "1"))).toEqual(["1", "1", "1", "0", "0"]);
  });

  test("without a positive weight there is no split", () => {
    expect(splitByWeight("10", parts(0, 0), "1")).toBeNull();
    expect(splitEqually("10", [], "1")).toBeNull();
  });

  test("a negative weight or a step of nothing is a bug", () => {
    expect(() => splitByWeight("10", parts(-1, 2), "1")).toThrow(RangeError);
    expect(() => splitByWeight("10", parts(1), "0")).toThrow(RangeError);
  });

  const wholes = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }).map((n) => toPlain(div(n, 1000, 3)));
  const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 });
  const steps = fc.constantFrom("1", "1000000", "0.1", "7");

  test("whatever the whole, the sum is exact and every part within a step of its share", () => {
    fc.assert(
      fc.property(wholes, weights, steps, (whole, given, step) => {
        const total = sum(given);
        const split = splitByWeight(whole, parts(...given), step);
        if (compare(total, 0) === 0) return expect(split).toBeNull();
        const values = valuesOf(split);
        expect(toPlain(sum(values))).toBe(toPlain(whole));
        const largest = Math.max(...given);
        values.forEach((value, i) => {
          const weight = given[i] ?? 0;
          const off = abs(sub(value, div(mul(whole, weight), total, 40)));
          // The largest also takes what is less than a step.
          expect(compare(off, weight === largest ? add(step, step) : step)).toBe(-1);
          expect(compare(mul(value, compare(whole, 0)), 0)).not.toBe(-1);
        });
      }),
    );
  });

  test("a larger weight never gets less", () => {
    fc.assert(
      fc.property(weights, steps, (given, step) => {
        const values = valuesOf(splitByWeight("123456789", parts(...given), step));
        given.forEach((a, i) => {
          given.forEach((b, j) => {
            if (values.length > 0 && a > b) expect(compare(values[i] ?? 0, values[j] ?? 0)).not.toBe(-1);
          });
        });
      }),
    );
  });
});

describe("what was handed down beside the whole", () => {
  test.each([
    ["nothing yet", "10", [null, null], { sum: "0", rest: "10", state: "none" }],
    ["all of it", "10", ["4", "6"], { sum: "10", rest: "0", state: "whole" }],
    ["a rest at the county", "10", ["4", null], { sum: "4", rest: "6", state: "rest" }],
    ["more than there is", "10", ["4", "6.5"], { sum: "10.5", rest: "-0.5", state: "over" }],
    ["a written zero is a part", "10", ["0"], { sum: "0", rest: "10", state: "rest" }],
  ] as const)("%s", (_, whole, given, check) => {
    expect(checkSplit(whole, given)).toEqual(check);
  });
});

test("亿元 and 万人次 are split in hundredths, 个 in whole ones", () => {
  expect(["亿元", "万人次", "个", "千瓦时"].map((unit) => splitStep(parseUnit(unit)))).toEqual([
    "1000000",
    "100",
    "1",
    "1",
  ]);
});
