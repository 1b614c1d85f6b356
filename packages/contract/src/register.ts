import { z } from "@hono/zod-openapi";
import { ClockReading, Light } from "./clock.ts";
import { Decimal, Id, Instant, LocalDate, PeriodId, Text } from "./wire.ts";

/** A register as the web needs it to draw forms and lists: the definition without its functions. */

export const RegisterFieldKind = z.enum([
  "text",
  "decimal",
  "date",
  "flag",
  "choice",
  "org-unit",
  "official",
  "reference",
  "point",
  "files",
  "group",
]);

const fieldShape = {
  id: z.string(),
  kind: RegisterFieldKind,
  title: Text,
  help: Text.nullable(),
  required: z.boolean(),
  /** Text only. */
  long: z.boolean(),
  form: z.enum(["credit-code", "project-code"]).nullable(),
  /** Decimals: of what is kept, and of what is shown. */
  unit: z.string().nullable(),
  shownIn: z.string().nullable(),
  choices: z.array(z.object({ id: z.string(), title: Text })),
  register: z.string().nullable().openapi({ description: "Of a reference: the register of its items" }),
};

const SimpleField = z.object(fieldShape);
export const RegisterField = z
  .object({ ...fieldShape, fields: z.array(SimpleField).openapi({ description: "Of a group" }) })
  .openapi("RegisterField");

export const RegisterColumn = z
  .object({
    id: z.string(),
    title: Text,
    kind: z.enum(["text", "decimal", "date", "flag", "choice", "org-unit", "official", "reference"]),
    unit: z.string().nullable(),
    shownIn: z.string().nullable(),
    help: Text.nullable(),
    computed: z.boolean(),
  })
  .openapi("RegisterColumn");

export const RegisterStage = z
  .object({
    id: z.string(),
    title: Text,
    kind: z.enum(["work", "paused", "done", "ended"]),
    definition: Text.nullable(),
    next: z.array(z.string()),
    requires: z.array(z.string()),
    by: z.enum(["owner", "overseer"]),
    another: z.boolean(),
    reason: z.boolean(),
  })
  .openapi("RegisterStage");

export const RegisterSummary = z
  .object({
    id: z.string(),
    title: Text,
    itemTitle: Text,
    line: z.string(),
    count: z.int().openapi({ description: "Items that the caller sees" }),
    mayAdd: z.boolean(),
  })
  .openapi("RegisterSummary");

export const Register = RegisterSummary.omit({ count: true })
  .extend({
    mayRollUp: z.boolean().openapi({ description: "Its rates may go to the books, by the caller" }),
    fields: z.array(RegisterField),
    columns: z.array(RegisterColumn).openapi({ description: "In the list's order" }),
    computed: z.array(RegisterColumn).openapi({ description: "All that is worked out, in the list or not" }),
    stages: z.array(RegisterStage),
    first: z.string(),
    roles: z.object({
      owner: z.string(),
      place: z.string().nullable(),
      responsible: z.string().nullable(),
      leader: z.string().nullable(),
    }),
    name: z.string(),
    code: z.string().nullable(),
    filters: z.array(z.string()),
    tiers: z.string().nullable(),
    span: z.object({ start: z.string(), end: z.string() }).nullable(),
    point: z.string().nullable(),
    clock: z.enum(["milestones", "amount", "deadline"]).nullable(),
    milestones: z.string().nullable().openapi({ description: "The group that holds the nodes" }),
    monthly: z
      .object({ plan: z.string(), group: z.string(), month: z.string(), amount: z.string() })
      .nullable()
      .openapi({ description: "The fields in which a year's plan and its months are reported" }),
    watches: z.array(z.object({ id: z.string(), title: Text, definition: Text })),
  })
  .openapi("Register");

export const ItemValues = z.record(z.string(), z.unknown()).openapi("ItemValues", {
  description:
    "By field: text, exact decimal text in the base unit, day, true or false, {lng, lat}, files, rows of a group. The register's own schema is in components as `Item.<register>`",
});

export const RegisterItem = z
  .object({
    id: Id,
    registerId: z.string(),
    version: z.int(),
    name: z.string(),
    code: z.string().nullable(),
    stage: z.string(),
    pausedFrom: z.string().nullable(),
    entered: z.record(z.string(), LocalDate),
    values: ItemValues,
    computed: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
    reading: ClockReading.nullable(),
    changedAt: Instant,
    changedBy: z.string(),
  })
  .openapi("RegisterItem");

/** Units and items that the values name, by id: what a list shows in their place. */
export const Names = z.record(z.string(), z.string());

export const ItemPage = z
  .object({
    total: z.int(),
    items: z.array(RegisterItem),
    stages: z.record(z.string(), z.int()),
    names: Names,
    asOf: LocalDate,
  })
  .openapi("ItemPage");

