import type { Acceptance, FigureCorrection, FigureView, Text } from "@xushi/contract";
import type { FigureRow, Outcome as LedgerOutcome } from "@xushi/ledger";
import { nextTargetDefaults } from "../catalogue/target-defaults.ts";
import type { Books } from "../county/books.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { decideCorrection } from "./correct-figure.ts";
import { countyWords } from "./county-words.ts";
import { slotsOf } from "./figure-slots.ts";
import { viewFigure } from "./present-source.ts";
import { toObservation } from "./to-observation.ts";
import { toTarget } from "./to-target.ts";
import { listed, whatIsMissing } from "./what-is-missing.ts";
import { type Ready, withNewIndicator } from "./with-new-indicator.ts";

/** Finds the figure, refusing what is not there or no longer open. */
const openFigure = async ({ county }: Books, id: string): Promise<Outcome<FigureRow>> => {
  const row = await county.figure(id);
  if (row === null) return refused("figure.unknown", { id });
  return row.status === "open" ? done(row) : refused("figure.not-open", { standing: STANDING[row.status] });
};

const STANDING: Readonly<Record<"accepted" | "rejected", Text>> = {
  accepted: { zh: "入账", en: "accepted" },
  rejected: { zh: "标为不要", en: "rejected" },
};

const viewed = async (
  books: Books,
  id: string,
  result: LedgerOutcome<FigureRow>,
): Promise<Outcome<FigureView>> =>
  result.ok ? done(await viewFigure(books, result.value)) : ofLedger(result, "figure.unknown", id);

export const correctFigure = async (
  books: Books,
  id: string,
  correction: FigureCorrection,
): Promise<Outcome<FigureView>> => {
  const found = await openFigure(books, id);
  if (!found.ok) return found;
  const { indicators, units } = books.vocabulary;
  const patch = decideCorrection(found.value, correction, {
    ...countyWords(books.vocabulary),
    person: books.acting.person,
    indicatorName: (i) => indicators.get(i)?.name.zh,
    placeName: (u) => units.get(u)?.name,
  });
  if (!patch.ok) return patch;
  return viewed(books, id, await books.county.correctFigure(id, patch.value));
};

export const rejectFigure = async (books: Books, id: string): Promise<Outcome<FigureView>> => {
  const found = await openFigure(books, id);
  return found.ok ? viewed(books, id, await books.county.rejectFigure(id)) : found;
};

export const reopenFigure = async (books: Books, id: string): Promise<Outcome<FigureView>> =>
  viewed(books, id, await books.county.reopenFigure(id));

/** 入账: as an observation or as a target, refused with what is missing. */
export const acceptFigure = async (
  books: Books,
  id: string,
  acceptance: Acceptance,
): Promise<Outcome<FigureView>> => {
  const found = await openFigure(books, id);
  if (!found.ok) return found;
  const ready = await withIndicator(books, found.value, acceptance);
  if (!ready.ok) return ready;
  return viewed(ready.value.books, id, await enter(ready.value.books, ready.value.row, acceptance));
};

/** The figure with its indicator, fit to be entered; with `newIndicator` the catalogue grows by it first. */
const withIndicator = async (
  books: Books,
  row: FigureRow,
  { newIndicator, as }: Acceptance,
): Promise<Outcome<Ready>> => {
  const matched = books.vocabulary.indicators.get(row.indicatorId ?? "");
  // What is wanted of the new one is looked at first, so that a refusal leaves no indicator that nobody uses.
  const missing = whatIsMissing(row, newIndicator ?? matched, as);
  if (missing.length > 0) return incomplete(missing);
  return newIndicator === undefined ? done({ books, row }) : withNewIndicator(books, row, newIndicator);
};

const incomplete = (missing: readonly Text[]) =>
  refused("figure.incomplete", { missing: listed(missing) }, { missing: [...missing] });

const enter = async (
  books: Books,
  row: FigureRow,
  { as, ownerId, reason }: Acceptance,
): Promise<LedgerOutcome<FigureRow>> => {
  const indicator = books.vocabulary.indicators.get(row.indicatorId ?? "");
  if (indicator === undefined) throw new Error(`Figure ${row.id} was taken for complete`);
  if (as === "observation") return books.county.acceptAsObservation(row.id, toObservation(row, indicator));
  const defaults = await nextTargetDefaults(books, indicator, row.orgUnitId ?? "", slotsOf(row).period.value);
  const target = toTarget(row, indicator, {
    ...defaults,
    ownerId: ownerId ?? defaults.ownerId,
    reason: reason ?? "",
  });
  return books.county.acceptAsTarget(row.id, target);
};
