import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, div, mul, sum, toFixed, toPlain } from "./decimal.ts";
import { cumulative, endDate, fiveYearPlan, year } from "./period.ts";
import { type LocalDate, localDate, monthEnd } from "./plain-date.ts";
import {
  expectedAt,
  expectedShareAt,
  fitsPeriod,
  type PlanCurve,
  type PlannedAmount,
  seasonalFromHistory,
  taskOfMonth,
} from "./plan-curve.ts";

const target: PlannedAmount = { value: "12000", period: year(2026) };
const shareAt = (curve: PlanCurve, at: string, of = target): string | null => {
  const s = expectedShareAt(curve, of, localDate(at));
  return s === null ? null : toFixed(div(mul(s.part, 100), s.whole), 2);
};
const month = (m: number): LocalDate => monthEnd(2026, m);

describe("plan curves", () => {
  // field rules §1.1, the percentages of the straight line
  test.each([
    [2, "16.67"],
    [3, "25.00"],
    [5, "41.67"],
    [6, "50.00"],
    [7, "58.33"],
    [8, "66.67"],
    [9, "75.00"],
    [10, "83.33"],
    [11, "91.67"],
  ])("linear at the end of month %i is %s %%", (m, share) => {
    expect(shareAt({ kind: "linear" }, month(m))).toBe(share);
  });

  test("a five-year target runs over sixty months", () => {
    const plan = { value: "100", period: fiveYearPlan(15) };
    expect(shareAt({ kind: "linear" }, "2027-12-31", plan)).toBe("40.00");
  });

  test("milestones: the last node that has come holds, nothing before the first", () => {
    const curve: PlanCurve = {
      kind: "milestones",
      milestones: [
        { date: localDate("2026-09-30"), amount: "9600" },
        { date: localDate("2026-06-30"), share: "0.4" },
      ],
    };
    expect(
      ["2026-06-29", "2026-06-30", "2026-08-31", "2026-09-30", "2026-12-31"].map((d) => shareAt(curve, d)),
    ).toEqual(["0.00", "40.00", "40.00", "80.00", "80.00"]);
  });

  test("due dates: 江门 planned 255 starts, 223 of them by October", () => {
    const dates = Array.from({ length: 255 }, (_, i) => localDate(i < 223 ? "2026-10-20" : "2026-12-20"));
    const starts = { value: "255", period: year(2026) };
    expect(toPlain(expectedAt({ kind: "due-dates", dates }, starts, month(10)))).toBe("223");
    expect(toPlain(expectedAt({ kind: "due-dates", dates }, starts, month(9)))).toBe("0");
    expect(toPlain(expectedAt({ kind: "due-dates", dates }, starts, localDate("2026-10-20")))).toBe("223");
    expect(toPlain(expectedAt({ kind: "due-dates", dates }, starts, localDate("2026-10-19")))).toBe("0");
  });

  test("monthly tasks add up, and need not add up to the target", () => {
    const curve: PlanCurve = { kind: "monthly-tasks", amounts: Array.from({ length: 12 }, () => "1100") };
    expect(toPlain(expectedAt(curve, target, month(10)))).toBe("11000");
    expect(toPlain(taskOfMonth(curve, target, 3) ?? 0)).toBe("1100");
  });

  test("an increment goes from the start to the target, upwards or downwards", () => {
    const curve = (start: string): PlanCurve => ({ kind: "increment", start, pace: { kind: "linear" } });
    expect(toPlain(expectedAt(curve("100"), { value: "112", period: year(2026) }, month(6)))).toBe("106");
    expect(toPlain(expectedAt(curve("40"), { value: "34", period: year(2026) }, month(6)))).toBe("37");
  });

  test("growth and level have no curve: the whole target is due in every month", () => {
    expect(shareAt({ kind: "growth" }, month(2))).toBeNull();
    expect(toPlain(expectedAt({ kind: "level" }, target, month(2)))).toBe("12000");
  });

  test("a curve that does not fit its period is a bug", () => {
    const curve: PlanCurve = { kind: "seasonal", weights: ["1", "1"] };
    expect(() => expectedAt(curve, target, month(2))).toThrow(RangeError);
    expect(fitsPeriod(curve, year(2026))).toBe(false);
    expect(fitsPeriod(curve, cumulative(2026, 2))).toBe(true);
  });

  test("law: no curve falls, and the paced ones end at the target", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }).map(String), { minLength: 12, maxLength: 12 });
    const curves: fc.Arbitrary<PlanCurve> = fc.oneof(
      fc.constant({ kind: "linear" as const }),
      weights.map((w) => ({ kind: "seasonal" as const, weights: w })),
      weights.map((amounts) => ({ kind: "monthly-tasks" as const, amounts })),
    );
    fc.assert(
      fc.property(curves, (curve) => {
        const points = Array.from({ length: 12 }, (_, m) => expectedAt(curve, target, month(m + 1)));
        for (let m = 1; m < 12; m++)
          expect(compare(points[m] ?? 0, points[m - 1] ?? 0)).toBeGreaterThanOrEqual(0);
        const whole = curve.kind === "monthly-tasks" ? sum(curve.amounts) : "12000";
        expect(toPlain(expectedAt(curve, target, endDate(target.period)))).toBe(toPlain(whole));
      }),
    );
  });
});

describe("seasonal curves from history", () => {
  const flat = Array.from({ length: 12 }, () => "100");

  test("equal months give the straight line, whatever the years' size", () => {
    const curve = seasonalFromHistory([
      { year: 2024, months: flat },
      { year: 2025, months: flat.map((v) => mul(v, 7)) },
    ]);
    expect(shareAt(curve, "2026-10-31")).toBe("83.33");
    expect(curve.basedOn).toEqual([2024, 2025]);
  });

  test("1–2月 combined is one step: half each, so that February ends where the report does", () => {
    const curve = seasonalFromHistory([
      { year: 2025, months: [null, "100", ...Array.from({ length: 10 }, () => "90")] },
    ]);
    expect(shareAt(curve, "2026-02-28")).toBe("10.00");
    expect(shareAt(curve, "2026-01-31")).toBe("5.00");
  });

  test("a year with a hole is refused", () => {
    expect(() =>
      seasonalFromHistory([{ year: 2025, months: [...flat.slice(0, 5), null, ...flat.slice(6)] }]),
    ).toThrow("month 6");
    expect(() => seasonalFromHistory([])).toThrow(RangeError);
  });
});
