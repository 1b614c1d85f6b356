import type { FigureKind, Indicator } from "@xushi/core";
import type { FigureRow, ObservationRow, TargetRow } from "@xushi/ledger";
import { type FigureSlots, slotsOf } from "../reading/figure-slots.ts";

/** What the ledger holds that the figures of one source can be held against. */
export type Held = {
  readonly sourceId: string;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** By `heldKey` of indicator, org unit, period and measure. */
  readonly observations: ReadonlyMap<string, readonly ObservationRow[]>;
  readonly targets: readonly TargetRow[];
  /** For "来源：…" in a message. */
  readonly sourceTitles: ReadonlyMap<string, string>;
};

/** A figure whose indicator, place and period are known, and so can be compared. */
export type Placed = {
  readonly row: FigureRow;
  readonly slots: FigureSlots;
  readonly kind: FigureKind;
  readonly indicator: Indicator;
  readonly orgUnitId: string;
  readonly periodId: string;
};

export const placedOf = (row: FigureRow, indicators: ReadonlyMap<string, Indicator>): Placed | null => {
  const slots = slotsOf(row);
  const indicator = row.indicatorId === null ? undefined : indicators.get(row.indicatorId);
  const periodId = slots.period.value;
  if (indicator === undefined || row.orgUnitId === null || !isPeriodId(periodId)) return null;
  return { row, slots, kind: slots.kind.value, indicator, orgUnitId: row.orgUnitId, periodId };
};

export const isPeriodId = (text: string): boolean => /^\d{4}-\d{2}\/\d{4}-\d{2}$/.test(text);

/** The unit in which this face of the indicator is shown. */
export const faceUnit = ({ kind, indicator, row }: Pick<Placed, "kind" | "indicator" | "row">): string => {
  if (kind === "growth" || kind === "completion") return "%";
  if (kind === "rank") return "位";
  return kind === "delta" && row.unit === "百分点" ? "百分点" : indicator.unit;
};

/** `\u0000` cannot stand in any of the parts. */
export const heldKey = (indicatorId: string, orgUnitId: string, periodId: string, measure: string): string =>
  [indicatorId, orgUnitId, periodId, measure].join("\u0000");

export const byHeldKey = (rows: readonly ObservationRow[]): Held["observations"] =>
  Map.groupBy(rows, (o) => heldKey(o.indicatorId, o.orgUnitId, o.periodId, o.measure));
