import type { Vocabulary } from "../county/vocabulary.ts";
import { indicatorMatcher, type MatchIndicator } from "./match-indicator.ts";
import { type MatchPlace, placeMatcher } from "./match-place.ts";
import type { Lexicon } from "./readers.ts";

/** What the reader is told of this county, and how its words are led back to ids. */
export type CountyWords = {
  readonly lexicon: Lexicon;
  readonly matchIndicator: MatchIndicator;
  readonly matchPlace: MatchPlace;
};

export const countyWords = ({ jurisdiction, units, indicators }: Vocabulary): CountyWords => {
  const places = [...units.values()].filter((u) => u.kind !== "office").map((u) => u.name);
  return {
    lexicon: {
      indicators: [...indicators.values()].map((i) => ({ name: i.name.zh, aliases: [...i.aliases] })),
      orgUnits: places,
    },
    matchIndicator: indicatorMatcher(indicators.values(), places),
    matchPlace: placeMatcher(units.values(), units.get(jurisdiction.orgUnitId)),
  };
};
