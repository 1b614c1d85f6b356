import { z } from "@hono/zod-openapi";
import { Decimal, Id, Instant, LocalDate, PeriodId, Span } from "./wire.ts";

export const Measure = z
  .enum(["level", "growth", "completion", "rank", "delta"])
  .openapi({ description: "Which face of the indicator: 数额 增速 完成率 位次 差值" });
export const ObservationStatus = z.enum(["preliminary", "final", "revised"]);

/** A number as a table shows it; `id` opens its source. */
export const Cell = z
  .object({ observationId: Id, value: Decimal, status: ObservationStatus })
  .openapi("Cell");

/** The sentence around a figure, cut so that the figure can be marked. */
export const Sentence = z
  .object({ before: z.string(), quote: z.string(), after: z.string() })
  .openapi("Sentence");

export const SourceBrief = z
  .object({
    id: Id,
    title: z.string(),
    publisher: z.string(),
    publishedOn: LocalDate.nullable(),
    format: z.enum(["text", "markdown", "html", "docx", "pdf", "xlsx", "form"]),
  })
  .openapi("SourceBrief");

/** Says who: everything behind one number. */
export const Provenance = z
  .object({
    observationId: Id,
    indicatorId: Id,
    indicatorName: z.string(),
    unit: z.string(),
    displayUnit: z.string(),
    orgUnitId: Id,
    orgUnitName: z.string(),
    periodId: PeriodId,
    measure: Measure,
    value: Decimal,
    status: ObservationStatus,
    source: SourceBrief.nullable(),
    span: Span.nullable(),
    sentence: Sentence.nullable(),
    recordedAt: Instant,
    recordedBy: z.string(),
    supersededBy: Id.nullable(),
    correction: z
      .object({
        observationId: Id,
        value: Decimal,
        recordedAt: Instant,
        recordedBy: z.string(),
        sentence: Sentence.nullable().openapi({ description: "Why: the words of the correction's source" }),
      })
      .nullable()
      .openapi({ description: "更正: what stands instead of this one" }),
    standing: z.enum(["current", "rival", "superseded", "withdrawn"]),
    mayCorrect: z.boolean(),
    mayWithdraw: z.boolean(),
    /** Other sources' values for the same indicator, place, period and measure. */
    rivals: z.array(
      z.object({
        observationId: Id,
        value: Decimal,
        sourceTitle: z.string(),
        recordedAt: Instant,
        standing: z.enum(["current", "rival", "superseded", "withdrawn"]),
      }),
    ),
  })
  .openapi("Provenance");

/** 更正: what is right instead, and why; `value` in the base unit of the observation. */
export const CorrectionDraft = z
  .object({
    value: Decimal,
    status: z.enum(["revised", "final"]),
    reason: z.string().trim().min(1).max(300),
    basis: z
      .string()
      .trim()
      .max(200)
      .default("")
      .openapi({ description: "The document or decision, if any" }),
    on: LocalDate.nullable().default(null).openapi({ description: "Its date" }),
  })
  .openapi("CorrectionDraft");

export type Measure = z.infer<typeof Measure>;
export type Cell = z.infer<typeof Cell>;
export type CorrectionDraft = z.infer<typeof CorrectionDraft>;
export type Provenance = z.infer<typeof Provenance>;
export type SourceBrief = z.infer<typeof SourceBrief>;
