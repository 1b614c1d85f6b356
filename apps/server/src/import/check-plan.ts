import type { IncomingFinding } from "@xushi/contract";
import { type CheckedFigure, period } from "@xushi/core";
import { findingsOfIncoming, withIncoming } from "../checks/check-incoming.ts";
import { viewOf } from "../checks/view-of.ts";
import { writtenNumber } from "../checks/written-number.ts";
import type { Books } from "../county/books.ts";
import { unitName, type Vocabulary } from "../county/vocabulary.ts";
import { type ImportPlan, observationsOf } from "./plan-import.ts";

/** More would not be read before the file is mended. */
const MOST = 200;

/** What the checks say about the rows of a workbook, against each other and the books. Nothing is held back for it. */
export const checkPlan = (
  { vocabulary }: Pick<Books, "vocabulary">,
  held: readonly CheckedFigure[],
  plan: ImportPlan,
  title: string,
): IncomingFinding[] => {
  const incoming = figuresOf(vocabulary, plan, title);
  const view = viewOf(withIncoming(held, incoming), vocabulary);
  return findingsOfIncoming(view, new Set(incoming.map((f) => f.id)))
    .slice(0, MOST)
    .map(({ rule, severity, message, by }) => ({ rule, severity, message: { ...message }, by: { ...by } }));
};

const figuresOf = (vocabulary: Vocabulary, plan: ImportPlan, title: string): CheckedFigure[] =>
  observationsOf(plan).flatMap(({ indicatorId, orgUnitId, periodId, measure, value, span }, at) => {
    const indicator = vocabulary.indicators.get(indicatorId);
    if (indicator === undefined) return [];
    const passage = span == null ? undefined : plan.text.slice(span.start, span.end);
    return [
      {
        ...{ id: `row ${at}`, indicatorId, orgUnitId, measure, value, reporter: title },
        ...writtenNumber({ measure, value, indicator }, passage),
        periodId: period(periodId).id,
        nameAsWritten: indicator.name.zh,
        placeAsWritten: unitName(vocabulary, orgUnitId),
      },
    ];
  });
