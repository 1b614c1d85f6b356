import type { Plan, PlanPart, PlanRow } from "@xushi/contract";
import type { TargetDraft } from "./target-draft.ts";

/** Offices that the draft gives a part to, though they have none so far. */
export const addedParts = (plan: Plan, row: PlanRow, draft: TargetDraft): PlanPart[] =>
  plan.parts
    .filter(
      (p) => Object.hasOwn(draft.parts, p.orgUnitId) && !row.parts.some((q) => q.orgUnitId === p.orgUnitId),
    )
    .map(({ orgUnitId, name }) => ({ orgUnitId, name, value: null, version: 0, lastYear: null }));
