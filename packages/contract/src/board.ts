import { z } from "@hono/zod-openapi";
import { ClockReading, Light, Tick } from "./clock.ts";
import { Cell } from "./observation.ts";
import { Decimal, Id, LocalDate, PeriodId, Text } from "./wire.ts";

export const TargetKind = z.enum(["amount", "count", "growth", "level", "rank", "range"]);
export const CurveKind = z.enum([
  "linear",
  "seasonal",
  "milestones",
  "due_dates",
  "monthly_tasks",
  "increment",
  "none",
]);

export const BoardRow = z
  .object({
    targetId: Id,
    indicatorId: Id,
    name: Text,
    group: Text,
    orgUnitId: Id,
    orgUnitName: z.string(),
    ownerId: Id.nullable(),
    ownerName: z.string(),
    unit: z.string(),
    displayUnit: z.string(),
    targetKind: TargetKind,
    target: Decimal,
    targetMax: Decimal.nullable(),
    targetPeriodId: PeriodId,
    curve: CurveKind,
    actual: Cell.extend({ periodId: PeriodId }).nullable(),
    missing: Text.nullable().openapi({ description: "Why there is no number; null when there is one" }),
    reading: ClockReading,
    ticks: z.array(Tick),
    growth: z
      .object({ value: Decimal, observationId: Id.nullable(), derived: z.boolean() })
      .nullable()
      .openapi({ description: "同比: published, or derived from current-price levels" }),
    rank: z.object({ position: z.int(), of: z.int(), change: z.int().nullable() }).nullable(),
    change: z
      .object({
        light: Light,
        gap: Decimal.nullable(),
        kind: z.enum(["improved", "worsened", "reported", "same"]),
      })
      .nullable()
      .openapi({ description: "Against the state on `since`" }),
  })
  .openapi("BoardRow");

export const Board = z
  .object({
    jurisdictionId: Id,
    orgUnitId: Id,
    orgUnitName: z.string(),
    asOf: LocalDate,
    since: LocalDate.nullable(),
    latestPeriodId: PeriodId.nullable(),
    scheduleShare: Decimal.openapi({ description: "序时: months elapsed of the year, per cent" }),
    lead: Text.openapi({ description: "One sentence that a leader could read aloud" }),
    counts: z.array(z.object({ light: Light, count: z.int() })),
    rows: z.array(BoardRow),
    rule: Text,
  })
  .openapi("Board");

export type BoardRow = z.infer<typeof BoardRow>;
export type Board = z.infer<typeof Board>;
