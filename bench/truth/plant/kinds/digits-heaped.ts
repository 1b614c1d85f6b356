/**
 * Numbers made up at a desk end in 0 and 5. Either one unit rounds 60–100 % of the year's levels so, in everything it
 * reports, or every town does it in one indicator.
 */

import type { Random } from "../../../registers/random.ts";
import { PLAN_YEAR, type PlainRow } from "../../row.ts";
import { fromTicks, significantDigits, toTicks } from "../../ticks.ts";
import { between, type Planter, rewritten } from "../plant.ts";

export const DIGITS_HEAPED: Planter = {
  kind: "digits-heaped",
  suits: (row) => isHeapable(row),
  plant: (row, field, random) => {
    const byUnit = random.chance(0.5);
    const group = field.rows.filter(
      (r) => isHeapable(r) && (byUnit ? r.orgUnitId === row.orgUnitId : isSameTable(r, row)),
    );
    if (group.length < 60) return undefined;
    const share = between(random, 0.6, 1);
    const changes = heap(group, share, random);
    const what = byUnit ? `all levels of ${row.placeAsWritten}` : `${row.nameAsWritten} of all units`;
    return { changes, size: share, about: `${what}: ${(share * 100).toFixed(0)} % end in 0 or 5` };
  },
};

const isHeapable = (r: PlainRow): boolean =>
  r.measure === "level" && r.periodId.startsWith(String(PLAN_YEAR)) && significantDigits(r.written) >= 3;

const isSameTable = (a: PlainRow, b: PlainRow): boolean =>
  a.indicatorId === b.indicatorId && a.orgUnitId.split(":")[0] === b.orgUnitId.split(":")[0];

const heap = (group: readonly PlainRow[], share: number, random: Random) =>
  group
    .filter(() => random.chance(share))
    .map((r) => {
      const { ticks, places } = toTicks(r.written);
      return rewritten(r, fromTicks({ ticks: Math.round(ticks / 5) * 5, places }));
    })
    .filter(({ before, after }) => before.written !== after.written);
