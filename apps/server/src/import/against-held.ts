import type { ImportedFigure, ImportResult } from "@xushi/contract";
import { type CheckedFigure, equals } from "@xushi/core";
import { unitName, type Vocabulary } from "../county/vocabulary.ts";
import type { PlannedFigure, PlannedObservation } from "./plan-import.ts";

type Standing = ImportedFigure["standing"];

/** Enough to see whether a file was read as it was meant; the rest is on the source's page afterwards. */
const MOST_SHOWN = 50;

/** How many of a file's figures are new, the same as or other than what is held, and the first of them. */
export const againstHeld = (
  vocabulary: Vocabulary,
  held: readonly CheckedFigure[],
  figures: readonly PlannedFigure[],
): Pick<ImportResult, "counts" | "figures"> => {
  const byKey = Map.groupBy(held, keyOf);
  const counts = { new: 0, same: 0, differs: 0 };
  const shown: ImportedFigure[] = [];
  for (const figure of figures) {
    const standing = standingOf(figure.observations, byKey);
    counts[standing]++;
    if (shown.length < MOST_SHOWN) shown.push(...show(vocabulary, figure, standing));
  }
  return { counts, figures: shown };
};

const show = (
  vocabulary: Vocabulary,
  { table, row, observations: [first], written }: PlannedFigure,
  standing: Standing,
): ImportedFigure[] => {
  const indicator = vocabulary.indicators.get(first?.indicatorId ?? "");
  if (first === undefined || indicator === undefined) return [];
  return [
    {
      ...{ sheet: table.sheet, row: row.row, orgUnitName: unitName(vocabulary, first.orgUnitId) },
      ...{ indicatorId: indicator.id, indicatorName: { ...indicator.name } },
      ...{ periodId: first.periodId, ...written, standing },
    },
  ];
};

/** A figure differs when its level or its growth does, and is new when nothing of it is held. */
const standingOf = (
  observations: readonly PlannedObservation[],
  byKey: ReadonlyMap<string, readonly CheckedFigure[]>,
): Standing => {
  const each = observations.map((o): Standing => {
    const rivals = byKey.get(keyOf(o));
    if (rivals === undefined) return "new";
    return rivals.some(({ value }) => equals(value, o.value)) ? "same" : "differs";
  });
  return each.find((s) => s === "differs") ?? each.find((s) => s === "new") ?? "same";
};

const keyOf = (of: Pick<PlannedObservation, "indicatorId" | "orgUnitId" | "periodId" | "measure">): string =>
  `${of.indicatorId}|${of.orgUnitId}|${of.periodId}|${of.measure}`;
