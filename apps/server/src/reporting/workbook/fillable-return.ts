import { formatPeriod } from "@xushi/core";
import type { Books } from "../../county/books.ts";
import { unitName } from "../../county/vocabulary.ts";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import { mayFill } from "../may-return.ts";
import { type FoundReturn, findReturn, type ReturnAt } from "../read-return.ts";

/** The return, where it is open and the caller's to fill in. */
export const fillableReturn = async (books: Books, at: ReturnAt): Promise<Outcome<FoundReturn>> => {
  const found = await findReturn(books, at, undefined);
  if (!found.ok) return found;
  const { answering, window, returned } = found.value;
  const office = unitName(books.vocabulary, answering.officeId);
  if (!mayFill(books, answering.officeId)) return refused("reporting.not-yours", { office });
  const month = { zh: formatPeriod(returned), en: formatPeriod(returned, "en") };
  return window.state === "not-open"
    ? refused("reporting.not-open", { month, opens: window.opens })
    : done(found.value);
};
