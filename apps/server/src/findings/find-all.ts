import type { Finding } from "@xushi/contract";
import type { FigureRow } from "@xushi/ledger";
import { type Held, type Placed, placedOf } from "./held.ts";
import { againstHeldTarget } from "./held-target.ts";
import { againstHeldValue } from "./held-value.ts";
import { againstImpliedTarget } from "./implied-target.ts";
import { againstUnit } from "./unit-mismatch.ts";
import { againstSameText, keyOf } from "./within-text.ts";

/** What does not fit, figure by figure, against the ledger as it is now. Rejected figures are left in peace. */
export const findAll = (
  rows: readonly FigureRow[],
  held: Held,
  placeName: (orgUnitId: string) => string,
): ReadonlyMap<string, Finding[]> => {
  const placed = rows
    .filter((r) => r.status !== "rejected")
    .flatMap((r) => placedOf(r, held.indicators) ?? []);
  const byKey = Map.groupBy(placed, keyOf);
  const check = (p: Placed, at: number): Finding[] => [
    ...againstUnit(p),
    ...againstHeldValue(p, held),
    ...againstHeldTarget(p, held),
    ...againstImpliedTarget(p, placed.slice(Math.max(0, at - NEAR), at + NEAR), held, placeName(p.orgUnitId)),
    ...againstSameText(p, byKey),
  ];
  return new Map(placed.map((p, at) => [p.row.id, check(p, at)]));
};

/** Figures to either side among which the partner of a completion rate is looked for; keeps long texts linear. */
const NEAR = 16;
