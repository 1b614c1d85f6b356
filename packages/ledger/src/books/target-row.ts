/** One list of columns for every query that returns targets, and how a row of it is read. */
import type { Cell } from "../engine/engine.ts";
import type { TargetRow } from "../ledger.ts";
import { momentFromSql } from "../record/moment.ts";
import { periodOfMonths } from "../record/period-months.ts";

const COLUMNS = [
  "target_id",
  "indicator_id",
  "org_unit_id",
  "owner_id",
  "period_first",
  "period_last",
  "kind",
  "value",
  "value_max",
  "curve",
  "light_rule_id",
  "source_id",
  "figure_id",
  "reason",
  "board_group",
  "board_order",
  "version",
  "recorded_at",
  "recorded_by",
] as const;

export const TARGET_WIDTH = COLUMNS.length;

export const targetColumns = (alias: string): string => COLUMNS.map((c) => `${alias}.${c}`).join(", ");

export const targetAt = (cells: readonly Cell[]): TargetRow => {
  const c = cells as readonly (string | null)[];
  return {
    id: c[0] ?? "",
    indicatorId: c[1] ?? "",
    orgUnitId: c[2] ?? "",
    ownerId: c[3] ?? null,
    periodId: periodOfMonths(Number(c[4]), Number(c[5])),
    kind: c[6] as TargetRow["kind"],
    value: c[7] ?? "",
    valueMax: c[8] ?? null,
    curve: JSON.parse(c[9] ?? "null") as unknown,
    lightRuleId: c[10] ?? "",
    sourceId: c[11] ?? null,
    figureId: c[12] ?? null,
    reason: c[13] ?? "",
    group: c[14] ?? null,
    order: Number(c[15]),
    version: Number(c[16]),
    recordedAt: momentFromSql(c[17] ?? ""),
    recordedBy: c[18] ?? "",
  };
};
