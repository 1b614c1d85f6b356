/** Every published rule at and around its edges (field rules §1.3), and the published pairs of completion and gap (§1.1). */
import {
  applyLightRule,
  compare,
  cumulative,
  div,
  type LightRule,
  localDate,
  MEASURES,
  type Measurements,
  mul,
  readClock,
  sub,
  type TargetCore,
  toFixed,
  year,
} from "@xushi/core";
import { describe, expect, test } from "vitest";
import {
  DEFAULT_LIGHT_RULES,
  findLightRule,
  LIGHT_RULES,
  PUBLISHED_LIGHT_RULES,
  SANYA_PROJECT,
  WUHAN_MAJOR_PROJECT,
  XUCHUAN_PROGRESS,
  YINCHUAN_PROGRESS,
} from "./index.ts";

const IN_DB = { judgement: "in-database" };
const NOT_IN_DB = (months: string): Measurements => ({
  judgement: "not-in-database",
  "months-since": months,
});
const growth = (g: string, gap: string, peer: string): Measurements => ({
  growth: g,
  "growth-gap-pp": gap,
  "peer-gap-pp": peer,
});

type Case = readonly [rule: string, seen: Measurements, light: string];
const CASES: readonly Case[] = [
  ["yinchuan-progress", { "gap-pp": "0" }, "green"],
  ["yinchuan-progress", { "gap-pp": "55" }, "green"],
  ["yinchuan-progress", { "gap-pp": "-0.0001" }, "hole"],
  ["yinchuan-progress", { "gap-pp": "-9.9999" }, "hole"],
  ["yinchuan-progress", { "gap-pp": "-10" }, "yellow"],
  ["yinchuan-progress", { "gap-pp": "-30" }, "yellow"],
  ["yinchuan-progress", { "gap-pp": "-30.0001" }, "red"],
  ["yinchuan-start", { "months-overdue": "0" }, "green"],
  ["yinchuan-start", { "months-overdue": "1" }, "yellow"],
  ["yinchuan-start", { "months-overdue": "2" }, "hole"],
  ["yinchuan-start", { "months-overdue": "3" }, "red"],
  ["yinchuan-database", IN_DB, "green"],
  ["yinchuan-database", NOT_IN_DB("0"), "hole"],
  ["yinchuan-database", NOT_IN_DB("1"), "yellow"],
  ["yinchuan-database", NOT_IN_DB("2"), "yellow"],
  ["yinchuan-database", NOT_IN_DB("2.01"), "red"],
  ["sanya-project", { "schedule-ratio": "100" }, "green"],
  ["sanya-project", { "schedule-ratio": "99.99" }, "yellow"],
  ["sanya-project", { "schedule-ratio": "50" }, "yellow"],
  ["sanya-project", { "schedule-ratio": "49.99" }, "red"],
  ["sanya-district", { "consecutive-misses": "0" }, "green"],
  ["sanya-district", { "consecutive-misses": "1" }, "yellow"],
  ["sanya-district", { "consecutive-misses": "2" }, "red"],
  ["wuhan-major-project", { "schedule-ratio": "80" }, "hole"],
  ["wuhan-major-project", { "schedule-ratio": "79.99" }, "yellow"],
  ["wuhan-major-project", { "schedule-ratio": "60" }, "yellow"],
  ["wuhan-major-project", { "schedule-ratio": "59.99" }, "red"],
  ["tianjin-investment", growth("8", "0", "0"), "green"],
  ["tianjin-investment", growth("8", "0", "-0.1"), "yellow"],
  ["tianjin-investment", growth("8", "-0.1", "3"), "yellow"],
  ["tianjin-investment", growth("0", "-8", "-3"), "hole"],
  ["tianjin-investment", growth("-0.1", "0.5", "3"), "red"],
  ["tianjin-special-bond", { "schedule-ratio": "100" }, "green"],
  ["tianjin-special-bond", { "schedule-ratio": "99.9" }, "yellow"],
  ["tianjin-special-bond", { "schedule-ratio": "70" }, "yellow"],
  ["tianjin-special-bond", { "schedule-ratio": "69.9" }, "red"],
  ["xinhuang-month-task", { "task-completion": "59.9" }, "yellow"],
  ["xinhuang-month-task", { "task-completion": "60" }, "grey"],
  ["xinhuang-month-task", { "task-completion": "79.9" }, "grey"],
  ["xinhuang-month-task", { "task-completion": "80" }, "hole"],
  ["songyang-notice", { "task-completion": "100", "quarter-task-completion": "100" }, "hole"],
  ["songyang-notice", { "task-completion": "99.9" }, "yellow"],
  ["songyang-notice", { "task-completion": "99.9", "quarter-task-completion": "100" }, "yellow"],
  ["songyang-notice", { "task-completion": "120", "quarter-task-completion": "99.9" }, "red"],
  ["guangyuan-rectification", { judgement: "slow" }, "yellow"],
  ["guangyuan-rectification", { judgement: "overdue-recoverable" }, "yellow"],
  ["guangyuan-rectification", { judgement: "hard-to-finish" }, "red"],
  ["guangyuan-rectification", { judgement: "on-track" }, "hole"],
  ["shenzhen-company-schedule", { "days-late": "0" }, "hole"],
  ["shenzhen-company-schedule", { "days-late": "1" }, "yellow"],
  ["shenzhen-company-schedule", { "days-late": "7" }, "yellow"],
  ["shenzhen-company-schedule", { "days-late": "8" }, "orange"],
  ["shenzhen-company-schedule", { "days-late": "14" }, "orange"],
  ["shenzhen-company-schedule", { "days-late": "15" }, "red"],
  ["zaozhuang-screen", { judgement: "leading" }, "blue"],
  ["zaozhuang-screen", { judgement: "lagging" }, "yellow"],
  ["zaozhuang-screen", { judgement: "warning" }, "red"],
  ["sanming-supervision-slip", { reminders: "0" }, "hole"],
  ["sanming-supervision-slip", { reminders: "1" }, "blue"],
  ["sanming-supervision-slip", { reminders: "2" }, "orange"],
  ["sanming-supervision-slip", { reminders: "3" }, "red"],
  ["suqian-supervision-slip", { judgement: "due-soon" }, "blue"],
  ["suqian-supervision-slip", { judgement: "poor-quality" }, "yellow"],
  ["suqian-supervision-slip", { judgement: "overdue" }, "red"],
  ["xuchuan-progress", { "gap-pp": "0" }, "green"],
  ["xuchuan-progress", { "gap-pp": "-0.0001" }, "yellow"],
  ["xuchuan-progress", { "gap-pp": "-3" }, "yellow"],
  ["xuchuan-progress", { "gap-pp": "-3.0001" }, "red"],
  ["xuchuan-rank", { "rank-gap": "0" }, "green"],
  ["xuchuan-rank", { "rank-gap": "-1" }, "yellow"],
  ["xuchuan-rank", { "rank-gap": "-2" }, "red"],
  ["xuchuan-days-late", { "days-late": "0" }, "green"],
  ["xuchuan-days-late", { "days-late": "15" }, "yellow"],
  ["xuchuan-days-late", { "days-late": "16" }, "red"],
];

