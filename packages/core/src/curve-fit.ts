/** Which plan curves a target may have, and what is wrong with one that somebody drew. */
import { compare, isNegative, isZero, sum } from "./decimal.ts";
import { endYear, monthCount, type Period, startYear } from "./period.ts";
import { fitsPeriod, type Milestone, type PlanCurve, type PlanCurveKind } from "./plan-curve.ts";
import type { TargetKind } from "./target.ts";
import type { Bilingual } from "./text.ts";

const ACCUMULATING: readonly PlanCurveKind[] = ["linear", "seasonal", "milestones", "monthly-tasks"];

/** The first is the one taken where nobody says: growth, rank and range are due in full at any time (field rules §1.2). */
export const CURVES_OF: Readonly<Record<TargetKind, readonly [PlanCurveKind, ...PlanCurveKind[]]>> = {
  amount: ["linear", "seasonal", "milestones", "monthly-tasks"],
  count: ["linear", "seasonal", "milestones", "monthly-tasks", "due-dates"],
  growth: ["growth"],
  level: ["level", "increment"],
  rank: ["level"],
  range: ["level"],
};

/**
 * What is wrong with a curve for a target of that kind and period, in words for whoever drew it; `null`: nothing.
 * A target with a curve that cannot be read must not be stored: `expectedShareAt` would throw on every board.
 */
export const curveProblem = (curve: PlanCurve, kind: TargetKind, period: Period): Bilingual | null => {
  if (!CURVES_OF[kind].includes(curve.kind)) return WRONG_KIND;
  if (!fitsPeriod(curve, period)) {
    const months = monthCount(period);
    return { zh: `每月一个数，共 ${months} 个`, en: `one number a month, ${months} in all` };
  }
  return numbersProblem(curve, period);
};

const numbersProblem = (curve: PlanCurve, period: Period): Bilingual | null => {
  switch (curve.kind) {
    case "seasonal":
      return curve.weights.some((w) => isNegative(w)) || isZero(sum(curve.weights)) ? NO_WEIGHTS : null;
    case "milestones":
      return milestonesProblem(curve.milestones, period);
    case "due-dates":
      return curve.dates.every((day) => isWithin(day, period)) ? null : OUTSIDE;
    case "increment":
      return ACCUMULATING.includes(curve.pace.kind) ? numbersProblem(curve.pace, period) : WRONG_KIND;
    default:
      return null;
  }
};

const milestonesProblem = (milestones: readonly Milestone[], period: Period): Bilingual | null => {
  if (milestones.length === 0) return NO_NODES;
  if (!milestones.every((m) => isWithin(m.date, period))) return OUTSIDE;
  if (milestones.some((m) => (m.share === undefined) === (m.amount === undefined))) return SHARE_OR_AMOUNT;
  const inOrder = milestones.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const falls = inOrder.some((m, i) => i > 0 && isLess(m, inOrder[i - 1]));
  return falls ? FALLING : null;
};

/** Shares are held against shares and amounts against amounts; which of the two is more the target alone knows. */
const isLess = (m: Milestone, before: Milestone | undefined): boolean => {
  if (m.share !== undefined && before?.share !== undefined) return compare(m.share, before.share) < 0;
  if (m.amount !== undefined && before?.amount !== undefined) return compare(m.amount, before.amount) < 0;
  return false;
};

const isWithin = (day: string, period: Period): boolean => {
  const year = Number(day.slice(0, 4));
  return year >= startYear(period) && year <= endYear(period);
};

const WRONG_KIND: Bilingual = {
  zh: "与目标类别相配的序时计划",
  en: "a plan curve that goes with the kind of target",
};
const NO_WEIGHTS: Bilingual = {
  zh: "各月占比不为负，且不全为零",
  en: "monthly shares that are not negative nor all zero",
};
const NO_NODES: Bilingual = { zh: "至少一个节点", en: "at least one milestone" };
const OUTSIDE: Bilingual = { zh: "日期在目标年度之内", en: "days within the target's year" };
const SHARE_OR_AMOUNT: Bilingual = {
  zh: "每个节点写占比或数额之一",
  en: "either a share or an amount for each milestone",
};
const FALLING: Bilingual = {
  zh: "后面的节点不少于前面的",
  en: "later milestones that are not less than earlier ones",
};
