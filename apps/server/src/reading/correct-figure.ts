import type { FigureCorrection, FigureView } from "@xushi/contract";
import { parsePeriod, parseUnit } from "@xushi/core";
import type { FigurePatch, FigureRow } from "@xushi/ledger";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { type FigureSlots, slotsOf } from "./figure-slots.ts";

export type CorrectionWords = {
  readonly person: string;
  readonly matchIndicator: (text: string) => string | null;
  readonly matchPlace: (text: string) => string | null;
  /** Catalogue's names of chosen ids; `undefined` for ids that are not here. */
  readonly indicatorName: (id: string) => string | undefined;
  readonly placeName: (id: string) => string | undefined;
};

/** What a person's correction changes: the slots named, marked with who corrected them, and what they now stand for. */
export const decideCorrection = (
  row: FigureRow,
  correction: FigureCorrection,
  words: CorrectionWords,
): Outcome<FigurePatch> => {
  const { indicatorId, orgUnitId } = correction;
  if (typeof indicatorId === "string" && words.indicatorName(indicatorId) === undefined)
    return refused("indicator.unknown", { id: indicatorId });
  if (typeof orgUnitId === "string" && words.placeName(orgUnitId) === undefined)
    return refused("org-unit.unknown", { id: orgUnitId });
  const period = readPeriod(correction.period);
  if (period === null) return refused("figure.period-unreadable", { found: correction.period ?? "" });
  const slots = correctedSlots(slotsOf(row), correction, period, words);
  return done({
    ...(correction.value === undefined ? {} : { value: correction.value }),
    ...(correction.unit === undefined ? {} : { unit: parseUnit(correction.unit).base }),
    slots,
    ...matchOf("indicatorId", correction.indicator, indicatorId, words.matchIndicator),
    ...matchOf("orgUnitId", correction.place, orgUnitId, words.matchPlace),
  });
};

/** Accepts what people write (2026年上半年); `null` for what is no period. Empty and "yearly" are answers as well. */
const readPeriod = (text: string | undefined): string | undefined | null => {
  if (text === undefined || text === "" || text === "yearly") return text;
  return parsePeriod(text)?.id ?? null;
};

/** A chosen id counts; a corrected name without one is looked up again. */
const matchOf = (
  field: "indicatorId" | "orgUnitId",
  name: string | undefined,
  id: string | null | undefined,
  match: (text: string) => string | null,
): Pick<FigurePatch, "indicatorId" | "orgUnitId"> => {
  if (id !== undefined) return { [field]: id };
  return name === undefined ? {} : { [field]: match(name) };
};

const correctedSlots = (
  slots: FigureSlots,
  c: FigureCorrection,
  period: string | undefined,
  words: CorrectionWords,
): FigureSlots => {
  const put = <S extends FigureView["kind" | "bound" | "indicator" | "modality"]>(
    slot: S,
    value: S["value"] | undefined,
  ): S => (value === undefined ? slot : { ...slot, value, basis: "corrected", rule: words.person });
  return {
    kind: put(slots.kind, c.kind),
    bound: put(slots.bound, c.bound),
    indicator: put(slots.indicator, c.indicator ?? nameOf(c.indicatorId, words.indicatorName)),
    place: put(slots.place, c.place ?? nameOf(c.orgUnitId, words.placeName)),
    period: put(slots.period, period),
    modality: put(slots.modality, c.modality),
  };
};

const nameOf = (
  id: string | null | undefined,
  name: (id: string) => string | undefined,
): string | undefined => (typeof id === "string" ? name(id) : undefined);
