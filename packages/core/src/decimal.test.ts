import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalText } from "../test/support.ts";
import { add, amount, compare, div, mul, parseAmount, sub, sum, toFixed, toPlain } from "./decimal.ts";

describe("decimals", () => {
  test("what a double gets wrong comes out right", () => {
    expect(toPlain(add("0.1", "0.2"))).toBe("0.3");
    expect(toPlain(mul("1.1", "1.1"))).toBe("1.21");
    expect(JSON.stringify({ v: amount("1000000000000000000000000") })).toBe(
      '{"v":"1000000000000000000000000"}',
    );
  });

  test.each([
    ["85.555", 2, "85.56"],
    ["-0.05", 1, "-0.1"],
    ["-0.04", 1, "0.0"],
    ["0.5", 0, "1"],
    ["16.949999", 1, "16.9"],
  ])("%s to %i places is %s", (value, places, text) => {
    expect(toFixed(value, places)).toBe(text);
  });

  test.each(["", "1e3", "1,000", "0x10", "--1", "NaN", "1.2.3", "."])("%j is not a decimal", (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });

  test("a binary fraction is refused, an integer is not", () => {
    expect(() => amount(0.1)).toThrow(RangeError);
    expect(toPlain(amount(42))).toBe("42");
    expect(() => div(1, 0)).toThrow("Division by zero");
  });

  test("laws: sums commute, subtraction undoes addition, text goes round", () => {
    fc.assert(
      fc.property(decimalText, decimalText, (a, b) => {
        expect(compare(add(a, b), add(b, a))).toBe(0);
        expect(toPlain(sub(add(a, b), b))).toBe(a);
        expect(toPlain(sum([a, b]))).toBe(toPlain(add(a, b)));
        expect(toPlain(amount(JSON.parse(JSON.stringify(amount(a)))))).toBe(a);
      }),
    );
  });
});

test("a sum is exact however it is added: short whole numbers, long ones, fractions and negative ones mixed", () => {
  const text = fc.oneof(
    fc.integer({ min: 0, max: 9_999_999_999_999 }).map(String),
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
    fc.integer({ min: -9999, max: 9999 }).map((n) => `${n}.05`),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (values) => {
      expect(toPlain(sum(values))).toBe(toPlain(values.reduce((total, v) => add(total, v), amount(0))));
    }),
  );
  const many = Array.from({ length: 3000 }, () => "9999999999999");
  expect(toPlain(sum(many))).toBe("29999999999997000");
});
