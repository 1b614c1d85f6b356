import { localDate } from "@xushi/core";
import { expect, test } from "vitest";
import { isOverdue, isThisYear, percentOf, scheduleGap, totalOf } from "./item-reading.ts";

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
