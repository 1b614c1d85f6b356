import { z } from "@hono/zod-openapi";
import type { PlanCurve as CoreCurve } from "@xushi/core";
import { TargetKind } from "./board.ts";
import { BadCell } from "./import.ts";
import { Decimal, Id, Instant, LocalDate, PeriodId, Text } from "./wire.ts";

/** 序时计划 as it is stored; docs/field-rules.md §1.2 says which kind of target has which. */

const Milestone = z.object({
  date: LocalDate,
  share: Decimal.optional().openapi({ description: "Part of the target due by then, 0–1" }),
  amount: Decimal.optional(),
  name: z.string().max(60).optional(),
});

const months = z.array(Decimal).max(120);

const Linear = z.object({ kind: z.literal("linear") });
const Seasonal = z.object({
  kind: z.literal("seasonal"),
  weights: months.openapi({ description: "One a month of the target's period, any scale" }),
  basedOn: z.array(z.int()).max(20).optional(),
});
const Milestones = z.object({ kind: z.literal("milestones"), milestones: z.array(Milestone).max(60) });

export const PlanCurve = z
  .discriminatedUnion("kind", [
    Linear,
    Seasonal,
    Milestones,
    z.object({ kind: z.literal("due-dates"), dates: z.array(LocalDate).max(2000) }),
    z.object({ kind: z.literal("monthly-tasks"), amounts: months }),
    z.object({
      kind: z.literal("increment"),
      start: Decimal,
      pace: z.discriminatedUnion("kind", [Linear, Seasonal, Milestones]),
    }),
    z.object({ kind: z.literal("growth") }),
    z.object({ kind: z.literal("level") }),
  ])
  .openapi("PlanCurve");

export const PlanVersion = z
  .object({
    targetId: Id,
    version: z.int(),
    value: Decimal,
    valueMax: Decimal.nullable(),
    curve: PlanCurve,
    reason: z.string(),
    recordedAt: Instant,
    recordedBy: z.string(),
    withdrawn: z.boolean(),
  })
  .openapi("PlanVersion");

export const PlanPart = z
  .object({
    orgUnitId: Id,
    name: z.string(),
    value: Decimal.nullable().openapi({ description: "What was handed down; null: nothing yet" }),
    version: z.int().openapi({ description: "0 where there is none" }),
    lastYear: Decimal.nullable().openapi({ description: "The whole of last year, where it is known" }),
  })
  .openapi("PlanPart");

export const PlanRow = z
  .object({
    indicatorId: Id,
    name: Text,
    group: Text,
    kind: TargetKind,
    unit: z.string(),
    displayUnit: z.string(),
    targetId: Id.nullable().openapi({ description: "null: only its parts have a target" }),
    value: Decimal.nullable(),
    valueMax: Decimal.nullable(),
    periodId: PeriodId,
    version: z.int(),
    curve: PlanCurve,
    due: z.array(Decimal).openapi({
      description: "What should be there at the end of each month of the period",
    }),
    ownerId: Id.nullable(),
    ownerName: z.string(),
    mayPlan: z.boolean(),
    lastYear: Decimal.nullable(),
    parts: z.array(PlanPart).openapi({ description: "Empty where the kind cannot be handed down" }),
    sum: Decimal,
    rest: Decimal.nullable().openapi({ description: "Below zero where the parts exceed the whole" }),
    split: z.enum(["none", "whole", "rest", "over"]).nullable(),
    versions: z.array(PlanVersion).openapi({ description: "Newest first" }),
  })
  .openapi("PlanRow");

/** 目标计划: one unit's targets of a year, and what of them is handed down. */
export const Plan = z
  .object({
    orgUnitId: Id,
    orgUnitName: z.string(),
    year: z.int(),
    mayPlan: z.boolean(),
    parts: z.array(
      z.object({
        orgUnitId: Id,
        name: z.string(),
        isPlace: z
          .boolean()
          .openapi({ description: "Else an office, which gets a part where somebody says so" }),
      }),
    ),
    rows: z.array(PlanRow),
  })
  .openapi("Plan");

/** Past years by month, and the curve that they give. */
export const PlanSeason = z
  .object({
    years: z.array(
      z.object({
        year: z.int(),
        months: z.array(Decimal.nullable()).openapi({
          description: "January first; null in January: February holds both months",
        }),
      }),
    ),
    weights: z.array(Decimal).nullable().openapi({ description: "null: no past year is whole" }),
    basedOn: z.array(z.int()),
  })
  .openapi("PlanSeason");

export const PlannedTarget = z
  .object({
    indicatorId: Id,
    orgUnitId: Id,
    kind: TargetKind,
    value: Decimal,
    valueMax: Decimal.nullable().default(null),
    ownerId: Id.nullable().optional().openapi({ description: "As before when left out" }),
    curve: PlanCurve.optional().openapi({ description: "As before when left out, else the usual one" }),
    upon: z.int().min(0).optional().openapi({ description: "The version that was seen; 0: none" }),
  })
  .openapi("PlannedTarget");

export const MOST_PLANNED = 1000;

export const PlanDraft = z
  .object({
    reason: z.string().trim().min(1).max(200).openapi({ description: "The document or decision" }),
    targets: z.array(PlannedTarget).min(1).max(MOST_PLANNED),
  })
  .openapi("PlanDraft");

/** One target that a table of targets would set, beside what holds now. */
export const PlanChange = z
  .object({
    row: z.int(),
    name: Text,
    orgUnitName: z.string(),
    displayUnit: z.string(),
    before: Decimal.nullable(),
    target: PlannedTarget,
  })
  .openapi("PlanChange");

/** What a workbook or a pasted table says; nothing is written yet. */
export const PlanReading = z
  .object({
    changes: z.array(PlanChange),
    same: z.int().openapi({ description: "Rows that say what holds already" }),
    bad: z.array(BadCell),
  })
  .openapi("PlanReading");

export const PastedTable = z
  .object({
    rows: z
      .array(z.array(z.string().max(500)).max(60))
      .min(1)
      .max(MOST_PLANNED + 20),
  })
  .openapi("PastedTable");

export type Plan = z.infer<typeof Plan>;
export type PlanRow = z.infer<typeof PlanRow>;
export type PlanPart = z.infer<typeof PlanPart>;
export type PlanVersion = z.infer<typeof PlanVersion>;
export type PlanSeason = z.infer<typeof PlanSeason>;
export type PlannedTarget = z.infer<typeof PlannedTarget>;
export type PlanDraft = z.infer<typeof PlanDraft>;
export type PlanChange = z.infer<typeof PlanChange>;
export type PlanReading = z.infer<typeof PlanReading>;
export type PastedTable = z.infer<typeof PastedTable>;

/** A curve off the wire is one of core's: days were checked to be days, numbers to be numbers. */
export const coreCurve = (curve: z.infer<typeof PlanCurve>): CoreCurve => curve as CoreCurve;
