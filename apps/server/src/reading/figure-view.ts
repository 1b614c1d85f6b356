import type { FigureView, Finding } from "@xushi/contract";
import { endDate, type Indicator, type LocalDate, periodFromId, unitFits } from "@xushi/core";
import type { FigureRow } from "@xushi/ledger";
import { type FigureSlots, slotsOf } from "./figure-slots.ts";

/** A stored figure as the reading desk shows it. */
export const figureView = (row: FigureRow, findings: readonly Finding[], judged: Judged): FigureView => {
  const slots = slotsOf(row);
  return {
    id: row.id,
    span: { start: row.start, end: row.end },
    quote: row.quote,
    value: row.value,
    valueMax: row.valueMax,
    unit: row.unit,
    unitAsWritten: row.unitAsWritten,
    kind: slots.kind,
    bound: slots.bound,
    indicator: slots.indicator,
    place: slots.place,
    period: slots.period,
    modality: slots.modality,
    indicatorId: row.indicatorId,
    orgUnitId: row.orgUnitId,
    certain: isCertain(row, slots, findings, judged),
    status: row.status,
    observationId: row.observationId,
    targetId: row.targetId,
    findings: [...findings],
  };
};

/** Against what a figure is judged: the catalogue, and the day, since an actual of a year that still runs is none yet. */
export type Judged = {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly today: LocalDate;
};

/**
 * Fit to be accepted unseen: done and not promised, matched, over, in a unit that fits, exact, and nothing against it. A
 * difference (高于全市2.7个百分点) is never certain, since the figure does not say to what; nor is 近40万.
 */
const isCertain = (
  row: FigureRow,
  slots: FigureSlots,
  findings: readonly Finding[],
  { indicators, today }: Judged,
): boolean => {
  const indicator = row.indicatorId === null ? undefined : indicators.get(row.indicatorId);
  if (row.status !== "open" || indicator === undefined || row.orgUnitId === null) return false;
  const kind = slots.kind.value;
  return (
    slots.modality.value === "actual" &&
    kind !== "delta" &&
    slots.bound.value === "eq" &&
    row.valueMax === null &&
    isOver(slots.period.value, today) &&
    unitFits(kind, row.unit, indicator) &&
    findings.every((f) => f.severity === "info")
  );
};

const isOver = (periodId: string, today: LocalDate): boolean => {
  const period = periodFromId(periodId);
  return period !== undefined && endDate(period) <= today;
};
