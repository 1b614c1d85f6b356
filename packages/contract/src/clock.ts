import { z } from "@hono/zod-openapi";
import { Decimal, LocalDate, PeriodId, Text } from "./wire.ts";

export const Tone = z.enum(["good", "watch", "bad", "praise", "none", "missing"]);

/** Colour is never the only sign: `tone` picks the shape, `word` is read aloud. */
export const Light = z
  .object({ id: z.string(), tone: Tone, colour: z.string(), word: Text })
  .openapi("Light");

/** 序时读数: one answer for an indicator, a project and a case. */
export const ClockReading = z
  .object({
    expected: Decimal.nullable().openapi({ description: "What the plan wants by now, in the target's unit" }),
    expectedShare: Decimal.nullable().openapi({
      description: "The same as per cent of the target; the hairline",
    }),
    actual: Decimal.nullable(),
    completion: Decimal.nullable().openapi({ description: "Per cent of the target, never clamped" }),
    gap: Decimal.nullable(),
    gapUnit: z.enum(["pp", "days", "unit"]),
    light: Light,
    rule: z.object({ id: z.string(), version: z.string(), title: Text }),
    why: Text.openapi({ description: "The arithmetic, readable" }),
    through: LocalDate.nullable().openapi({ description: "Last day of the period the actual is about" }),
  })
  .openapi("ClockReading");

/** A milestone on the strip: where the plan stood on a day. */
export const Tick = z
  .object({ on: LocalDate, share: Decimal, label: z.string(), done: z.boolean() })
  .openapi("Tick");

export const PlanPoint = z.object({ periodId: PeriodId, expected: Decimal }).openapi("PlanPoint");

export type Tone = z.infer<typeof Tone>;
export type Light = z.infer<typeof Light>;
export type ClockReading = z.infer<typeof ClockReading>;
export type Tick = z.infer<typeof Tick>;
