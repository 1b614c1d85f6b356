import type { CheckFinding, FindingFigure } from "@xushi/contract";
import type { CheckedFigure, LinkedNumber } from "@xushi/core";
import type { ExplanationRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { mayAt } from "../registers/may.ts";
import type { Checks, KeyedFinding } from "./check-books.ts";

export type Shown = {
  readonly books: Pick<Books, "acting">;
  readonly figures: ReadonlyMap<string, CheckedFigure>;
  readonly rows: Checks["rows"];
  readonly explanations: ReadonlyMap<string, ExplanationRow>;
};

export const wireFinding = (shown: Shown, finding: KeyedFinding): CheckFinding => {
  const { key, rule, severity, message, by } = finding;
  const numbers = finding.numbers.map(({ value, unit, figureIds }) => ({
    ...{ value, unit },
    figures: figureIds.flatMap((id) => wireFigure(shown, id)),
  }));
  const [first] = numbers.flatMap((n) => n.figures);
  const explanation = shown.explanations.get(key);
  return {
    ...{ key, rule, severity, message: { ...message }, by: { ...by }, numbers },
    orgUnitId: first?.orgUnitId ?? "",
    indicatorId: first?.indicatorId ?? "",
    explanation:
      explanation === undefined
        ? null
        : {
            reason: explanation.reason,
            recordedBy: explanation.recordedBy,
            recordedAt: explanation.recordedAt,
          },
    mayExplain: explainable(shown, finding) !== null,
  };
};

const wireFigure = ({ figures }: Shown, id: string): FindingFigure[] => {
  const figure = figures.get(id);
  if (figure === undefined) return [];
  const { orgUnitId, indicatorId, periodId, measure, written, unit } = figure;
  const shown = `${written.replace("-", "−")}${unit}`;
  return [{ observationId: id, shown, orgUnitId, indicatorId, periodId, measure }];
};

/** The first of the finding's numbers for which the caller may report or settle. */
export const explainable = (
  { books, rows }: Pick<Shown, "books" | "rows">,
  { numbers }: { readonly numbers: readonly LinkedNumber[] },
): string | null =>
  numbers
    .flatMap((n) => n.figureIds)
    .find((id) => {
      const row = rows.get(id);
      return row !== undefined && (mayAt(books, "report", row) || mayAt(books, "settle", row));
    }) ?? null;
