import { type CheckedFigure, type CheckedFigures, indexFigures } from "@xushi/core";
import { INDICATOR_RELATIONS, OUTDATED_INDICATOR_NAMES } from "@xushi/registers";
import type { Vocabulary } from "../county/vocabulary.ts";

/** The figures under the county's own tree and catalogue, as checks look at them. */
export const viewOf = (figures: Iterable<CheckedFigure>, { indicators, units }: Vocabulary): CheckedFigures =>
  indexFigures({
    figures,
    indicators,
    parents: new Map(
      [...units.values()].flatMap((u) => (u.parentId === null ? [] : [[u.id, u.parentId] as const])),
    ),
    relations: INDICATOR_RELATIONS,
    outdated: OUTDATED_INDICATOR_NAMES,
  });