describe("published light rules", () => {
  test.each(CASES)("%s %j is %s", (id, seen, expected) => {
    const reading = applyLightRule(findLightRule(id) as LightRule, seen);
    if (expected === "hole") {
      expect(reading.light.tone).toBe("none");
      expect(reading.note).toEqual(findLightRule(id)?.hole);
    } else {
      expect(reading.light.colour).toBe(expected);
      expect(reading.note).toBeNull();
    }
  });

  test("every rule is tried, names what it looks at, and its id is its own", () => {
    expect(new Set(LIGHT_RULES.map((r) => r.id)).size).toBe(LIGHT_RULES.length);
    expect(new Set(CASES.map(([id]) => id))).toEqual(new Set(LIGHT_RULES.map((r) => r.id)));
    const looked = LIGHT_RULES.flatMap((r) => [
      r.basis,
      ...r.bands.flatMap((b) => b.when.map((c) => c.measure)),
    ]);
    expect(looked.every((m) => MEASURES.includes(m))).toBe(true);
    expect(PUBLISHED_LIGHT_RULES).toHaveLength(15);
  });

  test("blue is praise in 枣庄, a first reminder in 三明", () => {
    const tone = (id: string, seen: Measurements) =>
      applyLightRule(findLightRule(id) as LightRule, seen).light.tone;
    expect(tone("zaozhuang-screen", { judgement: "leading" })).toBe("praise");
    expect(tone("sanming-supervision-slip", { reminders: "1" })).toBe("watch");
  });
});

