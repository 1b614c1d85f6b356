/**
 * The chain: each entry's hash covers its content and the hash before it, so that no entry can be altered, taken out or
 * put in without every later hash being wrong. The hashed text is canonical JSON of the object below; docs/adr/0004 has
 * an example to recompute by hand.
 */
import { canonicalJson } from "./canonical-json.ts";
import { sha256 } from "./sha256.ts";

export type JournalFact = {
  readonly jurisdictionId: string;
  readonly seq: number;
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before: unknown;
  readonly after: unknown;
};

export const FIRST_PREV_HASH = "0".repeat(64);

export const chainHash = (prevHash: string, fact: JournalFact): string =>
  sha256(
    canonicalJson({
      jurisdictionId: fact.jurisdictionId,
      seq: fact.seq,
      at: fact.at,
      person: fact.person,
      action: fact.action,
      entity: fact.entity,
      entityId: fact.entityId,
      before: fact.before ?? null,
      after: fact.after ?? null,
      prevHash,
    }),
  );
