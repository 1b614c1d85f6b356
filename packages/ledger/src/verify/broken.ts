import type { Verification } from "../ledger.ts";

export type Broken = Extract<Verification, { ok: false }>;

export const broken = (
  reason: Broken["reason"],
  entity: Broken["entity"],
  entityId: string,
  seq: number,
): Broken => ({ ok: false, reason, entity, entityId, seq });

/** The earliest of what was found: the place where the books and the journal part. */
export const earliest = (found: readonly (Broken | null)[]): Broken | null =>
  found.reduce((first, b) => (b !== null && (first === null || b.seq < first.seq) ? b : first), null);
