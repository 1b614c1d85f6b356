import { cumulative, type Period, type TargetKind } from "@xushi/core";
import type { OrgUnitRow } from "@xushi/ledger";
import { childrenOf, type Vocabulary } from "../county/vocabulary.ts";

/** The period of an annual target: January through December. */
export const planPeriod = (year: number): Period => cumulative(year, 12);

/** 总量 and 个数 add up, so that they can be handed down; 6.5 % growth is not the sum of anybody's growth. */
export const canSplit = (kind: TargetKind): boolean => kind === "amount" || kind === "count";

/** Among the units below, those that a target is handed down to as a matter of course; offices get one where somebody says so. */
export const isPlace = ({ kind }: Pick<OrgUnitRow, "kind">): boolean =>
  kind !== "office" && kind !== "company";

/** Who may be given a part: places first, as the tree has them, then offices. */
export const possibleParts = (v: Vocabulary, unitId: string): OrgUnitRow[] => {
  const children = childrenOf(v, unitId);
  return [...children.filter(isPlace), ...children.filter((unit) => !isPlace(unit))];
};
