/** From what is asked for to the rows that are written: everything that follows from values and definition, once. */
import type { Line, LocalDate, Place, Register, Values } from "@xushi/core";
import type { ItemRow } from "../../item-books.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { itemHash } from "../../record/item-hash.ts";
import { sha256 } from "../../record/sha256.ts";
import type { Writing } from "../books.ts";
import { isOutside, type Known } from "./check-item.ts";
import {
  codeOf,
  type Link,
  linksOf,
  nameOf,
  ownerOf,
  placeOf,
  type Right,
  searchText,
} from "./derive-item.ts";

/** What changes, beside what follows from it. */
export type NextState = {
  readonly itemId: string;
  readonly version: number;
  readonly stage: string;
  readonly pausedFrom: string | null;
  readonly entered: Readonly<Record<string, LocalDate>>;
  readonly values: Values;
  readonly lastMover: string | null;
  readonly reason: string;
  readonly right: Right;
};

/** The row of `item_version`, with what `item` keeps beside it. */
export type VersionRow = NextState & {
  readonly registerId: string;
  readonly name: string;
  readonly code: string | null;
  readonly ownerId: string;
  readonly placeId: string | null;
  readonly links: readonly Link[];
  readonly accountId: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** The values as canonical JSON: hashed and written as one text. */
  readonly valuesText: string;
  readonly search: string;
  readonly searchHash: string;
  readonly hash: string;
  readonly line: Line;
  readonly place: Place;
  /** Of the 属地; `null` where there is none, or it lies outside the county. */
  readonly located: Place | null;
};

export const makeVersion = (w: Writing, register: Register, known: Known, next: NextState): VersionRow => {
  const { values } = next;
  const ownerId = ownerOf(register, values) ?? "";
  const placeId = placeOf(register, values);
  const located = placeId === null ? null : (known.units.get(placeId) ?? null);
  const search = searchText(register, values);
  const fact = {
    ...next,
    ...{ registerId: register.id, name: nameOf(register, values), code: codeOf(register, values) },
    ...{ ownerId, placeId, links: linksOf(register, values), searchHash: sha256(search) },
    ...{ accountId: w.accountId, recordedAt: w.at, recordedBy: w.person },
  };
  const valuesText = canonicalJson(values);
  return {
    ...fact,
    valuesText,
    search,
    hash: itemHash(w.jurisdictionId, fact, valuesText),
    line: register.line,
    place: known.units.get(ownerId) ?? "",
    located: located === null || isOutside(located) ? null : located,
  };
};

export const asItemRow = (v: VersionRow): ItemRow => ({
  itemId: v.itemId,
  registerId: v.registerId,
  version: v.version,
  stage: v.stage,
  pausedFrom: v.pausedFrom,
  entered: v.entered,
  values: v.values,
  reason: v.reason,
  recordedAt: v.recordedAt,
  recordedBy: v.recordedBy,
  accountId: v.accountId,
  line: v.line,
  place: v.place,
  lastMover: v.lastMover,
});
