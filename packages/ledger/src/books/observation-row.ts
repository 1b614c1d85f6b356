/** One list of columns for every query that returns observations, and how a row of it is read. */
import type { Cell } from "../engine/engine.ts";
import type { Measure, ObservationRow } from "../ledger.ts";
import { momentFromSql } from "../record/moment.ts";
import { periodOfMonths } from "../record/period-months.ts";

const COLUMNS = [
  "observation_id",
  "indicator_id",
  "org_unit_id",
  "period_first",
  "period_last",
  "measure",
  "value",
  "bound",
  "status",
  "source_id",
  "figure_id",
  "span_start",
  "span_end",
  "supersedes",
  "recorded_at",
  "recorded_by",
] as const;

export const OBSERVATION_WIDTH = COLUMNS.length;

/** "o.observation_id, o.indicator_id, …" */
export const observationColumns = (alias: string): string => COLUMNS.map((c) => `${alias}.${c}`).join(", ");

/** Reads the columns that start at `at`; `null` where an outer join found nothing. */
export const observationAt = (cells: readonly Cell[], at = 0): ObservationRow | null => {
  const c = cells.slice(at, at + OBSERVATION_WIDTH) as (string | null)[];
  const id = c[0];
  if (id === null || id === undefined) return null;
  return {
    id,
    indicatorId: c[1] ?? "",
    orgUnitId: c[2] ?? "",
    periodId: periodOfMonths(Number(c[3]), Number(c[4])),
    measure: c[5] as Measure,
    value: c[6] ?? "",
    bound: c[7] as ObservationRow["bound"],
    status: c[8] as ObservationRow["status"],
    sourceId: c[9] ?? null,
    figureId: c[10] ?? null,
    span: c[11] == null ? null : { start: Number(c[11]), end: Number(c[12]) },
    supersedes: c[13] ?? null,
    recordedAt: momentFromSql(c[14] ?? ""),
    recordedBy: c[15] ?? "",
  };
};

/** Where the query has no outer join: every row is an observation. */
export const observationsOf = (rows: readonly (readonly Cell[])[]): ObservationRow[] =>
  rows.flatMap((cells) => observationAt(cells) ?? []);
