import { expect, test } from "vitest";
import { toPlain } from "./decimal.ts";
import { cumulative, year } from "./period.ts";
import type { TargetCore } from "./target.ts";
import { taskMeasurements, taskSteps } from "./task-completion.ts";

const target: TargetCore = {
  kind: "amount",
  value: "120",
  periodId: year(2026).id,
  direction: "higher",
  curve: { kind: "linear" },
};
const reports = (pairs: readonly (readonly [number, string])[]) =>
  pairs.map(([m, value]) => ({ periodId: cumulative(2026, m).id, value }));

test("cumulative reports are cut into steps, 1–2月 staying one", () => {
  const steps = taskSteps(
    target,
    reports([
      [4, "39"],
      [2, "22"],
      [3, "30"],
    ]),
  );
  expect(steps.map((s) => [s.period.id, toPlain(s.task), toPlain(s.done)])).toEqual([
    ["2026-01/2026-02", "20", "22"],
    ["2026-03/2026-03", "10", "8"],
    ["2026-04/2026-04", "10", "9"],
  ]);
});

test("a second report of the same month adds no step", () => {
  const twice = reports([
    [2, "22"],
    [3, "30"],
    [3, "31"],
  ]);
  expect(taskSteps(target, twice)).toHaveLength(2);
});

test("misses are counted back from the latest step", () => {
  const seen = taskMeasurements(
    target,
    reports([
      [2, "22"],
      [3, "30"],
      [4, "39"],
    ]),
  );
  expect(seen["consecutive-misses"]).toBe(2);
  expect(String(seen["task-completion"])).toBe("90");
  expect(seen["quarter-task-completion"]).toBeUndefined();
});

test("a quarter is judged when it is over, on its own months", () => {
  const seen = taskMeasurements(
    target,
    reports([
      [3, "30"],
      [4, "44"],
      [5, "50"],
      [6, "57"],
    ]),
  );
  expect(String(seen["quarter-task-completion"])).toBe("90");
});

test("growth has no monthly task", () => {
  expect(
    taskMeasurements({ ...target, kind: "growth", curve: { kind: "growth" } }, reports([[3, "30"]])),
  ).toEqual({});
});
