import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../decimal.ts";
import { type Against, countAbove, differenceFrom, isAbove } from "./count-above.ts";
import { perUnit } from "./per-unit.ts";
import { type PlaceValue, rankChange, rankPlaces } from "./rank-places.ts";

const placed = (values: readonly (string | null)[]): PlaceValue[] =>
  values.map((value, i) => ({ placeId: `town-${i}`, value }));
const positions = (
  values: readonly (string | null)[],
  direction: "higher" | "lower" | "neutral" = "higher",
) => {
  const { ranks } = rankPlaces(placed(values), direction);
  return values.map((_, i) => ranks.get(`town-${i}`)?.position ?? null);
};

const decimals = fc.integer({ min: -5000, max: 5000 }).map((n) => String(n / 10));
const fields = fc.array(fc.option(decimals), { minLength: 0, maxLength: 20 });

describe("places among each other", () => {
  test("equal numbers share the better place and the next one is left out", () => {
    expect(positions(["6.2", "7.0", "7.00", "5"])).toEqual([3, 1, 1, 4]);
    expect(positions(["6.2", "7.0", "7.00", "5"], "lower")).toEqual([2, 3, 3, 1]);
  });

  test("a neutral indicator ranks nobody, and neither does a single number", () => {
    expect(positions(["1", "2"], "neutral")).toEqual([null, null]);
    expect(positions(["1", null])).toEqual([null, null]);
  });

  test("whoever has no number is named as missing, with no place", () => {
    const { ranks, missing } = rankPlaces(placed(["1", null, "2"]), "higher");
    expect(missing).toEqual(["town-1"]);
    expect(ranks.get("town-1")).toBeUndefined();
    expect(ranks.get("town-0")).toEqual({ position: 2, of: 2 });
  });

  test("a place is one more than how many are better, whatever order they come in", () => {
    fc.assert(
      fc.property(fields, fc.constantFrom("higher" as const, "lower" as const), (values, direction) => {
        const held = values.filter((v) => v !== null);
        const sign = direction === "higher" ? 1 : -1;
        const got = positions(values, direction);
        for (const [i, value] of values.entries()) {
          if (value === null || held.length < 2) expect(got[i]).toBeNull();
          else expect(got[i]).toBe(1 + held.filter((v) => compare(v, value) * sign > 0).length);
        }
      }),
    );
  });

  test("adding the same to everyone moves nobody; turning the direction turns who is first", () => {
    fc.assert(
      fc.property(fc.array(decimals, { minLength: 2, maxLength: 12 }), (values) => {
        const shifted = values.map((v) => String(Math.round(Number(v) * 10 + 70) / 10));
        expect(positions(shifted)).toEqual(positions(values));
        const negated = values.map((v) => String(-Number(v)));
        expect(positions(negated, "lower")).toEqual(positions(values));
      }),
    );
  });

  test("a move is told only where as many were ranked", () => {
    expect(rankChange({ position: 3, of: 12 }, { position: 5, of: 12 })).toBe(2);
    expect(rankChange({ position: 3, of: 12 }, { position: 2, of: 12 })).toBe(-1);
    expect(rankChange({ position: 3, of: 12 }, { position: 3, of: 5 })).toBeNull();
    expect(rankChange({ position: 3, of: 12 }, undefined)).toBeNull();
  });
});

const against = (place: string | null, whole: string | null, direction: Against["direction"] = "higher") => ({
  ...{ place, whole, direction },
});
const pairs = fc.record({
  place: fc.option(decimals),
  whole: fc.option(decimals),
  direction: fc.constantFrom("higher" as const, "lower" as const, "neutral" as const),
});

describe("against the whole", () => {
  test("above is better, exactly as much is not above, and what is missing is not counted", () => {
    const list = [
      against("6.2", "5.5"),
      against("5.5", "5.50"),
      against("3", "4", "lower"),
      against("9", null),
    ];
    expect(countAbove([...list, against("9", "1", "neutral")])).toEqual({ above: 2, of: 3 });
    expect(differenceFrom(against("6.2", "5.5"))).toBe("0.7");
    expect(differenceFrom(against("6.2", null))).toBeNull();
  });

  test("never more above than compared; the two sides are never above each other", () => {
    fc.assert(
      fc.property(fc.array(pairs, { maxLength: 30 }), (list) => {
        const { above, of } = countAbove(list);
        expect(above).toBeLessThanOrEqual(of);
        const turned = list.map(({ place, whole, direction }) => ({ place: whole, whole: place, direction }));
        const other = countAbove(turned);
        expect(other.of).toBe(of);
        expect(above + other.above).toBeLessThanOrEqual(of);
        for (const [i, pair] of list.entries())
          expect(isAbove(pair) && isAbove(turned[i] as Against)).toBe(false);
      }),
    );
  });

  test("the order of the indicators does not matter, and lists add up", () => {
    fc.assert(
      fc.property(fc.array(pairs, { maxLength: 20 }), fc.array(pairs, { maxLength: 20 }), (a, b) => {
        const [one, two, both] = [countAbove(a), countAbove(b), countAbove([...b, ...a])];
        expect(both).toEqual({ above: one.above + two.above, of: one.of + two.of });
      }),
    );
  });
});

describe("on one head or one 亩", () => {
  test("units are converted; what cannot be is undefined", () => {
    expect(perUnit("42000000", { value: "2.1", unit: "万人" }, "人")).toBe("2000");
    expect(perUnit("3000", { value: "1", unit: "公顷" }, "亩")).toBe("200");
    expect(perUnit("1", { value: "0", unit: "人" }, "人")).toBeUndefined();
    expect(perUnit("1", { value: "5", unit: "户" }, "亩")).toBeUndefined();
  });
});
