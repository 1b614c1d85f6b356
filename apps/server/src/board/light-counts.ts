import type { Board, Light } from "@xushi/contract";
import { SEVERITY } from "./worst-first.ts";

type Lit = { readonly reading: { readonly light: Light } };

/** How many of each light, the worst first; lights of one tone but different colour are counted apart. */
export const lightCounts = (rows: readonly Lit[]): Board["counts"] => {
  const groups = Map.groupBy(rows, (r) => r.reading.light.id);
  const counts = [...groups.values()].map((group) => ({
    light: (group[0] as Lit).reading.light,
    count: group.length,
  }));
  return counts.sort((a, b) => SEVERITY.indexOf(a.light.tone) - SEVERITY.indexOf(b.light.tone));
};
