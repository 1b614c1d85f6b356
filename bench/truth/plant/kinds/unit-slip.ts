/** The digits are right and the unit is not: 亿 for 万, 万 for 亿, 万亿 for 亿, or the point slipped by one or two places. */

import type { Random } from "../../../registers/random.ts";
import type { PlainRow } from "../../row.ts";
import { fromTicks, toTicks } from "../../ticks.ts";
import { type Change, type Planter, rewritten } from "../plant.ts";

export const UNIT_SLIP: Planter = {
  kind: "unit-slip",
  suits: (row) => row.measure === "level" && row.unit !== "%" && toTicks(row.written).ticks >= 30,
  plant: (row, _, random) => {
    const change = random.chance(0.5) ? otherUnit(row, random) : pointMoved(row, random);
    if (change === undefined) return undefined;
    const { written, unit } = change.after;
    return { changes: [change], size: null, about: `${row.written}${row.unit} as ${written}${unit}` };
  },
};

const OTHERS: Readonly<Record<string, readonly string[]>> = { 亿: ["万", "万亿"], 万: ["亿", ""] };

const otherUnit = (row: PlainRow, random: Random): Change | undefined => {
  const scale = row.unit.slice(0, 1);
  const others = OTHERS[scale];
  if (others === undefined) return pointMoved(row, random);
  const unit = `${random.pick(others)}${row.unit.slice(1)}`;
  return { before: row, after: { ...row, unit } };
};

const pointMoved = (row: PlainRow, random: Random): Change => {
  const { ticks, places } = toTicks(row.written);
  const by = random.pick([1, 1, 2]);
  const isUp = random.chance(0.5) || places === 0;
  return isUp
    ? rewritten(row, fromTicks({ ticks: ticks * 10 ** by, places }))
    : rewritten(row, fromTicks({ ticks, places: places + by }));
};
