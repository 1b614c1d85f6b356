import { type Indicator, period, startYear, type TargetKind } from "@xushi/core";
import type { TargetRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { defaultRule } from "../county/light-scheme.ts";
import { defaultCurve } from "../reading/default-curve.ts";
import type { TargetDefaults } from "../reading/to-target.ts";

/** What a new target takes over when nobody says: the county's light rule, the next place in the list, a curve. */
export const nextTargetDefaults = async (
  { county }: Books,
  indicator: Indicator,
  orgUnitId: string,
  periodId: string,
): Promise<TargetDefaults> => {
  const year = startYear(period(periodId));
  const [targets, history] = await Promise.all([
    county.targets({ asOf: `${year}-12-31` }),
    county.series({
      indicatorIds: [indicator.id],
      orgUnitIds: [orgUnitId],
      measures: ["level"],
      from: `${year - 3}-01`,
      to: `${year - 1}-12`,
    }),
  ]);
  const own = targets.filter((t) => t.orgUnitId === orgUnitId);
  const before = own.find((t) => t.indicatorId === indicator.id);
  return {
    ownerId: before?.ownerId ?? null,
    reason: "",
    lightRuleId: before?.lightRuleId ?? usualRule(targets),
    order: before?.order ?? Math.max(0, ...own.map((t) => t.order)) + 1,
    curveFor: (kind: TargetKind, of: string) => defaultCurve(kind, of, indicator, history),
  };
};

/** The rule that most of the county's targets follow. */
export const usualRule = (targets: readonly TargetRow[]): string => {
  const groups = [...Map.groupBy(targets, (t) => t.lightRuleId)].sort((a, b) => b[1].length - a[1].length);
  return groups[0]?.[0] ?? defaultRule().id;
};
