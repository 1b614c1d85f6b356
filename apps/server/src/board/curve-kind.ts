import type { BoardRow } from "@xushi/contract";
import type { PlanCurve } from "@xushi/core";

const WIRE: Readonly<Record<PlanCurve["kind"], BoardRow["curve"]>> = {
  linear: "linear",
  seasonal: "seasonal",
  milestones: "milestones",
  "due-dates": "due_dates",
  "monthly-tasks": "monthly_tasks",
  increment: "increment",
  growth: "none",
  level: "none",
};

/** The curve's name on the wire; growth and level targets have none. */
export const wireCurve = (curve: unknown): BoardRow["curve"] => WIRE[(curve as PlanCurve).kind];
