/** 税收收入 above 一般公共预算收入: the part told as 1.01–1.6 times its whole. */
import { scaled, toTicks } from "../../ticks.ts";
import { between, type Planter, rewritten } from "../plant.ts";

export const PART_OVER_WHOLE: Planter = {
  kind: "part-over-whole",
  suits: (row, { families }) =>
    row.measure === "level" && families.wholeOf(row.indicatorId) !== undefined && isTold(row.periodId),
  plant: (row, field, random) => {
    const whole = field.find(
      row.orgUnitId,
      field.families.wholeOf(row.indicatorId) ?? "",
      row.periodId,
      "level",
    );
    if (whole === undefined || toTicks(whole.written).ticks < 100) return undefined;
    const size = between(random, 1.01, 1.6);
    const written = scaled(whole.written, size);
    return {
      changes: [rewritten(row, written)],
      size: size - 1,
      about: `${row.written} told as ${written}, of ${whole.written}`,
    };
  },
};

/** Cumulative figures, and January. */
const isTold = (periodId: string): boolean => periodId.slice(5, 7) === "01";
