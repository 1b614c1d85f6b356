import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalText } from "../../test/support.ts";
import { amount, compare, toFixed, toPlain } from "../decimal.ts";
import { isWithin, overlap, percentRange, printedRange, slackOf } from "./printed.ts";
import { contradicts } from "./rival-values.ts";

test("half of the last digit that the text shows", () => {
  expect(slackOf("109.1亿元", "亿元")).toBe("5000000");
  expect(slackOf("48.5%", "%")).toBe("0.05");
  expect(slackOf("３．２６亿元", "亿元")).toBe("500000");
  expect(slackOf("三十亿元", "亿元")).toBe("50000000");
});

describe("what a printed number can stand for", () => {
  const ends = (value: string, quote: string, unit: string) => {
    const { low, high } = printedRange(value, quote, unit);
    return [toPlain(low), toPlain(high)];
  };

  test.each([
    ["48.5", "48.5%", "%", ["48.45", "48.6"]],
    ["-4.1", "-4.1%", "%", ["-4.2", "-4.05"]],
    ["10910000000", "109.1亿元", "亿元", ["10905000000", "10920000000"]],
    ["14", "14个", "个", ["14", "14"]],
    ["3200", "3200元", "元", ["3199.5", "3201"]],
    ["32000", "3.2万人", "万人", ["31500", "33000"]],
  ])("%s, written %s", (value, quote, unit, expected) => {
    expect(ends(value, quote, unit)).toEqual(expected);
  });

  test("law: whatever was rounded or cut off lies within", () => {
    fc.assert(
      fc.property(decimalText, fc.integer({ min: 0, max: 4 }), (value, places) => {
        const rounded = toFixed(value, places);
        const [whole = "", decimals = ""] = value.split(".");
        const cut = places === 0 ? whole : `${whole}.${decimals.padEnd(places, "0").slice(0, places)}`;
        // −0.04 cut off at one place is printed −0.0, which says on which side it lies.
        fc.pre(!/^-0(?:\.0*)?$/.test(cut) && !/^-?0(?:\.0*)?$/.test(rounded));
        for (const printed of [rounded, cut])
          expect(isWithin(value, printedRange(printed, printed, "元"))).toBe(true);
      }),
    );
  });

  test("rates of two ranges, and none of a whole that may be nought", () => {
    const range = (low: string, high: string) => ({ low: amount(low), high: amount(high) });
    const rate = percentRange(range("1", "2"), range("4", "5"));
    expect([toPlain(rate?.low ?? 0), toPlain(rate?.high ?? 0)]).toEqual(["20", "50"]);
    expect(percentRange(range("1", "2"), range("0", "5"))).toBeUndefined();
    expect(overlap(range("1", "2"), range("2", "3"))).toBe(true);
    expect(overlap(range("1", "2"), range("2.1", "3"))).toBe(false);
  });

  test("a rounder value does not contradict a finer one", () => {
    expect(contradicts("31", "0.5", "30.6", "0.05")).toBe(false);
    expect(contradicts("31", "0.5", "30.1", "0.05")).toBe(true);
    expect(compare(amount("31"), "30.1")).toBe(1);
  });
});
