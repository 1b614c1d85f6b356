import type { UnitName } from "@xushi/office";
import type { Vocabulary } from "../county/vocabulary.ts";

const OFFICES: ReadonlySet<string> = new Set(["office", "company", "park"]);

/** Org units as workbooks name them. */
export const unitNamesOf = ({ units }: Pick<Vocabulary, "units">): readonly UnitName[] =>
  [...units.values()].map(({ id, name, nameEn, code, parentId, kind }) => ({
    ...{ id, name, nameEn, code, parentId },
    isOffice: OFFICES.has(kind),
  }));
