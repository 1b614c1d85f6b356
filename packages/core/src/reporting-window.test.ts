import fc from "fast-check";
import { expect, test } from "vitest";
import { cumulative, janFeb, month } from "./period.ts";
import { addDays, daysBetween, localDate } from "./plain-date.ts";
import {
  isSentLate,
  type ReportingDays,
  reportingDaysFor,
  reportingDaysProblem,
  reportingWindow,
} from "./reporting-window.ts";

const OCTOBER = month(2026, 10);
const DAYS = reportingDaysFor(20);
const on = (day: string) => reportingWindow(DAYS, OCTOBER, localDate(day));

test.each([
  ["2026-10-31", "not-open", 18],
  ["2026-11-01", "open", 17],
  ["2026-11-18", "open", 0],
  ["2026-11-19", "late", -1],
  ["2026-11-25", "late", -7],
  ["2026-11-26", "closed", -8],
] as const)("October on %s is %s", (day, state, daysLeft) => {
  expect(on(day)).toMatchObject({ state, daysLeft });
});

test("offices send by the 18th, it is put together by the 20th and approved by the 25th", () => {
  expect(on("2026-11-02")).toMatchObject({
    opens: "2026-11-01",
    due: "2026-11-18",
    consolidated: "2026-11-20",
    closes: "2026-11-25",
  });
});

test("1–2月 is one window, which opens in March", () => {
  expect(reportingWindow(DAYS, janFeb(2026), localDate("2026-02-20"))).toMatchObject({
    state: "not-open",
    opens: "2026-03-01",
    due: "2026-03-18",
  });
});

test("days that somebody changed must rise", () => {
  expect(reportingDaysProblem(DAYS)).toBeNull();
  expect(reportingDaysProblem({ ...DAYS, due: 22 })).toContain("1, 22, 20, 25");
  expect(reportingDaysProblem({ ...DAYS, opens: 0 })).not.toBeNull();
  expect(() => reportingDaysFor(0)).toThrow(RangeError);
});

const days: fc.Arbitrary<ReportingDays> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.nat(30), fc.nat(9), fc.nat(20))
  .map(([opens, a, b, c]) => ({
    opens,
    due: opens + a,
    consolidated: opens + a + b,
    closes: opens + a + b + c,
  }));
const period = fc
  .tuple(fc.integer({ min: 2020, max: 2031 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
  .map(([y, m, isWhole]) => (isWhole ? cumulative(y, m) : month(y, m)));
const day = fc.integer({ min: 0, max: 4500 }).map((n) => addDays(localDate("2020-01-01"), n));

const ORDER = ["not-open", "open", "late", "closed"];

test("a window only ever goes forward, a day at a time", () => {
  fc.assert(
    fc.property(days, period, day, fc.nat(60), (d, p, asOf, more) => {
      const [now, later] = [asOf, addDays(asOf, more)].map((at) => reportingWindow(d, p, at));
      expect(ORDER.indexOf(later?.state ?? "")).toBeGreaterThanOrEqual(ORDER.indexOf(now?.state ?? ""));
      expect((now?.daysLeft ?? 0) - (later?.daysLeft ?? 0)).toBe(more);
    }),
  );
});

test("its days rise, and its state is where the day stands among them", () => {
  fc.assert(
    fc.property(days, period, day, (d, p, asOf) => {
      const w = reportingWindow(d, p, asOf);
      expect([w.opens, w.due, w.consolidated, w.closes].toSorted()).toEqual([
        w.opens,
        w.due,
        w.consolidated,
        w.closes,
      ]);
      expect(w.daysLeft).toBe(daysBetween(asOf, w.due));
      expect(w.state === "not-open").toBe(asOf < w.opens);
      expect(w.state === "closed").toBe(asOf > w.closes);
      if (w.state === "open") expect(w.daysLeft).toBeGreaterThanOrEqual(0);
      if (w.state === "late") expect(w.daysLeft).toBeLessThan(0);
    }),
  );
});

test("what was sent by the day it was due is never late again, what was not sent is late from the next day on", () => {
  fc.assert(
    fc.property(day, day, day, (due, sentOn, asOf) => {
      expect(isSentLate(due, sentOn, asOf)).toBe(sentOn > due);
      expect(isSentLate(due, null, asOf)).toBe(asOf > due);
    }),
  );
});
