import type { FigureCorrection, FigureView } from "@xushi/contract";
import { fromBase, parseAmount, parsePeriod, parseUnit, toBase, toPlain } from "@xushi/core";
import { writtenUnit } from "./figure-text.ts";

/** A figure as the editor's fields hold it: text, in the unit as written. */
export type SlotDraft = {
  readonly indicator: string;
  readonly indicatorId: string | null;
  readonly place: string;
  readonly orgUnitId: string | null;
  readonly period: string;
  readonly kind: FigureView["kind"]["value"];
  readonly bound: FigureView["bound"]["value"];
  readonly value: string;
  readonly unit: string;
  readonly modality: FigureView["modality"]["value"];
};

export const draftOf = (figure: FigureView, periodText: (id: string) => string): SlotDraft => {
  const unit = writtenUnit(figure);
  const { period } = figure;
  return {
    indicator: figure.indicator.value,
    indicatorId: figure.indicatorId,
    place: figure.place.value,
    orgUnitId: figure.orgUnitId,
    period: period.value === "" || period.value === "yearly" ? period.value : periodText(period.value),
    kind: figure.kind.value,
    bound: figure.bound.value,
    value: toPlain(fromBase(figure.value, parseUnit(unit))),
    unit,
    modality: figure.modality.value,
  };
};

/** "YYYY-MM/YYYY-MM" of what people write; "" and "yearly" are answers; null when it is no period. */
export const periodIdOf = (text: string, defaultYear: number | undefined): string | null => {
  const clean = text.trim();
  if (clean === "" || clean === "yearly") return clean;
  return parsePeriod(clean, defaultYear)?.id ?? null;
};

/** The fields that cannot be sent as they are. */
export const faultsOf = (
  draft: SlotDraft,
  defaultYear: number | undefined,
): readonly ("period" | "value")[] => [
  ...(periodIdOf(draft.period, defaultYear) === null ? (["period"] as const) : []),
  ...(parseAmount(plainNumber(draft.value)) === undefined ? (["value"] as const) : []),
];

/** 1 234.5, 1,234.5 and −3 are numbers to a person. */
const plainNumber = (text: string): string => text.replace(/[\s,，\u202f]/g, "").replace("−", "-");

/** Only what was changed; a chosen indicator or place goes by its id, a typed one by its words. */
export const correctionOf = (
  before: SlotDraft,
  now: SlotDraft,
  defaultYear: number | undefined,
): FigureCorrection => {
  const changed = <K extends keyof SlotDraft>(key: K): boolean => before[key] !== now[key];
  const amount = parseAmount(plainNumber(now.value));
  const period = periodIdOf(now.period, defaultYear);
  return {
    ...(changed("indicator") || changed("indicatorId")
      ? { indicator: now.indicator, ...(now.indicatorId === null ? {} : { indicatorId: now.indicatorId }) }
      : {}),
    ...(changed("place") || changed("orgUnitId")
      ? { place: now.place, ...(now.orgUnitId === null ? {} : { orgUnitId: now.orgUnitId }) }
      : {}),
    ...(changed("period") && period !== null ? { period } : {}),
    ...(changed("kind") ? { kind: now.kind } : {}),
    ...(changed("bound") ? { bound: now.bound } : {}),
    ...((changed("value") || changed("unit")) && amount !== undefined
      ? { value: toPlain(toBase(amount, parseUnit(now.unit))) }
      : {}),
    ...(changed("unit") ? { unit: now.unit } : {}),
    ...(changed("modality") ? { modality: now.modality } : {}),
  };
};