export const ItemDetail = RegisterItem.extend({
  names: Names,
  moves: z
    .array(
      z.object({ to: z.string(), missing: z.array(z.string()), reason: z.boolean(), allowed: z.boolean() }),
    )
    .openapi({ description: "Where it may go, what each gate still lacks, and whether the caller may" }),
  mayChange: z.boolean(),
  ticks: z.array(z.object({ on: LocalDate, share: Decimal, label: z.string(), done: z.boolean() })),
}).openapi("ItemDetail");

export const ItemDraft = z
  .object({ values: ItemValues, reason: z.string().trim().max(2000).default("") })
  .openapi("ItemDraft");

export const ItemEdit = z
  .object({
    version: z.int().min(1),
    /** Only what changes; `null` empties a field. */
    values: z.record(z.string(), z.unknown()),
    reason: z.string().trim().max(2000).default(""),
  })
  .openapi("ItemEdit");

export const ItemMoveDraft = z
  .object({
    version: z.int().min(1),
    to: z.string().min(1).max(64),
    on: LocalDate.nullable().default(null).openapi({ description: "Left out: today" }),
    reason: z.string().trim().max(2000).default(""),
    values: z.record(z.string(), z.unknown()).default({}).openapi({ description: "What the gate asks for" }),
  })
  .openapi("ItemMoveDraft");

