import { z } from "@hono/zod-openapi";
import { BoardRow } from "./board.ts";
import { Forecast } from "./forecast.ts";
import { Indicator } from "./indicator.ts";
import { Cell, Measure, ObservationStatus, Sentence, SourceBrief } from "./observation.ts";
import { Decimal, Id, Instant, LocalDate, PeriodId, Span } from "./wire.ts";

/** One step of the year: 1–2月 is one step of two months. */
export const YearStep = z
  .object({
    periodId: PeriodId.openapi({
      description: "Cumulative for a flow, the month itself for a stock or ratio",
    }),
    months: z.int().openapi({ description: "Months this step adds: 2 for 1–2月" }),
    actual: Cell.nullable(),
    single: Decimal.nullable().openapi({ description: "The step alone; current-price flows only" }),
    plan: Decimal.nullable(),
    lastYear: Decimal.nullable(),
    growth: z.object({ value: Decimal, observationId: Id.nullable(), derived: z.boolean() }).nullable(),
  })
  .openapi("YearStep");

export const IndicatorPage = z
  .object({
    indicator: Indicator,
    orgUnitId: Id,
    orgUnitName: z.string(),
    asOf: LocalDate,
    targets: z.array(BoardRow).openapi({
      description: "As issued; an indicator may have an amount and a growth to reach in one year",
    }),
    steps: z.array(YearStep),
    forecast: Forecast,
    samePeriod: z
      .array(z.object({ periodId: PeriodId, value: Cell.nullable(), growth: Decimal.nullable() }))
      .openapi({ description: "The latest period and the same one in earlier years" }),
    siblings: z.array(
      z.object({
        orgUnitId: Id,
        name: z.string(),
        value: Cell.nullable(),
        growth: Cell.nullable(),
        valueRank: z.int().nullable(),
        growthRank: z.int().nullable(),
        self: z.boolean(),
      }),
    ),
    children: z.array(
      z.object({
        orgUnitId: Id,
        name: z.string(),
        value: Cell.nullable(),
        target: Decimal.nullable(),
        completion: Decimal.nullable(),
      }),
    ),
    evidence: z.array(
      z.object({
        observationId: Id,
        measure: Measure,
        periodId: PeriodId,
        value: Decimal,
        source: SourceBrief.nullable(),
        span: Span.nullable().openapi({ description: "Where the source's text says it" }),
        sentence: Sentence.nullable(),
        recordedAt: Instant,
        recordedBy: z.string(),
        status: ObservationStatus,
        standing: z.enum(["current", "rival", "superseded", "withdrawn"]),
        adjudication: z
          .object({ reason: z.string(), recordedBy: z.string(), recordedAt: Instant })
          .nullable()
          .openapi({ description: "裁定: why this one is used; the newest, where there were several" }),
        mayAdjudicate: z.boolean(),
      }),
    ),
  })
  .openapi("IndicatorPage");

export type YearStep = z.infer<typeof YearStep>;
export type IndicatorPage = z.infer<typeof IndicatorPage>;
