import type { CompareAmong } from "@xushi/contract";
import type { OrgUnitKind, OrgUnitRow } from "@xushi/ledger";
import { childrenOf, siblingsOf, type Vocabulary } from "../county/vocabulary.ts";

/** 区域, not 单位: an office is no part of what its county adds up to. */
const PLACES: ReadonlySet<OrgUnitKind> = new Set(["city", "county", "town", "village", "park"]);

export type ComparedPlaces = {
  readonly among: CompareAmong;
  /** `null`: the unit's peers hang under nothing that is held. */
  readonly whole: OrgUnitRow | null;
  /** In the order of the tree. */
  readonly parts: readonly OrgUnitRow[];
};

/** What is below the unit where there is such, else its peers; unless asked otherwise. */
export const comparedPlaces = (
  v: Vocabulary,
  unitId: string,
  asked: CompareAmong | undefined,
): ComparedPlaces => {
  const unit = v.units.get(unitId);
  const below = childrenOf(v, unitId).filter(({ kind }) => PLACES.has(kind));
  const among = asked ?? (below.length > 1 ? "children" : "siblings");
  if (among === "children") return { among, whole: unit ?? null, parts: below };
  const parent = unit?.parentId == null ? undefined : v.units.get(unit.parentId);
  return {
    among,
    whole: parent ?? null,
    parts: siblingsOf(v, unitId).filter(({ kind }) => PLACES.has(kind)),
  };
};
