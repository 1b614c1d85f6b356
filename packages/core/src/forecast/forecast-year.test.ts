import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, sub, sum, toFixed } from "../decimal.ts";
import type { ForecastInput, YearEnd } from "./forecast.ts";
import { forecastYear } from "./forecast-year.ts";
import type { YearSoFar } from "./season.ts";

const FLOW = { nature: "flow", valuation: "level_and_growth", direction: "higher" } as const;
/** Ten a month up to June and twenty a month then, times a size: 60 of 180 by the half-year, a third. */
const uneven = (year: number, size: number, through = 12): YearSoFar => ({
  year,
  cumulative: Array.from({ length: 12 }, (_, i) =>
    i < through ? String((Math.min(i + 1, 6) * 10 + Math.max(0, i - 5) * 20) * size) : null,
  ),
});
const PAST = [uneven(2023, 1), uneven(2024, 3), uneven(2025, 2)];
const forecast = (other: Partial<ForecastInput> = {}) =>
  forecastYear({ indicator: FLOW, past: PAST, current: uneven(2026, 4, 6), target: null, ...other });
const yearEnd = (other: Partial<ForecastInput> = {}): YearEnd => {
  const found = forecast(other);
  if (found.kind !== "year-end") throw new Error(`No forecast: ${found.why.en}`);
  return found;
};

describe("the year's end by the season", () => {
  test("is what is done over the share of past years, exactly, and within its interval", () => {
    const { point, low, high, basedOn, throughMonth } = yearEnd();
    expect(point).toBe("720");
    expect([compare(low, point), compare(point, high)]).toEqual([-1, -1]);
    expect(compare(low, "240")).toBe(1);
    expect(basedOn).toEqual([2023, 2024, 2025]);
    expect(throughMonth).toBe(6);
  });

  test("one odd year does not move it, but widens the interval", () => {
    const odd = {
      ...uneven(2022, 1),
      cumulative: uneven(2022, 1).cumulative.map((v, i) => (i === 11 ? "300" : v)),
    };
    const with4 = yearEnd({ past: [...PAST, odd] });
    expect(with4.point).toBe("720");
    expect(compare(sub(with4.high, with4.low), sub(yearEnd().high, yearEnd().low))).toBe(1);
  });

  test("what the remaining months must bring follows the season and adds up to what is missing", () => {
    const { needed, chance } = yearEnd({ target: "840", current: uneven(2026, 4, 4) });
    expect(needed.map((n) => n.throughMonth)).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
    expect(toFixed(needed[2]?.amount ?? 0, 6)).toBe(
      toFixed(sum([needed[0]?.amount ?? 0, needed[1]?.amount ?? 0]), 6),
    );
    expect(toFixed(sum(needed.map((n) => n.amount)), 6)).toBe("680.000000");
    expect(chance).toBeLessThan(0.5);
  });

  test("1–2月 published as one is one step of what is needed; quarters are quarters", () => {
    const quarters = (y: YearSoFar): YearSoFar => ({
      ...y,
      cumulative: y.cumulative.map((v, i) => (i % 3 === 2 ? v : null)),
    });
    const made = yearEnd({ past: PAST.map(quarters), current: quarters(uneven(2026, 4, 6)), target: "800" });
    expect(made.needed.map((n) => n.throughMonth)).toEqual([9, 12]);
  });

  test("an even chance is that of the point itself; arrived is arrived; lower is better turns it round", () => {
    expect(yearEnd({ target: "720" }).chance).toBeCloseTo(0.5, 9);
    expect(yearEnd({ target: "200" })).toMatchObject({ chance: 1, needed: [] });
    const lower = { ...FLOW, direction: "lower" } as const;
    expect(yearEnd({ indicator: lower, target: "200" }).chance).toBe(0);
    expect(yearEnd({ indicator: lower, target: "900" }).chance).toBeGreaterThan(0.9);
  });

  test("too little history gives no number and says why", () => {
    expect(forecast({ past: PAST.slice(1) })).toMatchObject({ kind: "too-short" });
    expect(forecast({ current: uneven(2026, 4, 1) })).toMatchObject({ kind: "too-short" });
    const noMonth = PAST.map((y) => ({ ...y, cumulative: y.cumulative.map((v, i) => (i === 5 ? null : v)) }));
    const refused = forecast({ past: noMonth });
    expect(refused.kind === "too-short" && refused.why.zh).toContain("可用的往年只有 0 年");
    expect(refused).not.toHaveProperty("point");
  });

  test("growth, stocks, ratios and a year that is over are not forecast", () => {
    expect(forecast({ indicator: { ...FLOW, valuation: "growth_only" } }).kind).toBe("none");
    expect(forecast({ indicator: { ...FLOW, nature: "stock" } }).kind).toBe("none");
    expect(forecast({ indicator: { ...FLOW, nature: "ratio" } }).kind).toBe("none");
    expect(forecast({ current: uneven(2026, 4) }).kind).toBe("none");
  });

  test("law: a higher target is never likelier, and the size of the unit does not matter", () => {
    const amounts = fc.integer({ min: 250, max: 3000 });
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const chance = (target: number) => yearEnd({ target: String(target) }).chance ?? 0;
        expect(chance(more)).toBeLessThanOrEqual(chance(less));
        const inFen = yearEnd({ target: String(a * 100), current: uneven(2026, 400, 6) });
        expect(inFen.chance).toBeCloseTo(chance(a), 9);
      }),
    );
  });
});
