import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  comparePeriods,
  containsDate,
  containsPeriod,
  cumulative,
  endDate,
  fiveYearPlan,
  half,
  isCumulative,
  janFeb,
  month,
  monthCount,
  monthsElapsed,
  monthsOf,
  nineMonths,
  type Period,
  period,
  periodFromId,
  previousYear,
  quarter,
  span,
  startDate,
  year,
} from "./period.ts";
import { formatPeriod, parsePeriod } from "./period-notation.ts";
import { localDate } from "./plain-date.ts";

const someMonth = fc.record({ y: fc.integer({ min: 1900, max: 2199 }), m: fc.integer({ min: 1, max: 12 }) });
const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(someMonth, fc.oneof(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 120 })))
  .map(([{ y, m }, length]) => {
    const last = y * 12 + m - 1 + length;
    return span(y, m, Math.floor(last / 12), (last % 12) + 1);
  });

describe("periods", () => {
  test("constructors", () => {
    expect(cumulative(2026, 10).id).toBe("2026-01/2026-10");
    expect(janFeb(2026).id).toBe("2026-01/2026-02");
    expect(quarter(2026, 3).id).toBe("2026-07/2026-09");
    expect(half(2026, 2).id).toBe("2026-07/2026-12");
    expect(nineMonths(2026).id).toBe("2026-01/2026-09");
    expect([1, 2, 3, 13, 14, 15].map((n) => fiveYearPlan(n).id)).toEqual([
      "1953-01/1957-12",
      "1958-01/1962-12",
      "1966-01/1970-12",
      "2016-01/2020-12",
      "2021-01/2025-12",
      "2026-01/2030-12",
    ]);
    expect(endDate(janFeb(2028))).toBe("2028-02-29");
    expect(startDate(quarter(2026, 4))).toBe("2026-10-01");
  });

  test.each(["2026-01", "2026-13/2026-14", "2026-05/2026-04", "2026-1/2026-2", ""])("%j is no id", (id) => {
    expect(periodFromId(id)).toBeUndefined();
    expect(() => period(id)).toThrow(RangeError);
  });

  test("a month counts as elapsed on its last day", () => {
    const y = year(2026);
    const elapsed = [
      "2025-12-31",
      "2026-01-30",
      "2026-01-31",
      "2026-10-30",
      "2026-10-31",
      "2026-12-31",
      "2027-05-01",
    ];
    expect(elapsed.map((d) => monthsElapsed(y, localDate(d)))).toEqual([0, 0, 1, 9, 10, 12, 12]);
  });

  test("laws: a period contains its parts, and its parts make it up", () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        const parts = monthsOf(p);
        expect(parts).toHaveLength(monthCount(p));
        expect(parts.every((m) => containsPeriod(p, m))).toBe(true);
        expect(containsDate(p, startDate(p)) && containsDate(p, endDate(p))).toBe(true);
        expect(monthsElapsed(p, endDate(p))).toBe(monthCount(p));
        expect(period(p.id)).toEqual(p);
        expect(monthCount(previousYear(p))).toBe(monthCount(p));
        expect(comparePeriods(previousYear(p), p)).toBeLessThan(0);
      }),
    );
  });

  test("only what starts in January and stays in its year is cumulative", () => {
    expect(
      [month(2026, 1), cumulative(2026, 10), month(2026, 10), fiveYearPlan(14)].map(isCumulative),
    ).toEqual([true, true, false, false]);
  });
});

describe("period notation", () => {
  test.each([
    ["2026年1-10月", "2026-01/2026-10"],
    ["2026年1—10月", "2026-01/2026-10"],
    ["２０２６年１至１０月份", "2026-01/2026-10"],
    ["2026年前10个月", "2026-01/2026-10"],
    ["2026年前十个月", "2026-01/2026-10"],
    ["2026年前两个月", "2026-01/2026-02"],
    ["2026年上半年", "2026-01/2026-06"],
    ["2026年前三季度", "2026-01/2026-09"],
    ["2026年1-3季度", "2026-01/2026-09"],
    ["2026年一季度", "2026-01/2026-03"],
    ["2026年第四季度", "2026-10/2026-12"],
    ["2026年全年", "2026-01/2026-12"],
    ["2026年", "2026-01/2026-12"],
    ["2026年度", "2026-01/2026-12"],
    ["2026年10月当月", "2026-10/2026-10"],
    ["2026年10月份", "2026-10/2026-10"],
    ["2026年十一月", "2026-11/2026-11"],
    ["2026年1-2月", "2026-01/2026-02"],
    ["十四五", "2021-01/2025-12"],
    ["“十五五”时期", "2026-01/2030-12"],
    ["2024年11月-2025年2月", "2024-11/2025-02"],
    ["2026-01/2026-10", "2026-01/2026-10"],
  ])("%s is %s", (text, id) => {
    expect(parsePeriod(text)?.id).toBe(id);
  });

  test("without a year it needs one", () => {
    expect(parsePeriod("上半年", 2026)?.id).toBe("2026-01/2026-06");
    expect(parsePeriod("前10个月", 2026)?.id).toBe("2026-01/2026-10");
    expect(parsePeriod("上半年")).toBeUndefined();
  });

  // Look-alikes: a context that is not here, spans that run backwards, quarters and months that do not exist.
  test.each([
    "去年同期",
    "2026年13月",
    "2026年10-1月",
    "2026年五季度",
    "季度",
    "",
    "2026年前0个月",
    "三五成群",
    "5A",
  ])("%j is no period", (text) => {
    expect(parsePeriod(text, 2026)).toBeUndefined();
  });

  test("is written as the press writes it, or as tables do", () => {
    expect(formatPeriod(cumulative(2026, 6))).toBe("2026年上半年");
    expect(formatPeriod(cumulative(2026, 6), "zh", "months")).toBe("2026年1-6月");
    expect(formatPeriod(cumulative(2026, 10), "en")).toBe("Jan–Oct 2026");
    expect(formatPeriod(fiveYearPlan(14), "en")).toBe("14th Five-Year Plan");
  });

  test("law: what is written is read back, in both languages and styles", () => {
    fc.assert(
      fc.property(
        anyPeriod,
        fc.constantFrom("zh" as const, "en" as const),
        fc.constantFrom("name" as const, "months" as const),
        (p, lang, style) => {
          expect(parsePeriod(formatPeriod(p, lang, style))?.id).toBe(p.id);
        },
      ),
      { numRuns: 500 },
    );
    for (let n = 1; n <= 40; n++)
      expect(parsePeriod(formatPeriod(fiveYearPlan(n)))?.id).toBe(fiveYearPlan(n).id);
  });
});
