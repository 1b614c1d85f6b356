import { endDate, type Period, periodInReturn } from "@xushi/core";
import type { ItemRow, TargetRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";
import { figuresOf } from "./return-values.ts";

/** An office with what it answers for: it owns the target, so it returns the number. */
export type Answering = {
  readonly officeId: string;
  /** Whose figures it returns: a town its own, an office the county's. */
  readonly aboutId: string;
  readonly targets: readonly TargetRow[];
  /** Those that have a period in this return, in the board's order. */
  readonly asked: readonly { readonly indicator: CountyIndicator; readonly period: Period }[];
};

const OFFICES: ReadonlySet<string> = new Set(["office", "company", "park"]);

export const aboutOf = ({ units, jurisdiction }: Books["vocabulary"], officeId: string): string =>
  OFFICES.has(units.get(officeId)?.kind ?? "") ? jurisdiction.orgUnitId : officeId;

/**
 * Whoever owns a target of the year, as far as the caller sees targets, in the order of the tree. Whoever oversees returns and not
 * the line of their targets is shown what was returned: `held` are the returns that are there.
 */
export const answeringOffices = async (
  { county, vocabulary }: Books,
  returned: Period,
  held: ReadonlyMap<string, ItemRow>,
): Promise<readonly Answering[]> => {
  const targets = await county.targets({ asOf: endDate(returned) });
  const byOwner = Map.groupBy(targets, ({ ownerId }) => ownerId ?? "");
  return [...vocabulary.units.keys()].flatMap((officeId) => {
    const aboutId = aboutOf(vocabulary, officeId);
    const own = (byOwner.get(officeId) ?? []).filter(({ orgUnitId }) => orgUnitId === aboutId);
    const said = figuresOf(held.get(officeId)).flatMap(({ indicator }) => indicator ?? []);
    const ids = [...new Set([...own.map(({ indicatorId }) => indicatorId), ...said])];
    const asked = ids.flatMap((id) => {
      const indicator = vocabulary.indicators.get(id);
      const period = indicator === undefined ? null : periodInReturn(indicator, returned);
      return indicator === undefined || period === null ? [] : [{ indicator, period }];
    });
    return asked.length === 0 ? [] : [{ officeId, aboutId, targets: own, asked }];
  });
};
