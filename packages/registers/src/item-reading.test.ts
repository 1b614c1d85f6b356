import { compare, localDate } from "@xushi/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isBelowSchedule, isOverdue, isThisYear, percentOf, scheduleGap, totalOf } from "./item-reading.ts";

const d = localDate;

test("on the last day one is still in time; what is done after the day that one asks about is not done yet", () => {
  expect(isOverdue(d("2026-10-31"), undefined, d("2026-10-31"))).toBe(false);
  expect(isOverdue(d("2026-10-30"), undefined, d("2026-10-31"))).toBe(true);
  expect(isOverdue(d("2026-10-30"), d("2026-10-31"), d("2026-10-31"))).toBe(false);
  expect(isOverdue(d("2026-10-30"), d("2026-11-01"), d("2026-10-31"))).toBe(true);
  expect(isOverdue(undefined, undefined, d("2026-10-31"))).toBe(false);
});

test("this year is the asked day's, and has not ended before it", () => {
  expect(isThisYear(d("2026-11-01"), d("2026-10-31"))).toBe(false);
  expect(isThisYear(d("2025-12-31"), d("2026-10-31"))).toBe(false);
  expect(isThisYear(d("2026-01-01"), d("2026-10-31"))).toBe(true);
});

test("序时差 as 江门 published it: 629.0 of 647.4 by October is 13.82 points ahead; nothing done is the whole share behind", () => {
  expect(scheduleGap("629.0", "647.4", d("2026-10-31"))).toBe("13.82");
  expect(scheduleGap(undefined, "100", d("2026-06-30"))).toBe("-50");
  expect(scheduleGap("5", undefined, d("2026-06-30"))).toBeUndefined();
  expect(scheduleGap("5", "0", d("2026-06-30"))).toBeUndefined();
});

test("nothing said is not nothing; a share of nothing is none", () => {
  expect(totalOf([undefined, undefined])).toBeUndefined();
  expect(totalOf(["0.1", undefined, "0.2"])).toBe("0.3");
  expect(percentOf("155", "100")).toBe("155");
  expect(percentOf("1", "0")).toBeUndefined();
});

test("law: below schedule is what the shown 序时差 says, to its last place", () => {
  const months = fc.integer({ min: 1, max: 12 }).map((m) => d(`2026-${String(m).padStart(2, "0")}-15`));
  const amounts = fc.integer({ min: 0, max: 200_000 }).map(String);
  fc.assert(
    fc.property(fc.option(amounts, { nil: undefined }), amounts, months, (done, plan, asOf) => {
      const gap = scheduleGap(done, plan, asOf) ?? "0";
      expect(isBelowSchedule(done, plan, asOf)).toBe(compare(gap, 0) < 0);
    }),
  );
  // 0.005 of a point behind is shown as −0.01, a hair less as 0.00.
  expect(isBelowSchedule("83.3283", "100", d("2026-10-31"))).toBe(true);
  expect(isBelowSchedule("83.3284", "100", d("2026-10-31"))).toBe(false);
  expect(isBelowSchedule("5", undefined, d("2026-10-31"))).toBe(false);
});
