/** What is hashed of a version of an item. docs/adr/0016 writes it out; a batch's hashes become one digest as observations' do. */
import { canonicalJson } from "./canonical-json.ts";
import { sha256 } from "./sha256.ts";

export type ItemFact = {
  readonly itemId: string;
  readonly version: number;
  readonly registerId: string;
  readonly stage: string;
  readonly pausedFrom: string | null;
  readonly entered: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly code: string | null;
  readonly ownerId: string;
  readonly placeId: string | null;
  /** Field and item, in the order of their texts. */
  readonly links: readonly (readonly [field: string, to: string])[];
  readonly lastMover: string | null;
  readonly reason: string;
  readonly right: "report" | "settle";
  readonly accountId: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** SHA-256 of the words that it is found by. */
  readonly searchHash: string;
};

/** A list, not an object: its order is the definition. Who has the values as canonical JSON already hands the text in. */
export const itemHash = (
  jurisdictionId: string,
  v: ItemFact,
  valuesText: string = canonicalJson(v.values),
): string =>
  sha256(
    JSON.stringify([
      "item/1",
      jurisdictionId,
      v.itemId,
      v.version,
      v.registerId,
      v.stage,
      v.pausedFrom,
      canonicalJson(v.entered),
      valuesText,
      v.name,
      v.code,
      v.ownerId,
      v.placeId,
      v.links,
      v.lastMover,
      v.reason,
      v.right,
      v.accountId,
      v.recordedAt,
      v.recordedBy,
      v.searchHash,
    ]),
  );
