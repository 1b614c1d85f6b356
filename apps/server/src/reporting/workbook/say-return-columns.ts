import type { SaidColumns } from "@xushi/contract";
import { MONTHLY_RETURNS } from "@xushi/registers";
import type { z } from "zod";
import type { Books } from "../../county/books.ts";
import { done, type Outcome } from "../../http/outcome.ts";
import { mappingOf, rememberMapping } from "../../register-import/import-mapping.ts";
import type { ReturnAt } from "../read-return.ts";
import { fillableReturn } from "./fillable-return.ts";

/** What columns of the office's workbook are, said once: next month's workbook is read by it. */
export const sayReturnColumns = async (
  books: Books,
  at: ReturnAt,
  columns: z.output<typeof SaidColumns>["columns"],
): Promise<Outcome<{ done: true }>> => {
  const found = await fillableReturn(books, at);
  if (!found.ok) return found;
  const said = columns.map(({ key, field }) => ({ header: key, field }));
  await rememberMapping(books, MONTHLY_RETURNS, said, mappingOf(at.office));
  return done({ done: true });
};
