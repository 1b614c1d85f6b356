import type { Document } from "../document.ts";
import { DROP_RULES } from "./rules.ts";

/** Takes out the numbers that are no figures; the later stages do not see them. */
export function dropLookAlikes(document: Document): void {
  const { drafts, trace } = document;
  document.drafts = drafts.filter((draft, index) => {
    const rule = DROP_RULES.find((candidate) => candidate.applies(document, draft, drafts[index + 1]));
    if (rule === undefined) return true;
    trace?.(rule.id, "dropped", draft.token.start, draft.token.end, "");
    return false;
  });
}
