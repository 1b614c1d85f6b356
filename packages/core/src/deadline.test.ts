import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rule } from "../test/support.ts";
import { addWorkingHours, dueDate, readDeadline } from "./deadline.ts";
import type { LightRule } from "./light-rule.ts";
import { addDays, localDate, localDateTime } from "./plain-date.ts";
import { addWorkingDays, isWorkingDay, PLAIN_WEEK, workingDaysBetween } from "./working-calendar.ts";

const d = localDate;
// 国庆 1–7 October with 10 October (a Saturday) worked instead
const calendar = {
  holidays: new Set([1, 2, 3, 4, 5, 6, 7].map((n) => d(`2026-10-0${n}`))),
  makeUpDays: new Set([d("2026-10-10")]),
};

describe("time limits", () => {
  test("日 are calendar days, 工作日 are not", () => {
    expect(dueDate(d("2026-09-28"), { amount: 5, unit: "natural-days" }, calendar)).toBe("2026-10-03");
    expect(dueDate(d("2026-09-28"), { amount: 5, unit: "working-days" }, calendar)).toBe("2026-10-10");
    expect(isWorkingDay(d("2026-10-10"), calendar)).toBe(true);
    expect(isWorkingDay(d("2026-10-10"), PLAIN_WEEK)).toBe(false);
  });

  test.each([
    ["2026-11-20T17:00", 4, "2026-11-23T11:30"],
    ["2026-11-20T09:00", 2, "2026-11-20T11:00"],
    ["2026-11-20T11:30", 1, "2026-11-20T15:00"],
    ["2026-11-21T10:00", 1, "2026-11-23T09:30"],
    ["2026-11-20T06:00", 3.5, "2026-11-20T12:00"],
  ])("received %s, %d working hours run out at %s", (received, hours, due) => {
    expect(addWorkingHours(localDateTime(received), hours, PLAIN_WEEK)).toBe(due);
  });

  test("law: adding working days and counting them are inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (offset, n) => {
        const from = addDays(d("2026-01-01"), offset);
        const to = addWorkingDays(from, n, calendar);
        expect(workingDaysBetween(from, to, calendar)).toBe(n);
        expect(n === 0 || isWorkingDay(to, calendar)).toBe(true);
      }),
    );
  });
});

describe("the clock of a case", () => {
  const light: LightRule = {
    ...rule,
    validFrom: null,
    basis: "days-left",
    bands: [
      {
        colour: "red",
        tone: "bad",
        word: { zh: "逾期", en: "Overdue" },
        when: [{ measure: "days-left", to: { value: "0", inclusive: false } }],
      },
    ],
  };
  const read = (
    asOf: string,
    doneOn: string | null,
    unit: "natural-days" | "working-days" = "natural-days",
  ) =>
    readDeadline({
      received: d("2026-09-28"),
      due: d("2026-10-13"),
      doneOn: doneOn === null ? null : d(doneOn),
      asOf: d(asOf),
      unit,
      calendar,
      lightRule: light,
    });

  test("counts down, then up", () => {
    expect(read("2026-10-08", null)).toMatchObject({
      gap: "5",
      unit: "天",
      expected: "15",
      actual: "10",
      completion: "0",
    });
    expect(read("2026-10-08", null, "working-days")).toMatchObject({ gap: "4", unit: "工作日" });
    expect(read("2026-10-20", null)).toMatchObject({ gap: "-7", light: { tone: "bad" } });
    expect(read("2026-10-20", null).why.text.zh).toBe("应于2026年10月13日前办结，逾期7天。");
  });

  test("done stops the clock, but only from the day it was done", () => {
    expect(read("2026-11-20", "2026-10-10")).toMatchObject({ gap: "3", completion: "100", at: "2026-10-10" });
    expect(read("2026-10-09", "2026-10-10")).toMatchObject({ gap: "4", completion: "0" });
  });
});
