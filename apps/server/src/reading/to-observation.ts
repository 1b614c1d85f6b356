import { type Indicator, ledgerValue } from "@xushi/core";
import type { FigureRow, NewObservation } from "@xushi/ledger";
import { slotsOf } from "./figure-slots.ts";

/** A complete figure as an entry of the ledger: preliminary, with its place in the text. */
export const toObservation = (row: FigureRow, indicator: Indicator): NewObservation => {
  const slots = slotsOf(row);
  const kind = slots.kind.value;
  return {
    indicatorId: indicator.id,
    orgUnitId: row.orgUnitId ?? "",
    periodId: slots.period.value,
    measure: kind,
    value: ledgerValue(kind, row.value, row.unit, indicator),
    bound: slots.bound.value,
    status: "preliminary",
    sourceId: row.sourceId,
    figureId: row.id,
    span: { start: row.start, end: row.end },
  };
};
