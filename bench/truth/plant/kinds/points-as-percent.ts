/** 高于序时进度1.3个百分点, written as 1.3%; in half of the cases it is even printed as the growth of the thing. */
import { type Planter, rewritten } from "../plant.ts";

export const POINTS_AS_PERCENT: Planter = {
  kind: "points-as-percent",
  suits: (row) => row.measure === "delta" && row.unit === "百分点" && Number(row.written) !== 0,
  plant: (row, field, random) => {
    const growth = field.find(row.orgUnitId, row.indicatorId, row.periodId, "growth");
    if (growth !== undefined && growth.written !== row.written && random.chance(0.5))
      return {
        changes: [rewritten(growth, row.written)],
        size: null,
        about: `a gap of ${row.written} points printed as growth of ${row.written} %`,
      };
    return {
      changes: [{ before: row, after: { ...row, unit: "%" } }],
      size: null,
      about: `${row.written} points written as ${row.written} %`,
    };
  },
};
