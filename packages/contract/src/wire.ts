import { z } from "@hono/zod-openapi";
import { parseLocalDate } from "@xushi/core";

/** The values that every message is made of. Numbers that matter travel as exact decimal text. */

export const Decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .openapi({ description: "Exact decimal in the base unit", example: "10910000000" });
export const LocalDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseLocalDate(text) !== undefined, "No such day")
  .openapi({ description: "A day in the county's time zone", example: "2026-10-31" });
export const Instant = z
  .string()
  .max(40)
  .refine((text) => !Number.isNaN(Date.parse(text)), "Not a moment")
  .openapi({ description: "RFC 3339", example: "2026-11-05T01:20:00Z" });
export const PeriodId = z
  .string()
  .regex(/^\d{4}-\d{2}\/\d{4}-\d{2}$/)
  .openapi({ description: "First and last month, both included", example: "2026-01/2026-10" });
export const Id = z.string().min(1).max(64);
export const Text = z.object({ zh: z.string(), en: z.string() }).openapi("Text");
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) }).openapi("Span");

/** What a refusal says: what happened, what was kept, what to do. `code` is stable and never reused. */
export const Refusal = z
  .object({
    code: z.string().openapi({ example: "source.encrypted-pdf" }),
    message: Text,
    detail: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi("Refusal");

export type Text = z.infer<typeof Text>;
export type Refusal = z.infer<typeof Refusal>;