const flow = (value: string): TargetCore => ({
  kind: "amount",
  value,
  periodId: year(2026).id,
  direction: "higher",
  curve: { kind: "linear" },
});
const reading = (lightRule: LightRule | readonly LightRule[], value: string, done: string, month: number) =>
  readClock({
    target: flow(value),
    actual: { periodId: cumulative(2026, month).id, value: done },
    asOf: localDate("2026-12-31"),
    lightRule,
  });

describe("the same data under different rules", () => {
  const colours = (done: string, month: number) =>
    [YINCHUAN_PROGRESS, SANYA_PROJECT, WUHAN_MAJOR_PROJECT].map(
      (r) => reading(r, "100", done, month).light.colour,
    );

  test("6 % in February: yellow in 银川, red in 三亚 and 武汉", () => {
    expect(colours("6", 2)).toEqual(["yellow", "red", "red"]);
  });

  test("40 % at half-year: yellow in 银川 at exactly −10, yellow in 三亚, no warning in 武汉 at exactly 80 %", () => {
    expect(colours("40", 6)).toEqual(["yellow", "yellow", "grey"]);
  });

  test("the default: 关注 to 3 points below, 滞后 beyond", () => {
    const words = ["75", "74.9", "72", "71.9"].map(
      (d) => reading(DEFAULT_LIGHT_RULES, "100", d, 9).light.word.zh,
    );
    expect(words).toEqual(["达到", "关注", "关注", "滞后"]);
    expect(reading(XUCHUAN_PROGRESS, "100", "71.9", 9).consequence).toContain("调度会");
  });
});

describe("published pairs of completion and gap", () => {
  test.each([
    ["安徽省重点项目", "100", "16.9", 2, "0.2"],
    ["自贡", "100", "19", 2, "2.3"],
    ["江门 1-3月", "100", "30.90", 3, "5.90"],
    ["陆丰", "100", "37.11", 3, "12.11"],
    ["安徽33项民生工程", "100", "73.5", 5, "31.8"],
    ["安徽某市", "100", "60.48", 6, "10.48"],
    ["江门 1-10月", "647.4", "629.0", 10, "13.8"],
    ["某市通报", "100", "75", 10, "-8.3"],
  ])("%s: %s, %s done by month %i, gap %s", (_, target, done, month, published) => {
    const { gap } = reading(DEFAULT_LIGHT_RULES, target, done, month);
    const off = sub(gap ?? "999", published);
    expect(compare(off, "0.1") <= 0 && compare(off, "-0.1") >= 0).toBe(true);
  });

  test("from amounts, not from the printed rate: 629.0 ÷ 647.4 gives 13.82, the printed 97.2 would give 13.87", () => {
    expect(toFixed(reading(DEFAULT_LIGHT_RULES, "647.4", "629.0", 10).gap ?? "0", 2)).toBe("13.82");
    expect(toFixed(reading(DEFAULT_LIGHT_RULES, "100", "97.2", 10).gap ?? "0", 2)).toBe("13.87");
  });

  test("a press win can be a lag: 产值 49 % at half-year", () => {
    expect(toFixed(reading(DEFAULT_LIGHT_RULES, "39.0", "19.11", 6).gap ?? "0", 1)).toBe("-1.0");
  });
});

describe("targets worked back from published rates come out round", () => {
  test.each([
    ["19.11", "49", 1, "39.0"],
    ["4.36", "55.2", 2, "7.90"],
    ["400", "80", 0, "500"],
    ["9350", "85", 0, "11000"],
    ["2.45", "82.77", 2, "2.96"],
    ["130", "155", 2, "83.87"],
  ])("%s ÷ %s %% to %i places is %s", (done, rate, places, target) => {
    expect(toFixed(div(mul(done, 100), rate), places)).toBe(target);
  });
});
