import type { FigureView } from "@xushi/contract";
import type { Figure } from "@xushi/core";
import type { FigureRow, NewFigure } from "@xushi/ledger";

/** The six slots of a figure as the ledger keeps them, with basis and rule. */
export type FigureSlots = Pick<FigureView, "kind" | "bound" | "indicator" | "place" | "period" | "modality">;

export const slotsOf = (row: Pick<FigureRow, "slots">): FigureSlots => row.slots as FigureSlots;

/** What the reader found, with what it stands for in this county, as the ledger takes it. */
export const newFigure = (
  figure: Figure,
  matched: { readonly indicatorId: string | null; readonly orgUnitId: string | null },
): NewFigure => ({
  start: figure.span.start,
  end: figure.span.end,
  quote: figure.quote,
  value: figure.value,
  valueMax: figure.valueMax ?? null,
  unit: figure.unit,
  unitAsWritten: figure.unitAsWritten,
  slots: {
    kind: figure.kind,
    bound: figure.bound,
    indicator: figure.indicator,
    place: figure.place,
    period: figure.period,
    modality: figure.modality,
  },
  ...matched,
});
