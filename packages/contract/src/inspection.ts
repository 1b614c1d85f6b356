import { z } from "@hono/zod-openapi";
import { INSPECTION_KINDS, INSPECTION_STEPS } from "@xushi/core";
import { Id, LocalDate } from "./wire.ts";

/** 督查, by 政府督查工作条例: who may open one is said by posts and designations. */
export const InspectionState = z
  .object({
    state: z.enum(["open", "objectable", "under-review", "final", "reopened"]),
    due: LocalDate.nullable().openapi({ description: "Last day to object, or to decide" }),
    daysLeft: z.int().nullable().openapi({ description: "Negative once late" }),
  })
  .openapi("InspectionState");

export const Inspection = z
  .object({
    id: Id,
    kind: z.enum(INSPECTION_KINDS),
    matter: z.string(),
    setBy: z.string().openapi({ description: "How the government or its head set the matter (Art. 11)" }),
    plan: z.string(),
    bodyId: Id,
    orgUnitId: Id.openapi({ description: "The unit inspected" }),
    openedOn: LocalDate,
    openedBy: z.string(),
    steps: z.array(
      z.object({
        id: Id,
        kind: z.enum(INSPECTION_STEPS),
        text: z.string(),
        on: LocalDate,
        upheld: z.boolean().nullable(),
        recordedBy: z.string(),
      }),
    ),
    now: InspectionState,
    mayInspect: z.boolean().openapi({ description: "The caller may conclude and decide" }),
    mayObject: z.boolean(),
  })
  .openapi("Inspection");

export const InspectionDraft = z
  .object({
    kind: z.enum(INSPECTION_KINDS),
    matter: z.string().trim().min(1).max(300),
    setBy: z.string().trim().min(1).max(300),
    plan: z.string().trim().min(1).max(5000),
    bodyId: Id,
    orgUnitId: Id,
    openedOn: LocalDate,
  })
  .openapi("InspectionDraft");

export const InspectionStepDraft = z
  .object({
    kind: z.enum(INSPECTION_STEPS),
    text: z.string().trim().min(1).max(20_000),
    on: LocalDate,
    upheld: z.boolean().nullable().default(null),
  })
  .openapi("InspectionStepDraft");

export type Inspection = z.infer<typeof Inspection>;
