import { z } from "@hono/zod-openapi";
import { BadCell } from "./import.ts";
import { Id, Text } from "./wire.ts";

/** What a column of an office's own workbook may be for a return. */
export const RETURN_FIELDS = [
  "indicator",
  "unit",
  "value",
  "growth",
  "note",
  "month",
  "monthGrowth",
  "place",
  "period",
] as const;

export const ReturnField = z.enum(RETURN_FIELDS).openapi({
  description: "value and growth: of the return's period, 累计; month, monthGrowth: 当月",
});

/** One column of a sheet, and how it was known. */
export const ReturnColumn = z
  .object({
    sheet: z.string(),
    column: z.string().openapi({ description: "Letter" }),
    header: z.string(),
    key: z.string().openapi({ description: "Under which it is remembered: the same next month" }),
    unit: z.string().nullable(),
    sample: z.array(z.string()),
    field: ReturnField.nullable(),
    by: z.enum(["remembered", "title", "alias", "similar", "person", "none"]),
  })
  .openapi("ReturnColumn");

/** What a cell says for one field of the form; nothing is kept of it yet. */
export const ReturnFigure = z
  .object({
    indicatorId: Id,
    face: z.enum(["value", "growth", "note"]),
    text: z.string().openapi({ description: "As the field takes it: in the unit in which it is written" }),
    found: z.string().openapi({ description: "As the workbook says it, with the unit that it was read in" }),
    sheet: z.string(),
    cell: z.string().openapi({ example: "C5" }),
  })
  .openapi("ReturnFigure");

/** A row with numbers that went into no field, and why. */
export const LeftRow = z
  .object({
    sheet: z.string(),
    row: z.int(),
    name: z.string(),
    why: z.enum(["unknown", "not-asked", "other-place", "other-period", "month-alone", "repeated"]),
  })
  .openapi("LeftRow");

/** What a workbook says of a return; nothing is written. */
export const ReturnReading = z
  .object({
    figures: z.array(ReturnFigure),
    columns: z.array(ReturnColumn),
    left: z.array(LeftRow).openapi({ description: "The first 200" }),
    bad: z
      .array(BadCell)
      .openapi({ description: "Cells that are no such number; their fields stay as they were" }),
    warnings: z.array(Text),
  })
  .openapi("ReturnReading");

/** What columns are, as somebody of the office says it: remembered for the office. */
export const SaidColumns = z
  .object({
    columns: z
      .array(z.object({ key: z.string().min(1).max(200), field: ReturnField.nullable() }))
      .min(1)
      .max(60),
  })
  .openapi("SaidColumns");

export type ReturnField = z.infer<typeof ReturnField>;
export type ReturnColumn = z.infer<typeof ReturnColumn>;
export type ReturnFigure = z.infer<typeof ReturnFigure>;
export type LeftRow = z.infer<typeof LeftRow>;
export type ReturnReading = z.infer<typeof ReturnReading>;
