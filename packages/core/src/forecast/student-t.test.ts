import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { studentCdf, studentQuantile } from "./student-t.ts";

describe("Student's t", () => {
  // From the printed tables.
  test.each([
    [0.9, 1, 3.078],
    [0.9, 2, 1.886],
    [0.9, 3, 1.638],
    [0.975, 4, 2.776],
    [0.95, 7, 1.895],
    [0.9, 30, 1.31],
  ])("a share of %f lies below, with %i degrees of freedom, at %f", (p, freedom, t) => {
    expect(studentQuantile(p, freedom)).toBeCloseTo(t, 3);
    expect(studentCdf(t, freedom)).toBeCloseTo(p, 3);
  });

  test("law: the two halves mirror each other", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (t, freedom) => {
          expect(studentCdf(t, freedom) + studentCdf(-t, freedom)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test("half degrees of freedom are a bug", () => {
    expect(() => studentCdf(1, 1.5)).toThrow(RangeError);
    expect(() => studentCdf(1, 0)).toThrow(RangeError);
  });
});
