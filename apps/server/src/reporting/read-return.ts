import type { ReturnForm } from "@xushi/contract";
import { isSentLate, returnKey } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import { MONTHLY_RETURNS } from "@xushi/registers";
import type { Books } from "../county/books.ts";
import { unitName } from "../county/vocabulary.ts";
import { done, type Outcome } from "../http/outcome.ts";
import { type ShowDeps, showItem } from "../registers/show-item.ts";
import { type AskedMonth, askedMonth, askedOffice } from "./asked-return.ts";
import { heldReturns } from "./held-returns.ts";
import { mayFill } from "./may-return.ts";
import { stagesOf } from "./read-reporting.ts";
import { returnHistory } from "./return-history.ts";
import type { Answering } from "./return-offices.ts";
import { returnRows } from "./return-rows.ts";
import { submittedOn } from "./return-values.ts";

export type ReturnAt = { readonly office: string; readonly month: string };

/** Everything about one office's return of one month; `row`: nobody has begun it. */
export type FoundReturn = AskedMonth & {
  readonly answering: Answering;
  readonly row: ItemRow | undefined;
};

export const findReturn = async (
  books: Books,
  { office, month }: ReturnAt,
  asOf: string | undefined,
): Promise<Outcome<FoundReturn>> => {
  const asked = askedMonth(books, { asOf, month });
  if (!asked.ok) return asked;
  const held = await heldReturns(books, asked.value.returned, [office]);
  const answering = await askedOffice(books, asked.value.returned, office, held);
  if (!answering.ok) return answering;
  return done({ ...asked.value, answering: answering.value, row: held.get(office) });
};

export const readReturn = async (
  books: Books,
  deps: ShowDeps,
  at: ReturnAt,
  asOf?: string,
): Promise<Outcome<ReturnForm>> => {
  const found = await findReturn(books, at, asOf);
  return found.ok ? showReturn(books, deps, found.value) : found;
};

const showReturn = async (
  books: Books,
  deps: ShowDeps,
  { asOf, returned, window, answering, row }: FoundReturn,
): Promise<Outcome<ReturnForm>> => {
  const { officeId, aboutId } = answering;
  const about = { id: aboutId, name: unitName(books.vocabulary, aboutId) };
  const history = await returnHistory(books, answering, returned);
  const moves = await movesOf(books, deps, row);
  if (!moves.ok) return moves;
  const isFixed = row !== undefined && MONTHLY_RETURNS.stages[stageOf(row)]?.fixed === true;
  return done({
    orgUnitId: officeId,
    orgUnitName: unitName(books.vocabulary, officeId),
    ...{ aboutId, aboutName: about.name, asOf, month: returnKey(returned), periodId: returned.id },
    window: { ...window },
    late: row?.stage !== "void" && isSentLate(window.due, submittedOn(row), asOf),
    item: row === undefined ? null : itemOf(row),
    mayFill: mayFill(books, officeId) && !isFixed && window.state !== "not-open",
    moves: moves.value.moves,
    stages: stagesOf(),
    rows: returnRows({ answering, about, history, row }),
  });
};

type StageName = keyof typeof MONTHLY_RETURNS.stages;
const stageOf = ({ stage }: ItemRow): StageName => stage as StageName;

const itemOf = ({ itemId, version, stage, reason, recordedBy }: ItemRow): ReturnForm["item"] => ({
  ...{ id: itemId, version, stage, changedBy: recordedBy },
  reason: stage === "returned" ? reason : "",
});

const movesOf = async (
  books: Books,
  deps: ShowDeps,
  row: ItemRow | undefined,
): Promise<Outcome<{ moves: ReturnForm["moves"] }>> => {
  if (row === undefined) return done({ moves: [] });
  const shown = await showItem(books, deps, MONTHLY_RETURNS, row);
  if (!shown.ok) return shown;
  const moves = shown.value.moves.map(({ to, reason, allowed }) => ({
    ...{ to, reason, allowed },
    title: { ...MONTHLY_RETURNS.stages[to as StageName].title },
  }));
  return done({ moves });
};
