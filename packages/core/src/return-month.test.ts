import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate } from "./plain-date.ts";
import {
  periodBeforeInReturn,
  periodInReturn,
  returnKey,
  returnOf,
  returnOfKey,
  returnsBefore,
} from "./return-month.ts";

const FLOW = { frequency: "M", lagMonths: 0, nature: "flow" } as const;
const STOCK = { frequency: "M", lagMonths: 0, nature: "stock" } as const;

test("on a day in November October is returned; in February it is still December", () => {
  const keys = (day: string) => returnsBefore(localDate(day), 3).map(returnKey);
  expect(keys("2026-11-22")).toEqual(["2026-10", "2026-09", "2026-08"]);
  expect(keys("2026-02-10")).toEqual(["2025-12", "2025-11", "2025-10"]);
  expect(keys("2026-03-01")).toEqual(["2026-02", "2025-12", "2025-11"]);
});

test("January has no return of its own", () => {
  expect(returnOf(2026, 1).id).toBe("2026-01/2026-02");
  expect(returnOfKey("2026-01")).toBeUndefined();
  expect(returnOfKey("2026-02")?.id).toBe("2026-01/2026-02");
  for (const bad of ["2026-13", "2026-00", "2026-1", "0000-10", "", "2026-10/2026-10"])
    expect(returnOfKey(bad)).toBeUndefined();
});

test("what an indicator has in a return", () => {
  const october = returnOf(2026, 10);
  expect(periodInReturn(FLOW, october)?.id).toBe("2026-01/2026-10");
  expect(periodInReturn(STOCK, october)?.id).toBe("2026-10/2026-10");
  expect(periodInReturn({ ...FLOW, lagMonths: 1 }, october)?.id).toBe("2026-01/2026-09");
  expect(periodInReturn({ ...FLOW, frequency: "Q" }, october)).toBeNull();
  expect(periodInReturn({ ...FLOW, frequency: "Q" }, returnOf(2026, 9))?.id).toBe("2026-01/2026-09");
  expect(periodInReturn({ ...FLOW, frequency: "Y" }, returnOf(2026, 12))?.id).toBe("2026-01/2026-12");
  expect(periodInReturn({ ...FLOW, lagMonths: 1 }, returnOf(2026, 2))).toBeNull();
});

test("what stands before it", () => {
  const before = (i: Parameters<typeof periodInReturn>[0], y: number, m: number) => {
    const at = periodInReturn(i, returnOf(y, m));
    return at === null ? null : (periodBeforeInReturn(i, at)?.id ?? null);
  };
  expect(before(FLOW, 2026, 10)).toBe("2026-01/2026-09");
  expect(before(FLOW, 2026, 3)).toBe("2026-01/2026-02");
  expect(before(FLOW, 2026, 2)).toBeNull();
  expect(before(STOCK, 2026, 2)).toBe("2025-12/2025-12");
  expect(before({ ...FLOW, frequency: "Q" }, 2026, 9)).toBe("2026-01/2026-06");
});

const day = fc.integer({ min: 0, max: 4500 }).map((n) => addDays(localDate("2020-01-01"), n));

test("returns follow one another without a gap, each found again by its name, and all are over", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 2, max: 14 }), (asOf, count) => {
      const found = returnsBefore(asOf, count);
      expect(found.map((p) => returnOfKey(returnKey(p))?.id)).toEqual(found.map((p) => p.id));
      for (const [i, p] of found.entries()) {
        expect(returnKey(p) < asOf.slice(0, 7)).toBe(true);
        if (i > 0) expect(p.last).toBe((found[i - 1]?.first ?? 0) - 1);
      }
    }),
  );
});
