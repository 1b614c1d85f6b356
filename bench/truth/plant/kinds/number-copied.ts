/** A number that is not the unit's own: a neighbour's for the same month, or the unit's own of a year ago. */

import type { Random } from "../../../registers/random.ts";
import type { PlainRow } from "../../row.ts";
import { significantDigits } from "../../ticks.ts";
import { type Field, type Planter, rewritten } from "../plant.ts";

export const NUMBER_COPIED: Planter = {
  kind: "number-copied",
  suits: (row) => row.measure === "level" && row.unit !== "%" && significantDigits(row.written) >= 3,
  plant: (row, field, random) => {
    const from =
      row.orgUnitId.startsWith("town:") && random.chance(0.6)
        ? neighbour(row, field, random)
        : yearAgo(row, field);
    if (from === undefined || from.written === row.written) return undefined;
    if (significantDigits(from.written) < 3) return undefined;
    return {
      changes: [rewritten(row, from.written)],
      size: null,
      about: `${row.written} replaced by ${from.written} of ${from.placeAsWritten} ${from.periodId}`,
    };
  },
};

const neighbour = (row: PlainRow, field: Field, random: Random): PlainRow | undefined => {
  const peers = field.rows.filter(
    (r) =>
      r.indicatorId === row.indicatorId &&
      r.periodId === row.periodId &&
      r.measure === "level" &&
      r.orgUnitId !== row.orgUnitId &&
      r.orgUnitId.startsWith("town:"),
  );
  return peers.length === 0 ? undefined : random.pick(peers);
};

const yearAgo = (row: PlainRow, field: Field): PlainRow | undefined => {
  const before = row.periodId.replace(/\d{4}/g, (y) => String(Number(y) - 1));
  return field.find(row.orgUnitId, row.indicatorId, before, "level");
};
