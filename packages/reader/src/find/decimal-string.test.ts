import fc from "fast-check";
import { expect, test } from "vitest";
import { addDecimals, negate, shiftPoint } from "./decimal-string.ts";

test.each([
  ["109.1", 8, "10910000000"],
  ["3.48", 4, "34800"],
  ["0.6", 4, "6000"],
  ["103.10", 0, "103.1"],
  ["007", 0, "7"],
  ["0", 4, "0"],
] as const)("shiftPoint(%s, %d) is %s", (decimal, places, shifted) =>
  expect(shiftPoint(decimal, places)).toBe(shifted),
);

test("shifting is exact for any integer", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat(12), (value, places) => {
      expect(shiftPoint(value.toString(), places)).toBe((value * 10n ** BigInt(places)).toString());
    }),
  );
});

test("adding and negating", () => {
  expect(addDecimals("10000", "2000")).toBe("12000");
  expect(addDecimals("0.1", "0.2")).toBe("0.3");
  expect(negate("3.2")).toBe("-3.2");
  expect(negate("0")).toBe("0");
});
