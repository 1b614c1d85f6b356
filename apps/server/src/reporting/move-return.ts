import type { ReturnForm, ReturnMoveDraft } from "@xushi/contract";
import { formatPeriod } from "@xushi/core";
import { MONTHLY_RETURNS } from "@xushi/registers";
import type { z } from "zod";
import type { Books } from "../county/books.ts";
import { unitName } from "../county/vocabulary.ts";
import { type Outcome, refused } from "../http/outcome.ts";
import type { WriteDeps } from "../registers/add-item.ts";
import { moveItem } from "../registers/move-item.ts";
import { findReturn, type ReturnAt, readReturn } from "./read-return.ts";

/** Submits, checks, approves, publishes or sends back: as the register's stages say. Publishing puts the figures into the books. */
export const moveReturn = async (
  books: Books,
  deps: WriteDeps,
  at: ReturnAt,
  { version, to, reason }: z.output<typeof ReturnMoveDraft>,
): Promise<Outcome<ReturnForm>> => {
  const found = await findReturn(books, at, undefined);
  if (!found.ok) return found;
  const { row, window, returned, answering } = found.value;
  const month = { zh: formatPeriod(returned), en: formatPeriod(returned, "en") };
  if (row === undefined)
    return refused("reporting.not-begun", { month, office: unitName(books.vocabulary, answering.officeId) });
  if (to === "submitted" && window.state === "closed" && reason === "")
    return refused("reporting.closed-reason", { month, closes: window.closes });
  const moved = await moveItem(books, deps, MONTHLY_RETURNS, row.itemId, {
    ...{ version, to, reason, on: null, values: {} },
  });
  return moved.ok ? readReturn(books, deps, at) : moved;
};
