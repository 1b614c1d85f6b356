/**
 * The chain: each entry's hash covers its content and the hash before it, so that no entry can be altered, taken out or
 * put in without every later hash being wrong. The hashed text is canonical JSON of the object below; docs/adr/0004 has
 * an example to recompute by hand.
 */
import { hash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

/** SM3 (GB/T 32905) where commercial cryptography is prescribed; both give 256 bits. */
export type HashAlgorithm = "sha256" | "sm3";

export type JournalFact = {
  readonly jurisdictionId: string;
  readonly seq: number;
  readonly at: string;
  readonly person: string;
  /** `null` in entries from before there were accounts. */
  readonly accountId: string | null;
  /** The post in which the account acted: "line-office@office:statistics". */
  readonly post: string | null;
  readonly algorithm: HashAlgorithm;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Where that stood which the entry is about: who may read the entry hangs on it. `null`: about many things, or none. */
  readonly line: string | null;
  readonly place: string | null;
};

export const FIRST_PREV_HASH = "0".repeat(64);

/**
 * What came with accounts is left out where it says nothing, so that older entries hash as they did: no account, no post,
 * SHA-256, no line or place.
 */
export const chainHash = (prevHash: string, fact: JournalFact): string =>
  hash(
    fact.algorithm,
    canonicalJson({
      jurisdictionId: fact.jurisdictionId,
      seq: fact.seq,
      at: fact.at,
      person: fact.person,
      ...(fact.accountId === null ? {} : { accountId: fact.accountId }),
      ...(fact.post === null ? {} : { post: fact.post }),
      ...(fact.line === null ? {} : { line: fact.line }),
      ...(fact.place === null ? {} : { place: fact.place }),
      ...(fact.algorithm === "sha256" ? {} : { algorithm: fact.algorithm }),
      action: fact.action,
      entity: fact.entity,
      entityId: fact.entityId,
      before: fact.before ?? null,
      after: fact.after ?? null,
      prevHash,
    }),
    "hex",
  );
