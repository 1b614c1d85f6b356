import { type UnitFinder, type UnitName, unitFinder } from "@xushi/office";
import type { Vocabulary } from "../county/vocabulary.ts";

/** The county's units as a workbook may name them. */
export const unitNames = ({ units }: Pick<Vocabulary, "units">): readonly UnitName[] =>
  [...units.values()].map(({ id, name, nameEn, code, parentId, kind }) => ({
    ...{ id, name, nameEn, code, parentId },
    isOffice: kind === "office" || kind === "company",
  }));

export const findUnits = (vocabulary: Pick<Vocabulary, "units">): UnitFinder =>
  unitFinder(unitNames(vocabulary));
