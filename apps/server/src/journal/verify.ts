import type { Anchor, Verification } from "@xushi/contract";
import { systemActing } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";

/**
 * The whole journal against the whole of the books. The auditor asks; the product looks, since he himself sees the journal
 * and not the books.
 */
export const verify = async (
  { acting, county }: Books,
  { ledger, clock }: Pick<Deps, "ledger" | "clock">,
  kept: readonly Anchor[],
): Promise<Outcome<Verification>> => {
  if (!acting.access.write.includes("audit")) return refused("journal.for-auditors");
  const whole = ledger.county(county.jurisdictionId, systemActing(acting.person));
  const began = clock();
  const result = await whole.verifyJournal(kept);
  const milliseconds = Math.round(clock() - began);
  const anchors = kept.length + (await county.anchors(100_000)).length;
  await county.recordEvent({
    action: "journal.verify",
    entity: "journal",
    entityId: county.jurisdictionId,
    detail: result,
  });
  if (result.ok) {
    const { entries, observations } = result;
    return done({ ok: true, entries, observations, anchors, broken: null, milliseconds });
  }
  const { reason, entity, entityId, seq } = result;
  const broken = { reason, entity, entityId, seq };
  return done({ ok: false, entries: seq - 1, observations: 0, anchors, broken, milliseconds });
};
