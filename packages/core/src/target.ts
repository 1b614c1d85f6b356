/** A target: what was promised for an indicator (or a register item), by whom, and how it should come in. */
import type { DecimalText } from "./decimal.ts";
import type { Direction, IndicatorId } from "./indicator.ts";
import type { PeriodId } from "./period.ts";
import type { PlanCurve } from "./plan-curve.ts";

export const TARGET_KINDS = ["amount", "count", "growth", "level", "rank", "range"] as const;
/**
 * 总量 · 个数 · 增速 · 水平 · 位次 · 区间.
 * `amount` and `count` accumulate over the period; `growth` is a percentage; `level` holds a stock or ratio (or an
 * increment, by its curve); `rank` wants that place or better; `range` wants to stay between value and valueMax.
 */
export type TargetKind = (typeof TARGET_KINDS)[number];

/** What the clock needs of a target. */
export type TargetCore = {
  readonly kind: TargetKind;
  /** Base unit of the indicator; percent for growth; 1 for first place. */
  readonly value: DecimalText;
  /** Upper end, for `range` only. */
  readonly valueMax?: DecimalText;
  readonly periodId: PeriodId;
  readonly direction: Direction;
  readonly curve: PlanCurve;
};

export type Target = TargetCore & {
  readonly id: string;
  readonly indicatorId: IndicatorId;
  /** Whose result it is. */
  readonly orgUnitId: string;
  /** Which office answers for it. */
  readonly ownerOrgUnitId: string;
  /** 1 when first set; each adjustment is a new version and the earlier ones stay. */
  readonly version: number;
  /** Why it was set or changed: the document or decision. */
  readonly reason: string;
};
