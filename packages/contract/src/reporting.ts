import { z } from "@hono/zod-openapi";
import { Decimal, Id, LocalDate, PeriodId, Text } from "./wire.ts";

/** 报数: what an office returns for a month. A return is an item of the register `monthly-returns`; here is its form. */

export const ReturnMonth = z
  .string()
  .regex(/^\d{4}-(0[2-9]|1[0-2])$/)
  .openapi({
    description: "By its last month; 1–2月 is one return and named by February",
    example: "2026-10",
  });

export const WindowState = z.enum(["not-open", "open", "late", "closed"]);

export const ReportingWindow = z
  .object({
    opens: LocalDate,
    due: LocalDate,
    consolidated: LocalDate,
    closes: LocalDate,
    state: WindowState,
    daysLeft: z.int().openapi({ description: "Until it is due; negative afterwards" }),
  })
  .openapi("ReportingWindow");

/** One office's month. */
export const OfficeReturn = z
  .object({
    orgUnitId: Id,
    orgUnitName: z.string(),
    own: z.boolean().openapi({ description: "The caller may fill it in" }),
    asked: z.int().openapi({ description: "Indicators that the office answers for and that are due" }),
    filled: z.int(),
    itemId: Id.nullable().openapi({ description: "null: nobody has begun" }),
    stage: z.string().nullable(),
    submittedOn: LocalDate.nullable(),
    late: z
      .boolean()
      .openapi({ description: "Sent after the day it was due, or not sent although it is past" }),
  })
  .openapi("OfficeReturn");

export const Reporting = z
  .object({
    asOf: LocalDate,
    month: ReturnMonth,
    months: z.array(ReturnMonth).openapi({ description: "Those that can be chosen, newest first" }),
    periodId: PeriodId,
    window: ReportingWindow,
    lead: Text.openapi({ description: "One sentence that could be read aloud" }),
    offices: z.array(OfficeReturn).openapi({ description: "The caller's own first" }),
    stages: z.array(z.object({ id: z.string(), title: Text })),
  })
  .openapi("Reporting");

export const ReturnFinding = z
  .object({ rule: z.string(), severity: z.enum(["info", "warn"]), message: Text })
  .openapi("ReturnFinding");

const Beside = z.object({ value: Decimal, observationId: Id, periodId: PeriodId });
const Pair = z.object({ level: Beside.nullable(), growth: Beside.nullable() });

/** One indicator of the form, with what stands beside the fields. */
export const ReturnRow = z
  .object({
    indicatorId: Id,
    name: Text,
    aliases: z.array(z.string()).openapi({ description: "Other names that a workbook may use" }),
    unit: z.string().openapi({ description: "Base unit of all values here" }),
    displayUnit: z.string().openapi({ description: "In which the office writes it" }),
    periodId: PeriodId,
    takes: z.object({ level: z.boolean(), growth: z.boolean() }),
    before: Pair.openapi({ description: "The period before: last month" }),
    lastYear: Pair.openapi({ description: "The same period a year before" }),
    plan: z.object({ level: Decimal.nullable(), growth: Decimal.nullable() }),
    held: Pair.openapi({ description: "What the books hold of this period already, from any source" }),
    value: Decimal.nullable(),
    growth: Decimal.nullable(),
    note: z.string(),
    findings: z.array(ReturnFinding).openapi({ description: "What does not fit; a note explains it" }),
  })
  .openapi("ReturnRow");

export const ReturnForm = z
  .object({
    orgUnitId: Id,
    orgUnitName: z.string(),
    aboutId: Id,
    aboutName: z.string(),
    asOf: LocalDate,
    month: ReturnMonth,
    periodId: PeriodId,
    window: ReportingWindow,
    late: z.boolean(),
    item: z
      .object({
        id: Id,
        version: z.int(),
        stage: z.string(),
        reason: z.string().openapi({ description: "Why it was sent back, where it was" }),
        changedBy: z.string(),
      })
      .nullable(),
    mayFill: z.boolean(),
    moves: z.array(z.object({ to: z.string(), title: Text, reason: z.boolean(), allowed: z.boolean() })),
    stages: z.array(z.object({ id: z.string(), title: Text })),
    rows: z.array(ReturnRow),
  })
  .openapi("ReturnForm");

/** As it is typed: values in the base unit; `null` or left out is not known yet. */
export const ReturnDraft = z
  .object({
    version: z.int().min(0).openapi({ description: "The version that was seen; 0 before there is one" }),
    figures: z
      .array(
        z.object({
          indicatorId: Id,
          value: Decimal.nullable().default(null),
          growth: Decimal.nullable().default(null),
          note: z.string().trim().max(2000).default(""),
        }),
      )
      .max(500),
  })
  .openapi("ReturnDraft");

export const ReturnMoveDraft = z
  .object({
    version: z.int().min(1),
    to: z.string().min(1).max(64),
    reason: z.string().trim().max(2000).default(""),
  })
  .openapi("ReturnMoveDraft");

export type ReportingWindow = z.infer<typeof ReportingWindow>;
export type OfficeReturn = z.infer<typeof OfficeReturn>;
export type Reporting = z.infer<typeof Reporting>;
export type ReturnFinding = z.infer<typeof ReturnFinding>;
export type ReturnRow = z.infer<typeof ReturnRow>;
export type ReturnForm = z.infer<typeof ReturnForm>;