export const ItemHistoryEntry = z
  .object({
    version: z.int(),
    at: Instant,
    person: z.string(),
    stage: z.string(),
    moved: z.boolean(),
    reason: z.string(),
    changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .openapi("ItemHistoryEntry");

export const ItemHistory = z
  .object({ entries: z.array(ItemHistoryEntry), names: Names })
  .openapi("ItemHistory");

/** One thread from lead to project to enterprise to indicators. */
export const ItemThread = z
  .object({
    items: z.array(RegisterItem.pick({ id: true, registerId: true, name: true, stage: true, entered: true })),
    links: z.array(z.object({ from: Id, field: z.string(), to: Id })),
    events: z
      .array(
        z.object({
          on: LocalDate,
          itemId: Id,
          kind: z.enum(["stage", "milestone", "report"]),
          title: Text,
          files: z.array(z.object({ sha256: z.string(), name: z.string(), size: z.int() })),
        }),
      )
      .openapi({ description: "Oldest first" }),
    leftOut: z
      .object({ count: z.int(), note: Text })
      .nullable()
      .openapi({ description: "Items that only a hub, such as an industry chain, ties to this one" }),
  })
  .openapi("ItemThread");

export const RateReading = z
  .object({
    id: z.string(),
    title: Text,
    definition: Text,
    unit: z.string(),
    part: Decimal,
    whole: Decimal.nullable(),
    value: Decimal.nullable(),
    indicator: z.string().nullable(),
  })
  .openapi("RateReading");

export const RegisterOverview = z
  .object({
    asOf: LocalDate,
    lead: Text.openapi({ description: "One sentence that a leader could read aloud" }),
    total: z.int(),
    stages: z.record(z.string(), z.int()),
    rates: z.array(RateReading),
    breakdowns: z.array(
      z.object({
        id: z.string(),
        title: Text,
        field: z.string().openapi({ description: "The list's `where` takes a row's key under this name" }),
        rates: z.array(z.string()).openapi({ description: "Names among `rates`, in the table's order" }),
        rows: z
          .array(
            z.object({
              key: z.string(),
              label: Text,
              count: z.int(),
              rates: z.record(
                z.string(),
                z.object({ part: Decimal, whole: Decimal.nullable(), value: Decimal.nullable() }),
              ),
            }),
          )
          .openapi({ description: "The first hundred" }),
        leftOut: z.int(),
      }),
    ),
    watches: z.array(z.object({ id: z.string(), title: Text, definition: Text, count: z.int() })),
    changedSince: z.int().nullable(),
  })
  .openapi("RegisterOverview");

const Named = z.object({ id: Id, name: z.string() });
const listOf = <T extends z.ZodType>(one: T) =>
  z.object({ count: z.int(), items: z.array(one).openapi({ description: "The first hundred" }) });

/** 自上次调度以来: what a meeting asks first. */
export const RegisterChanges = z
  .object({
    asOf: LocalDate,
    since: LocalDate.openapi({
      description: "What was entered until the end of that day is the state before",
    }),
    total: z.int().openapi({ description: "Items that were changed at all" }),
    added: listOf(Named.extend({ stage: z.string() })),
    moved: listOf(Named.extend({ from: z.string(), to: z.string() })),
    invested: listOf(Named.extend({ before: Decimal.nullable(), after: Decimal.nullable(), more: Decimal }))
      .extend({ field: z.string(), sum: Decimal })
      .nullable()
      .openapi({ description: "null: the register has no such field, or a year has turned" }),
    late: listOf(Named.extend({ before: Light.nullable(), reading: ClockReading }))
      .nullable()
      .openapi({ description: "Whose light is worse than on that day; null: the register has no clock" }),
  })
  .openapi("RegisterChanges");

export const RollUpDraft = z
  .object({
    rate: z.string().min(1).max(64),
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .openapi({ description: "Through which month of the year it counts", example: "2026-10" }),
  })
  .openapi("RollUpDraft");

/** What went from the register into the books. */
export const RollUp = z
  .object({
    observationId: Id,
    indicatorId: z.string(),
    orgUnitId: Id,
    periodId: PeriodId,
    value: Decimal,
    again: z.boolean().openapi({ description: "The same was there already: nothing was written" }),
  })
  .openapi("RollUp");

export const StoredFile = z
  .object({ sha256: z.string(), name: z.string(), size: z.int() })
  .openapi("StoredFile");

export const RegisterView = z
  .object({
    id: Id,
    name: z.string(),
    state: z.record(z.string(), z.unknown()),
    shared: z.boolean(),
    own: z.boolean(),
  })
  .openapi("RegisterView");

export const RegisterViewDraft = z
  .object({
    name: z.string().trim().min(1).max(60),
    state: z.record(z.string(), z.unknown()),
    shared: z.boolean().default(false),
  })
  .openapi("RegisterViewDraft");

/** What an import found, before anything is written. */
export const RegisterImport = z
  .object({
    id: Id,
    registerId: z.string(),
    fileName: z.string(),
    state: z.enum(["reading", "ready", "writing", "done", "failed", "cancelled"]),
    /** 0 to 1 of the step at hand; `null` where its end cannot be known. */
    progress: z.number().nullable(),
    step: Text.nullable(),
    refusal: z.object({ code: z.string(), message: Text }).nullable(),
    sheets: z.array(z.string()),
    sheet: z.string().nullable(),
    headerRows: z.array(z.int()).openapi({ description: "Row numbers as the workbook counts, from 1" }),
    columns: z.array(
      z.object({
        column: z.string().openapi({ description: "A, B, …" }),
        header: z.string(),
        unit: z.string().nullable().openapi({ description: "Found in the header: 万元" }),
        field: z.string().nullable().openapi({ description: "null: not imported" }),
        by: z.enum(["remembered", "title", "alias", "similar", "person", "none"]),
        sample: z.array(z.string()),
      }),
    ),
    counts: z.object({
      rows: z.int(),
      added: z.int(),
      changed: z.int(),
      same: z.int(),
      bad: z.int(),
    }),
    /** The first two hundred of each. */
    changes: z.array(
      z.object({
        row: z.int(),
        itemId: Id.nullable(),
        name: z.string(),
        matchedBy: z.enum(["id", "code", "name"]).nullable(),
        fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
    bad: z.array(
      z.object({
        sheet: z.string(),
        row: z.int(),
        column: z.string(),
        field: z.string().nullable(),
        found: z.string(),
        expected: Text,
      }),
    ),
  })
  .openapi("RegisterImport");

export const ImportMapping = z
  .object({
    sheet: z.string().max(200).optional(),
    columns: z.array(z.object({ column: z.string().max(8), field: z.string().max(64).nullable() })),
  })
  .openapi("ImportMapping");

export const ImportApply = z
  .object({ mode: z.enum(["all-or-nothing", "good-rows"]).default("all-or-nothing") })
  .openapi("ImportApply");

export type RegisterField = z.infer<typeof RegisterField>;
export type RegisterColumn = z.infer<typeof RegisterColumn>;
export type RegisterStage = z.infer<typeof RegisterStage>;
export type RegisterSummary = z.infer<typeof RegisterSummary>;
export type Register = z.infer<typeof Register>;
export type RegisterItem = z.infer<typeof RegisterItem>;
export type ItemPage = z.infer<typeof ItemPage>;
export type ItemDetail = z.infer<typeof ItemDetail>;
export type ItemHistory = z.infer<typeof ItemHistory>;
export type ItemThread = z.infer<typeof ItemThread>;
export type RateReading = z.infer<typeof RateReading>;
export type RegisterOverview = z.infer<typeof RegisterOverview>;
export type RegisterChanges = z.infer<typeof RegisterChanges>;
export type RollUp = z.infer<typeof RollUp>;
export type StoredFile = z.infer<typeof StoredFile>;
export type RegisterView = z.infer<typeof RegisterView>;
export type RegisterImport = z.infer<typeof RegisterImport>;
