import type { Plan, PlanRow } from "@xushi/contract";
import type { TargetDraft } from "./target-draft.ts";

/** What the fields of a curve are given. */
export type CurveFieldsProps = {
  readonly plan: Plan;
  readonly row: PlanRow;
  readonly draft: TargetDraft;
  readonly onChange: (more: Partial<TargetDraft>) => void;
};
