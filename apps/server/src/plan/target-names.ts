import type { Books } from "../county/books.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";
import { countyWords } from "../reading/county-words.ts";

/** How names of a table are led to the county's own; `undefined`: there is none of that name. */
export type TargetNames = {
  readonly indicator: (name: string) => CountyIndicator | undefined;
  /** Offices too, which the reader of texts does not look for. */
  readonly unitId: (name: string) => string | undefined;
};

export const targetNames = ({ vocabulary }: Pick<Books, "vocabulary">): TargetNames => {
  const { matchIndicator, matchPlace } = countyWords(vocabulary);
  const indicators = [...vocabulary.indicators.values()];
  const units = [...vocabulary.units.values()];
  return {
    indicator: (name) => {
      const english = name.toLowerCase();
      const id = matchIndicator(name) ?? indicators.find((i) => i.name.en.toLowerCase() === english)?.id;
      return id === undefined ? undefined : vocabulary.indicators.get(id);
    },
    unitId: (name) => {
      const english = name.toLowerCase();
      const named = units.find((u) => u.name === name || u.nameEn.toLowerCase() === english);
      return matchPlace(name) ?? named?.id;
    },
  };
};
