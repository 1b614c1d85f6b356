import { localDate } from "@xushi/core";
import { expect, test } from "vitest";
import { ganttRow, ganttScale } from "./gantt-geometry.ts";

const stage = (id: string, kind: "work" | "paused" | "done" | "ended" = "work") => ({
  id,
  kind,
  title: { zh: id, en: id },
  definition: null,
  next: [],
  requires: [],
  by: "owner" as const,
  another: false,
  reason: false,
});
const shape = {
  span: { start: "startOn", end: "endOn" },
  milestones: "nodes",
  stages: [stage("lead"), stage("building"), stage("finished", "done")],
  first: "lead",
};
const asOf = localDate("2026-10-31");
const item = (values: Record<string, unknown>, entered: Record<string, string> = {}, at = "building") => ({
  values,
  entered,
  stage: at,
});

test("the scale is whole steps that hold every bar and today, a year at least", () => {
  const scale = ganttScale(shape, [item({ startOn: "2026-02-10", endOn: "2026-08-05" })], asOf, "quarter");
  expect(scale.from).toBe("2026-01-01");
  expect(scale.steps.map((s) => s.month)).toEqual([1, 4, 7, 10]);
  expect(scale.today).toBeGreaterThan(scale.steps[3]?.x ?? 0);
});

test("a plan that ends in 2206 is a typing error and does not stretch the chart", () => {
  const scale = ganttScale(shape, [item({ startOn: "2026-02-10", endOn: "2206-08-05" })], asOf, "month");
  expect(scale.steps).toHaveLength(12);
});

test("what goes on reaches to today, what is done to its last day, a lead is no work", () => {
  const scale = ganttScale(shape, [item({ startOn: "2026-01-01", endOn: "2026-12-31" })], asOf, "month");
  const row = (entered: Record<string, string>, at?: string) =>
    ganttRow(shape, item({}, entered, at), scale, asOf, "month");
  expect(row({ lead: "2026-01-05" }, "lead").actual).toBeNull();
  const open = row({ lead: "2026-01-05", building: "2026-03-01" }).actual;
  expect(open).toMatchObject({ isOpen: true });
  expect((open?.x ?? 0) + (open?.width ?? 0)).toBeCloseTo(scale.today + 1.6);
  const done = row({ building: "2026-03-01", finished: "2026-06-30" }, "finished").actual;
  expect(done?.width).toBeLessThan(open?.width ?? 0);
});

test("milestones stand in for a plan that has no days of its own", () => {
  const nodes = [
    { name: "场平", due: "2026-03-01", reachedOn: "2026-03-05" },
    { name: "封顶", due: "2026-09-01" },
    { name: "无" },
  ];
  const scale = ganttScale(shape, [item({ nodes })], asOf, "month");
  const row = ganttRow(shape, item({ nodes }), scale, asOf, "month");
  expect(row.plan).toMatchObject({ start: "2026-03-01", end: "2026-09-01" });
  expect(row.ticks.map((t) => t.reachedOn)).toEqual(["2026-03-05", null]);
});
