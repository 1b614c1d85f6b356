/** Month by month against the month's own task (当月任务), for the rules that look at misses in a row. */
import {
  type Amount,
  amount,
  compare,
  type DecimalText,
  div,
  isZero,
  mul,
  sub,
  sum,
  ZERO,
} from "./decimal.ts";
import type { Measurements } from "./light-rule.ts";
import { endMonth, endYear, type Period, period, span } from "./period.ts";
import { taskOfMonth } from "./plan-curve.ts";
import type { TargetCore } from "./target.ts";

type Cumulative = { readonly periodId: string; readonly value: DecimalText };

/** What was done within one step of the year and what its task was. A step is a month, or 1–2月 together. */
export type TaskStep = { readonly period: Period; readonly task: Amount; readonly done: Amount };

/**
 * Cuts cumulative reports of one year into steps. Reports for 1–2月 and 1–3月 give two steps: 1–2月 and 3月.
 * Empty where the curve has no monthly task (growth, level, due dates).
 */
export const taskSteps = (target: TargetCore, reports: readonly Cumulative[]): readonly TaskStep[] => {
  const whole = period(target.periodId);
  const planned = { value: target.value, period: whole };
  const ordered = reports.map((r) => ({ period: period(r.periodId), value: r.value }));
  ordered.sort((a, b) => a.period.last - b.period.last);
  const steps: TaskStep[] = [];
  let [before, last] = [ZERO, whole.first - 1];
  for (const report of ordered) {
    if (report.period.last <= last) continue;
    const tasks = Array.from({ length: report.period.last - last }, (_, i) =>
      taskOfMonth(target.curve, planned, last - whole.first + 2 + i),
    );
    if (tasks.some((t) => t === null)) return [];
    steps.push({
      period: span(
        Math.floor((last + 1) / 12),
        ((last + 1) % 12) + 1,
        endYear(report.period),
        endMonth(report.period),
      ),
      task: sum(tasks.map((t) => t ?? ZERO)),
      done: sub(report.value, before),
    });
    [before, last] = [amount(report.value), report.period.last];
  }
  return steps;
};

const rate = (steps: readonly TaskStep[]): Amount | undefined => {
  const task = sum(steps.map((s) => s.task));
  return isZero(task) ? undefined : div(mul(sum(steps.map((s) => s.done)), 100), task);
};

/** Completion of the latest step and of its quarter so far, and misses in a row up to it. */
export const taskMeasurements = (target: TargetCore, reports: readonly Cumulative[]): Measurements => {
  const steps = taskSteps(target, reports);
  const latest = steps.at(-1);
  if (latest === undefined) return {};
  let misses = 0;
  while (misses < steps.length && isMissed(steps.at(-1 - misses))) misses += 1;
  // Only a quarter that is over can be missed; its steps are those that end in its three months.
  const isQuarterOver = endMonth(latest.period) % 3 === 0;
  const quarterRate = isQuarterOver
    ? rate(steps.filter((s) => s.period.last > latest.period.last - 3))
    : undefined;
  const taskRate = rate([latest]);
  return {
    "consecutive-misses": misses,
    ...(taskRate === undefined ? {} : { "task-completion": taskRate }),
    ...(quarterRate === undefined ? {} : { "quarter-task-completion": quarterRate }),
  };
};

const isMissed = (step: TaskStep | undefined): boolean =>
  step !== undefined && compare(step.done, step.task) < 0;
