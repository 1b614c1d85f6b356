import type { Inspection } from "@xushi/contract";

export type StepKind = Inspection["steps"][number]["kind"];

/**
 * The step that this person may take now; `null` when none. Whoever inspects does not object to himself, though his post
 * may reach the unit inspected too.
 */
export const nextStep = ({
  now,
  mayInspect,
  mayObject,
}: Pick<Inspection, "now" | "mayInspect" | "mayObject">): StepKind | null => {
  switch (now.state) {
    case "open":
    case "reopened":
      return mayInspect ? "conclusion" : null;
    case "objectable":
      return mayObject && !mayInspect ? "objection" : null;
    case "under-review":
      return mayInspect ? "decision" : null;
    default:
      return null;
  }
};
