import { expect, test } from "vitest";
import { CURVES_OF, curveProblem } from "./curve-fit.ts";
import { cumulative, year } from "./period.ts";
import { localDate } from "./plain-date.ts";
import type { PlanCurve } from "./plan-curve.ts";
import { TARGET_KINDS } from "./target.ts";

const whole = year(2026);
const twelve = Array.from({ length: 12 }, () => "1");
const node = (date: string, share: string) => ({ date: localDate(date), share });

test("every kind of target has a curve that it takes where nobody says", () => {
  expect(TARGET_KINDS.map((kind) => CURVES_OF[kind][0])).toEqual([
    ...["linear", "linear", "growth", "level", "level", "level"],
  ]);
});

test.each<[string, PlanCurve, Parameters<typeof curveProblem>[1]]>([
  ["equal months", { kind: "linear" }, "amount"],
  ["twelve weights", { kind: "seasonal", weights: twelve }, "amount"],
  [
    "nodes in any order",
    { kind: "milestones", milestones: [node("2026-12-31", "1"), node("2026-06-30", "0.4")] },
    "count",
  ],
  ["an increment in equal months", { kind: "increment", start: "10", pace: { kind: "linear" } }, "level"],
])("nothing is wrong with %s", (_, curve, kind) => {
  expect(curveProblem(curve, kind, whole)).toBeNull();
});

test.each<[string, PlanCurve, Parameters<typeof curveProblem>[1], RegExp]>([
  ["growth by twelfths", { kind: "linear" }, "growth", /相配/],
  ["due dates of an amount", { kind: "due-dates", dates: [] }, "amount", /相配/],
  ["eleven weights", { kind: "seasonal", weights: twelve.slice(1) }, "amount", /12 个/],
  ["weights of nothing", { kind: "seasonal", weights: twelve.map(() => "0") }, "amount", /不全为零/],
  ["no node", { kind: "milestones", milestones: [] }, "count", /至少一个/],
  [
    "a node of another year",
    { kind: "milestones", milestones: [node("2027-01-01", "1")] },
    "count",
    /年度之内/,
  ],
  [
    "a node with nothing",
    { kind: "milestones", milestones: [{ date: localDate("2026-06-30") }] },
    "count",
    /之一/,
  ],
  [
    "a node below the one before",
    { kind: "milestones", milestones: [node("2026-06-30", "0.6"), node("2026-12-31", "0.5")] },
    "count",
    /不少于/,
  ],
])("%s is refused in words", (_, curve, kind, words) => {
  expect(curveProblem(curve, kind, whole)?.zh).toMatch(words);
});

test("nine months want nine numbers", () => {
  const curve: PlanCurve = { kind: "monthly-tasks", amounts: twelve };
  expect(curveProblem(curve, "amount", cumulative(2026, 9))?.en).toContain("9 in all");
});
