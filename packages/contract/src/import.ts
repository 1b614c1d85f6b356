import { z } from "@hono/zod-openapi";
import { IncomingFinding } from "./findings.ts";
import { Id, Text } from "./wire.ts";

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

/** What an import put into the ledger. Bad rows refuse the whole file: 422, `detail.bad` lists every one. */
export const ImportResult = z
  .object({
    sourceId: Id.nullable().openapi({ description: "null: a preview, nothing was written" }),
    observations: z.int(),
    alreadyHeld: z.boolean().openapi({ description: "The same file was imported before; nothing was added" }),
    warnings: z.array(Text),
    findings: z.array(IncomingFinding).openapi({
      description: "What the checks say about its rows against the books; nothing is held back for it",
    }),
  })
  .openapi("ImportResult");

export type BadCell = z.infer<typeof BadCell>;
export type ImportResult = z.infer<typeof ImportResult>;
