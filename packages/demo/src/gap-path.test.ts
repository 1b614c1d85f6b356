import fc from "fast-check";
import { expect, test } from "vitest";
import { gapPath } from "./gap-path.ts";
import { stream } from "./random.ts";

test("law: a lead never turns, a watch stays within three points, a lag stays beyond", () => {
  const gaps = fc.oneof(
    fc.double({ min: 0, max: 25, noNaN: true }),
    fc.double({ min: -2.5, max: -0.2, noNaN: true }),
    fc.double({ min: -15, max: -3.6, noNaN: true }),
  );
  fc.assert(
    fc.property(gaps, fc.integer(), (gap, seed) => {
      const path = gapPath(gap, stream(seed, "x"));
      expect(path).toHaveLength(12);
      for (const value of path) {
        if (gap >= 0) expect(value).toBeGreaterThan(0);
        else if (gap > -3) expect(value).toBeLessThan(0);
        if (gap < 0 && gap > -3) expect(value).toBeGreaterThanOrEqual(-3);
        if (gap < -3.5) expect(value).toBeLessThan(-3);
      }
    }),
  );
});
