import type { YearStep } from "@xushi/contract";
import { canSum, endDate, expectedAt, type PlanCurve, period, previousYear, sub, toPlain } from "@xushi/core";
import type { TargetRow } from "@xushi/ledger";
import { cellOf } from "../board/board-row.ts";
import { growthOf } from "../board/growth-of.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";
import { faceOf, type Reports, reportFor } from "./reports.ts";
import { type StepPeriod, yearPeriods } from "./year-periods.ts";

export type YearInput = {
  readonly indicator: CountyIndicator;
  readonly unitId: string;
  readonly year: number;
  readonly reports: Reports;
  readonly target: TargetRow | null;
};

/** The year against its plan and against last year. */
export const yearSteps = (input: YearInput): YearStep[] => {
  let before: string | null = "0";
  return yearPeriods(input.indicator, input.year).map((step) => {
    const made = yearStep(input, step, before);
    before = made.actual?.value ?? null;
    return made;
  });
};

const yearStep = (input: YearInput, { period: p, months }: StepPeriod, before: string | null): YearStep => {
  const { indicator, unitId, reports } = input;
  const find = (periodId: string, measure: "level" | "growth") =>
    reportFor(reports, unitId, periodId, measure);
  const actual = find(p.id, faceOf(indicator));
  const level = find(p.id, "level");
  const lastYear = find(previousYear(p).id, "level");
  const isSummed = canSum(indicator) && actual !== null && before !== null;
  return {
    periodId: p.id,
    months,
    actual: actual === null ? null : cellOf(actual),
    single: isSummed ? toPlain(sub(actual.value, before)) : null,
    plan: planAt(input, p.id),
    lastYear: lastYear?.value ?? null,
    growth: growthOf(indicator, find(p.id, "growth"), level, lastYear),
  };
};

/** Where the plan stands at the end of the step; `null` when the target is about another face than the steps show. */
const planAt = ({ target, indicator }: YearInput, periodId: string): string | null => {
  if (target === null || target.kind === "rank") return null;
  const about = target.kind === "growth" ? "growth" : "level";
  if (about !== faceOf(indicator)) return null;
  const planned = { value: target.value, period: period(target.periodId) };
  return toPlain(expectedAt(target.curve as PlanCurve, planned, endDate(period(periodId))));
};
