import { z } from "@hono/zod-openapi";
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
    sourceId: Id,
    observations: z.int(),
    alreadyHeld: z.boolean().openapi({ description: "The same file was imported before; nothing was added" }),
    warnings: z.array(Text),
  })
  .openapi("ImportResult");

export type BadCell = z.infer<typeof BadCell>;
export type ImportResult = z.infer<typeof ImportResult>;
