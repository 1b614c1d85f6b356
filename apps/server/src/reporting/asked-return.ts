import {
  type LocalDate,
  localDate,
  type Period,
  reportingWindow,
  returnOfKey,
  returnsBefore,
} from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import { REPORTING_DAYS } from "@xushi/registers";
import type { Books } from "../county/books.ts";
import { unitName } from "../county/vocabulary.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { type Answering, answeringOffices } from "./return-offices.ts";

export type AskedMonth = {
  readonly asOf: LocalDate;
  readonly returned: Period;
  readonly window: ReturnType<typeof reportingWindow>;
};

/** A year and the month of a year before, to look back to. */
export const MONTHS_SHOWN = 13;

/** The month that was asked for, else the newest that is over. One that is not over yet has no return. */
export const askedMonth = (
  { today }: Pick<Books, "today">,
  { asOf, month }: { readonly asOf?: string | undefined; readonly month?: string | undefined },
): Outcome<AskedMonth> => {
  const day = asOf === undefined ? today : localDate(asOf);
  const [newest] = returnsBefore(day, 1);
  const returned = month === undefined ? newest : returnOfKey(month);
  if (returned === undefined || newest === undefined || returned.last > newest.last)
    return refused("reporting.month", { month: month ?? "" });
  return done({ asOf: day, returned, window: reportingWindow(REPORTING_DAYS, returned, day) });
};

/** The office with what it answers for; one that answers for nothing has no form. */
export const askedOffice = async (
  books: Books,
  returned: Period,
  officeId: string,
  held: ReadonlyMap<string, ItemRow>,
): Promise<Outcome<Answering>> => {
  if (!books.vocabulary.units.has(officeId)) return refused("org-unit.unknown", { id: officeId });
  const found = (await answeringOffices(books, returned, held)).find((a) => a.officeId === officeId);
  return found === undefined
    ? refused("reporting.no-office", { name: unitName(books.vocabulary, officeId) })
    : done(found);
};
