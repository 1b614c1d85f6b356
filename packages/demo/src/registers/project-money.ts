/** What a project has invested, month by month: never more than its total, and the year's reports add up to the year. */
import { daysBetween, type LocalDate, localDate, monthOf, yearOf } from "@xushi/core";
import { splitWhole } from "../ticks.ts";
import { monthsSince } from "./draw.ts";
import type { ProjectPlan } from "./project-plans.ts";

export type ProjectMoney = {
  /** 万元 by the end of last year. */
  readonly before: number;
  /** This year's months that are over, with what was invested in each. */
  readonly months: readonly { readonly end: LocalDate; readonly invested: number }[];
  /** `null` where the year plans nothing. */
  readonly yearPlan: number | null;
  /** Of the total, from 0 to 1. */
  readonly share: number;
};

/** How much of the building is done: by its days, with some luck; all of it once it is finished. */
const shareOf = (
  { draw, entered, plannedStart, plannedEnd, stoppedOn }: ProjectPlan,
  today: LocalDate,
): number => {
  if (entered.started === undefined || plannedStart === null || plannedEnd === null) return 0;
  if (entered.finished !== undefined) return draw.between(0.96, 1);
  const gone = daysBetween(entered.started, stoppedOn ?? today) / daysBetween(plannedStart, plannedEnd);
  return Math.max(0.01, Math.min(0.95, gone * draw.between(0.75, 1.1)));
};

export const projectMoney = (plan: ProjectPlan, today: LocalDate): ProjectMoney => {
  const { draw, entered, total } = plan;
  const share = shareOf(plan, today);
  const { started, finished } = entered;
  if (started === undefined) {
    const planned = Math.max(100, Math.round(total * draw.between(0.04, 0.2)));
    return { before: 0, months: [], yearPlan: plan.plannedStart === null ? null : planned, share };
  }
  const done = Math.floor(total * share);
  const newYear = localDate(`${yearOf(today)}-01-01`);
  if (finished !== undefined && finished < newYear)
    return { before: done, months: [], yearPlan: null, share };
  const end = finished ?? plan.stoppedOn ?? today;
  const ends = monthsSince(started, today).filter((month) => month <= end || monthOf(month) === monthOf(end));
  const days = Math.max(1, daysBetween(started, end));
  const part = started >= newYear ? 1 : Math.max(0, daysBetween(newYear, end)) / days;
  const thisYear = ends.length === 0 ? 0 : Math.floor(done * part);
  const before = started >= newYear ? 0 : done - thisYear;
  const weights = ends.map((_, m) => 1 + ((plan.i + m * 3) % 5) * 0.25);
  const split = splitWhole(thisYear, weights.length === 0 ? [1] : weights);
  const due = Math.max(1, monthOf(today)) / 12;
  const wanted = Math.round(thisYear / (due * draw.between(0.9, 1.6)));
  return {
    before,
    months: ends.map((month, m) => ({ end: month, invested: split[m] ?? 0 })),
    yearPlan: Math.min(total - before, Math.max(wanted, Math.ceil(total * 0.05), 100)),
    share,
  };
};
