import type { Place } from "@xushi/core";
import type { County, IndicatorRow, JurisdictionRow, OrgUnitRow } from "@xushi/ledger";
import { INDICATORS } from "@xushi/registers";
import { type CountyIndicator, indicatorOfRow } from "./indicator-row.ts";

/** The words of one county: what its ids stand for, loaded once per request. */
export type Vocabulary = {
  readonly jurisdiction: JurisdictionRow;
  /** Parents before children, in the order of the tree. */
  readonly units: ReadonlyMap<string, OrgUnitRow>;
  /** Where each unit stands, as posts and policies say it. */
  readonly places: ReadonlyMap<string, Place>;
  readonly indicators: ReadonlyMap<string, CountyIndicator>;
};

export const loadVocabulary = async (jurisdiction: JurisdictionRow, county: County): Promise<Vocabulary> => {
  const [units, indicators] = await Promise.all([county.orgUnits(), county.indicators()]);
  return {
    jurisdiction,
    units: new Map(treeOrder(units).map((u) => [u.id, u])),
    places: new Map(units.map((u) => [u.id, u.place])),
    indicators: new Map(catalogueOrder(indicators).map((row) => [row.id, indicatorOfRow(row)])),
  };
};

const PLACE: ReadonlyMap<string, number> = new Map(INDICATORS.map((i, at) => [i.id, at]));

/** As the catalogue lists them, headline figures first; what the county proposed comes after. */
const catalogueOrder = (rows: readonly IndicatorRow[]): IndicatorRow[] =>
  [...rows].sort((a, b) => (PLACE.get(a.id) ?? PLACE.size) - (PLACE.get(b.id) ?? PLACE.size));

/** Depth first, siblings by `order`; a unit whose parent is not here counts as a root. */
export const treeOrder = (units: readonly OrgUnitRow[]): OrgUnitRow[] => {
  const known = new Set(units.map((u) => u.id));
  const children = Map.groupBy(units, (u) =>
    u.parentId !== null && known.has(u.parentId) ? u.parentId : "",
  );
  const walk = (parent: string): OrgUnitRow[] =>
    [...(children.get(parent) ?? [])].sort((a, b) => a.order - b.order).flatMap((u) => [u, ...walk(u.id)]);
  return walk("");
};

export const unitName = (v: Vocabulary, id: string | null): string =>
  id === null ? "" : (v.units.get(id)?.name ?? id);

/** Units of the same kind under the same parent, the unit itself included; alone where it has no parent. */
export const siblingsOf = (v: Vocabulary, unitId: string): OrgUnitRow[] => {
  const self = v.units.get(unitId);
  if (self === undefined) return [];
  if (self.parentId === null) return [self];
  return [...v.units.values()].filter((u) => u.parentId === self.parentId && u.kind === self.kind);
};

export const childrenOf = (v: Vocabulary, unitId: string): OrgUnitRow[] =>
  [...v.units.values()].filter((u) => u.parentId === unitId);
