import { useQuery } from "@tanstack/react-query";
import type { Lexicon } from "@xushi/reader";
import { useMemo } from "react";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { indicatorsQuery, orgUnitsQuery } from "../api/queries.ts";

/** The county's own words: its indicators with their other names, its units. */
export const useLexicon = (): Lexicon | undefined => {
  const county = useJurisdiction().id;
  const indicators = useQuery(indicatorsQuery(county)).data;
  const units = useQuery(orgUnitsQuery(county)).data;
  return useMemo(() => {
    if (indicators === undefined || units === undefined) return undefined;
    return {
      indicators: indicators.map((i) => ({ name: i.name.zh, aliases: i.aliases })),
      orgUnits: units.map((u) => u.name),
    };
  }, [indicators, units]);
};
