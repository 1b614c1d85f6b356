import type { Books } from "../county/books.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";

/** 撤回 of the version in force: the one before it is in force again, or none; the withdrawn one stays to be seen. */
export const withdrawTarget = async (
  { county }: Books,
  id: string,
  reason: string,
): Promise<Outcome<{ version: number }>> => {
  const withdrawn = await county.withdrawTarget(id, reason);
  if (withdrawn.ok) return done({ version: withdrawn.value.version });
  return withdrawn.code === "conflict"
    ? refused("target.not-in-force")
    : ofLedger(withdrawn, "target.unknown", id);
};
