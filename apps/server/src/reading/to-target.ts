import { type Indicator, ledgerValue, type PlanCurve, parseUnit, type TargetKind } from "@xushi/core";
import type { FigureRow, NewTarget } from "@xushi/ledger";
import { slotsOf } from "./figure-slots.ts";

export type TargetDefaults = {
  readonly ownerId: string | null;
  readonly reason: string;
  readonly lightRuleId: string;
  readonly order: number;
  readonly curveFor: (kind: TargetKind, periodId: string) => PlanCurve;
};

/** A complete figure as a promise of the ledger. */
export const toTarget = (row: FigureRow, indicator: Indicator, defaults: TargetDefaults): NewTarget => {
  const slots = slotsOf(row);
  const kind = targetKindOf(row, indicator);
  const own = (value: string) => ledgerValue(slots.kind.value, value, row.unit, indicator);
  return {
    indicatorId: indicator.id,
    orgUnitId: row.orgUnitId ?? "",
    ownerId: defaults.ownerId,
    periodId: slots.period.value,
    kind,
    value: own(row.value),
    valueMax: kind === "range" && row.valueMax !== null ? own(row.valueMax) : null,
    curve: defaults.curveFor(kind, slots.period.value),
    lightRuleId: defaults.lightRuleId,
    sourceId: row.sourceId,
    figureId: row.id,
    reason: defaults.reason,
    group: indicator.group === "" ? null : indicator.group,
    order: defaults.order,
  };
};

const COUNTED: ReadonlySet<string> = new Set(["个", "家", "项", "件", "处", "宗", "座", "所"]);

/** 投资 32 亿元 is an amount, 新签约 12 个 a count, 增长 8% growth, 失业率 4.5% a level; 5%–6% of a ratio is a range. */
export const targetKindOf = (
  row: Pick<FigureRow, "unit" | "valueMax" | "slots">,
  indicator: Pick<Indicator, "nature" | "unit">,
): TargetKind => {
  const kind = slotsOf(row).kind.value;
  if (kind === "growth") return "growth";
  if (kind === "rank") return "rank";
  if (indicator.nature !== "flow") return row.valueMax === null ? "level" : "range";
  return COUNTED.has(parseUnit(indicator.unit).base) ? "count" : "amount";
};
