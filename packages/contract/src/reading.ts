import { z } from "@hono/zod-openapi";
import { IndicatorDraft } from "./indicator.ts";
import { type Measure, SourceBrief } from "./observation.ts";
import { Decimal, Id, Instant, LocalDate, PeriodId, Span, Text } from "./wire.ts";

const slot = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    basis: z.enum(["stated", "inferred", "corrected"]),
    rule: z.string().openapi({ description: "The rule that filled it, or who corrected it" }),
    span: Span.optional(),
  });

export const Kind = z.enum(["level", "growth", "delta", "completion", "rank"]);
export const BoundWord = z.enum(["eq", "ge", "le", "about"]);
export const ModalityWord = z.enum(["actual", "target"]);

/** Something that does not fit: said on the spot, never in the way. */
export const Finding = z
  .object({
    code: z.enum(["differs", "same", "implied-target", "target-differs", "unit-mismatch", "check"]),
    severity: z.enum(["info", "warn"]),
    message: Text,
    observationId: Id.nullable(),
    targetId: Id.nullable(),
  })
  .openapi("Finding");

export const FigureView = z
  .object({
    id: Id,
    span: Span,
    quote: z.string(),
    value: Decimal,
    valueMax: Decimal.nullable(),
    unit: z.string(),
    unitAsWritten: z.string(),
    kind: slot(Kind),
    bound: slot(BoundWord),
    indicator: slot(z.string()),
    place: slot(z.string()),
    period: slot(z.string()),
    modality: slot(ModalityWord),
    indicatorId: Id.nullable().openapi({
      description: "The catalogue's, matched by name or alias, or chosen",
    }),
    orgUnitId: Id.nullable(),
    certain: z
      .boolean()
      .openapi({ description: "Matched, with period, and nothing against it: may be accepted in one go" }),
    status: z.enum(["open", "accepted", "rejected"]),
    observationId: Id.nullable(),
    targetId: Id.nullable(),
    findings: z.array(Finding),
  })
  .openapi("FigureView");

export const ProjectMention = z
  .object({
    span: Span,
    name: z.string(),
    stage: z.string(),
    stageText: z.string(),
    on: z.string().nullable(),
  })
  .openapi("ProjectMention");
export const Pledge = z.object({ span: Span, text: z.string(), due: z.string() }).openapi("Pledge");

export const SourceReading = z
  .object({
    source: SourceBrief,
    sha256: z.string(),
    text: z.string(),
    characters: z.int(),
    readMilliseconds: z.number(),
    receivedAt: Instant,
    receivedBy: z.string(),
    hasOriginal: z.boolean(),
    alreadyHeld: z.boolean(),
    shared: z.boolean().openapi({ description: "全县可见" }),
    warnings: z.array(Text),
    figures: z.array(FigureView),
    projects: z.array(ProjectMention),
    pledges: z.array(Pledge),
  })
  .openapi("SourceReading");

export const PastedText = z
  .object({
    text: z.string().min(1).max(20_000_000),
    title: z.string().max(200).default(""),
    publisher: z.string().max(100).default(""),
    publishedOn: LocalDate.nullable().default(null),
    place: z.string().max(60).default(""),
    shared: z.boolean().default(true).openapi({ description: "全县可见" }),
  })
  .openapi("PastedText");

/** Any slot can be corrected; what is left out stays as it was. */
export const FigureCorrection = z
  .object({
    value: Decimal.optional(),
    unit: z.string().max(20).optional(),
    kind: Kind.optional(),
    bound: BoundWord.optional(),
    indicator: z.string().max(100).optional(),
    indicatorId: Id.nullable().optional(),
    place: z.string().max(60).optional(),
    orgUnitId: Id.nullable().optional(),
    period: z.string().max(20).optional(),
    modality: ModalityWord.optional(),
  })
  .openapi("FigureCorrection");

/** Into the ledger: as an observation, or as a target when the figure is one. */
export const Acceptance = z
  .object({
    as: z.enum(["observation", "target"]),
    newIndicator: IndicatorDraft.optional().openapi({
      description: "Propose the indicator first; else the figure's own match is used",
    }),
    ownerId: Id.nullable().optional(),
    reason: z.string().max(200).optional(),
  })
  .openapi("Acceptance");

export const SourceRow = SourceBrief.extend({
  receivedAt: Instant,
  receivedBy: z.string(),
  figures: z.int(),
  accepted: z.int(),
  open: z.int(),
  shared: z.boolean().openapi({ description: "全县可见; else its own unit's and those above it" }),
}).openapi("SourceRow");

export type FigureView = z.infer<typeof FigureView>;
export type Finding = z.infer<typeof Finding>;
export type SourceReading = z.infer<typeof SourceReading>;
export type FigureCorrection = z.infer<typeof FigureCorrection>;
export type Acceptance = z.infer<typeof Acceptance>;
export type SourceRow = z.infer<typeof SourceRow>;
export type MeasureName = z.infer<typeof Measure>;
export const TargetDraft = z
  .object({
    indicatorId: Id,
    orgUnitId: Id,
    ownerId: Id.nullable().default(null),
    periodId: PeriodId,
    kind: z.enum(["amount", "count", "growth", "level"]),
    value: Decimal,
    reason: z.string().max(200).default(""),
  })
  .openapi("TargetDraft");
