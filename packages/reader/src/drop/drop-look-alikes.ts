import type { Document } from "../document.ts";
import type { Draft } from "../draft.ts";
import type { DropRule } from "./drop-rule.ts";
import { DROP_RULES } from "./rules.ts";

/** Takes out the numbers that are no figures; the later stages do not see them. */
export function dropLookAlikes(document: Document): void {
  const { drafts, trace } = document;
  const kept: Draft[] = [];
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index] as Draft;
    const rule = ruleAgainst(document, draft, drafts[index + 1]);
    if (rule === undefined) kept.push(draft);
    else trace?.(rule.id, "dropped", draft.token.start, draft.token.end, "");
  }
  document.drafts = kept;
}

function ruleAgainst(document: Document, draft: Draft, next: Draft | undefined): DropRule | undefined {
  for (const rule of DROP_RULES) if (rule.applies(document, draft, next)) return rule;
  return undefined;
}
