/** A table of targets on its way into the plan, and what it is held against. */
import type { PlanRow } from "@xushi/contract";
import type { TargetKind } from "@xushi/core";

/** `number` as the spreadsheet counts rows, from 1; cells from column A on, empty ones as "". */
export type TableRow = { readonly number: number; readonly cells: readonly string[] };
export type TargetTable = { readonly sheet: string; readonly rows: readonly TableRow[] };

/** What holds now: the version in force of a unit's target of an indicator and kind. */
export type HeldTargets = {
  readonly find: (orgUnitId: string, indicatorId: string, kind: TargetKind) => HeldTarget | undefined;
  readonly kindsOf: (orgUnitId: string, indicatorId: string) => readonly TargetKind[];
};
export type HeldTarget = {
  readonly value: string;
  readonly valueMax: string | null;
  readonly version: number;
  readonly ownerId: string | null;
  readonly curve: PlanRow["curve"];
};
