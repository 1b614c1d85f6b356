import type { PlannedTarget, PlanRow } from "@xushi/contract";
import { equals } from "@xushi/core";
import type { HeldTarget } from "./target-table.ts";

/** Whether a table says what holds already; what it does not speak of, an owner or a curve, stays as it is. */
export const isSameTarget = (target: PlannedTarget, now: HeldTarget): boolean =>
  equals(target.value, now.value) &&
  (target.valueMax === null || (now.valueMax !== null && equals(target.valueMax, now.valueMax))) &&
  (target.ownerId === undefined || target.ownerId === now.ownerId) &&
  (target.curve?.kind !== "monthly-tasks" || hasSameTasks(target.curve.amounts, now.curve));

const hasSameTasks = (amounts: readonly string[], curve: PlanRow["curve"]): boolean =>
  curve.kind === "monthly-tasks" && amounts.every((amount, m) => equals(amount, curve.amounts[m] ?? "0"));
