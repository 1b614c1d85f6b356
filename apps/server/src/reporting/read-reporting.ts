import type { OfficeReturn, Reporting } from "@xushi/contract";
import { isSentLate, returnKey, returnsBefore } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import { MONTHLY_RETURNS } from "@xushi/registers";
import type { Books } from "../county/books.ts";
import { unitName } from "../county/vocabulary.ts";
import { done, type Outcome } from "../http/outcome.ts";
import { type AskedMonth, askedMonth, MONTHS_SHOWN } from "./asked-return.ts";
import { heldReturns } from "./held-returns.ts";
import { mayFill, maySee } from "./may-return.ts";
import { reportingLead } from "./reporting-lead.ts";
import { type Answering, answeringOffices } from "./return-offices.ts";
import { figuresOf, isFilled, submittedOn } from "./return-values.ts";

export type ReportingQuery = { readonly asOf?: string | undefined; readonly month?: string | undefined };

/** A month's returns by office: who has sent, who is late. */
export const readReporting = async (books: Books, query: ReportingQuery): Promise<Outcome<Reporting>> => {
  const asked = askedMonth(books, query);
  if (!asked.ok) return asked;
  const { asOf, returned, window } = asked.value;
  const offices = await officeReturns(books, asked.value);
  return done({
    asOf,
    month: returnKey(returned),
    months: returnsBefore(asOf, MONTHS_SHOWN).map(returnKey),
    periodId: returned.id,
    window: { ...window },
    lead: reportingLead(returned, window, offices),
    offices,
    stages: stagesOf(),
  });
};

export const stagesOf = (): Reporting["stages"] =>
  Object.entries(MONTHLY_RETURNS.stages).map(([id, { title }]) => ({ id, title: { ...title } }));

/** One's own first; the rest in the order of the tree. */
export const officeReturns = async (books: Books, asked: AskedMonth): Promise<OfficeReturn[]> => {
  const seen = [...books.vocabulary.units.keys()].filter((id) => maySee(books, id));
  const held = await heldReturns(books, asked.returned, seen);
  const answering = (await answeringOffices(books, asked.returned, held)).filter(({ officeId }) =>
    seen.includes(officeId),
  );
  const made = answering.map((each) => officeReturn(books, asked, each, held.get(each.officeId)));
  return [...made.filter(({ own }) => own), ...made.filter(({ own }) => !own)];
};

const officeReturn = (
  books: Books,
  { asOf, window }: AskedMonth,
  { officeId, asked }: Answering,
  row: ItemRow | undefined,
): OfficeReturn => ({
  orgUnitId: officeId,
  orgUnitName: unitName(books.vocabulary, officeId),
  own: books.acting.posts.some((post) => post.orgUnitId === officeId) && mayFill(books, officeId),
  asked: asked.length,
  filled: figuresOf(row).filter(isFilled).length,
  itemId: row?.itemId ?? null,
  stage: row?.stage ?? null,
  submittedOn: submittedOn(row),
  late: row?.stage !== "void" && isSentLate(window.due, submittedOn(row), asOf),
});
