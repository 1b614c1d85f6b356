import { yearOf } from "@xushi/core";
import type { ObservationRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";
import { childrenOf, siblingsOf } from "../county/vocabulary.ts";
import type { PageAt } from "./page-at.ts";
import { YEARS_SHOWN } from "./same-period.ts";
import { lastMonthOver } from "./year-periods.ts";

/** Five years and the one before them of the unit, for growth; this year of siblings and children. */
export const history = async ({ county, vocabulary }: Books, indicator: CountyIndicator, at: PageAt) => {
  const year = yearOf(at.day);
  const others = [...siblingsOf(vocabulary, at.unitId), ...childrenOf(vocabulary, at.unitId)].map(
    (u) => u.id,
  );
  const common = {
    indicatorIds: [indicator.id],
    measures: ["level", "growth"] as const,
    to: lastMonthOver(at.day),
    ...at.knownAt,
  };
  const own = county.series({ ...common, orgUnitIds: [at.unitId], from: `${year - YEARS_SHOWN - 1}-01` });
  const neighbours = county.series({
    ...common,
    orgUnitIds: others.filter((id) => id !== at.unitId),
    from: `${year - 1}-01`,
  });
  const both: ObservationRow[][] = await Promise.all([own, neighbours]);
  return both.flat();
};
