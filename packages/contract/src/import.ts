import { z } from "@hono/zod-openapi";
import { IncomingFinding } from "./findings.ts";
import { Id, PeriodId, Text } from "./wire.ts";

/** One place of a workbook that cannot be imported; `column` is the letter at the top of the sheet. */
export const BadCell = z
  .object({
    sheet: z.string(),
    row: z.int(),
    column: z.string(),
    found: z.string(),
    expected: Text,
  })
  .openapi("BadCell");

/** One figure of a workbook as it was read; `value` and `growth` as they are written, with their unit. */
export const ImportedFigure = z
  .object({
    sheet: z.string(),
    row: z.int(),
    orgUnitName: z.string(),
    indicatorId: Id,
    indicatorName: Text,
    periodId: PeriodId,
    value: z.string().nullable(),
    growth: z.string().nullable(),
    standing: z
      .enum(["new", "same", "differs"])
      .openapi({ description: "Against what is held of the same indicator, place and period" }),
  })
  .openapi("ImportedFigure");

/** What happens when cells are bad: nothing enters, or the rows without one do. */
export const ImportMode = z.enum(["all-or-nothing", "good-rows"]).openapi("ImportMode");

/**
 * What an import puts into the ledger, or would. In mode all-or-nothing bad cells refuse the whole file: 422, `detail.bad` lists
 * them; a preview and mode good-rows answer with them beside what is good.
 */
export const ImportResult = z
  .object({
    sourceId: Id.nullable().openapi({ description: "null: a preview, nothing was written" }),
    observations: z.int(),
    alreadyHeld: z.boolean().openapi({ description: "The same file was imported before; nothing was added" }),
    rows: z.object({
      good: z.int(),
      bad: z.int().openapi({ description: "Left out, since one of their cells is bad" }),
    }),
    counts: z.object({ new: z.int(), same: z.int(), differs: z.int() }).openapi({
      description: "Figures without a bad cell, against what is held",
    }),
    figures: z.array(ImportedFigure).openapi({ description: "The first ones, in the order of the file" }),
    bad: z.array(BadCell).openapi({ description: "The first thousand" }),
    badCells: z.int().openapi({ description: "How many cells are bad" }),
    warnings: z.array(Text),
    findings: z.array(IncomingFinding).openapi({
      description: "What the checks say about its rows against the books; nothing is held back for it",
    }),
  })
  .openapi("ImportResult");

export type BadCell = z.infer<typeof BadCell>;
export type ImportResult = z.infer<typeof ImportResult>;
export type ImportedFigure = z.infer<typeof ImportedFigure>;
export type ImportMode = z.infer<typeof ImportMode>;
