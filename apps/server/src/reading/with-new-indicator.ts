import type { Acceptance } from "@xushi/contract";
import type { FigureRow } from "@xushi/ledger";
import { proposeIndicator } from "../catalogue/propose-indicator.ts";
import type { Books } from "../county/books.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { done, type Outcome } from "../http/outcome.ts";

/** A figure with the books in which its indicator is known. */
export type Ready = { readonly books: Books; readonly row: FigureRow };

type Draft = NonNullable<Acceptance["newIndicator"]>;

/** Proposes the indicator and matches the figure to it. */
export const withNewIndicator = async (
  books: Books,
  row: FigureRow,
  draft: Draft,
): Promise<Outcome<Ready>> => {
  const proposed = await proposeIndicator(books, draft);
  if (!proposed.ok) return proposed;
  const { id } = proposed.value;
  const patched = await books.county.correctFigure(row.id, { indicatorId: id });
  if (!patched.ok) return ofLedger(patched, "figure.unknown", row.id);
  const indicators = new Map(books.vocabulary.indicators).set(id, proposed.value);
  const vocabulary = { ...books.vocabulary, indicators };
  return done({ books: { ...books, vocabulary }, row: patched.value });
};
