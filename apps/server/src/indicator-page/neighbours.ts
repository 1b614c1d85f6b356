import type { IndicatorPage } from "@xushi/contract";
import { div, isZero, mul, toPlain } from "@xushi/core";
import type { OrgUnitRow, TargetRow } from "@xushi/ledger";
import { cellOf } from "../board/board-row.ts";
import { placeAt } from "../board/sibling-rank.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";
import { type Reports, reportFor } from "./reports.ts";

export type NeighbourInput = {
  readonly indicator: CountyIndicator;
  readonly unitId: string;
  readonly latest: string;
  readonly reports: Reports;
};

/** The unit among its siblings, by value and by growth, in the order of the tree. */
export const siblingTable = (
  { indicator, unitId, latest, reports }: NeighbourInput,
  siblings: readonly OrgUnitRow[],
): IndicatorPage["siblings"] => {
  const find = (id: string, measure: "level" | "growth") => reportFor(reports, id, latest, measure);
  const field = (measure: "level" | "growth") =>
    siblings.flatMap(({ id }) => {
      const row = find(id, measure);
      return row === null ? [] : [{ ...row, periodId: latest }];
    });
  const [levels, growths] = [field("level"), field("growth")];
  const rank = (peers: typeof levels, id: string) =>
    indicator.direction === "neutral"
      ? null
      : (placeAt(peers, id, latest, indicator.direction)?.position ?? null);
  return siblings.map(({ id, name }) => {
    const [value, growth] = [find(id, "level"), find(id, "growth")];
    return {
      orgUnitId: id,
      name,
      value: value && cellOf(value),
      growth: growth && cellOf(growth),
      valueRank: rank(levels, id),
      growthRank: rank(growths, id),
      self: id === unitId,
    };
  });
};

/** Units below that report this indicator or were given a target for it. */
export const childTable = (
  { indicator, latest, reports }: NeighbourInput,
  children: readonly OrgUnitRow[],
  targets: readonly TargetRow[],
): IndicatorPage["children"] =>
  children.flatMap(({ id, name }) => {
    const value = reportFor(reports, id, latest, "level");
    const target = targets.find(
      (t) =>
        t.orgUnitId === id && t.indicatorId === indicator.id && ["amount", "count", "level"].includes(t.kind),
    );
    if (value === null && target === undefined) return [];
    return [
      {
        orgUnitId: id,
        name,
        value: value && cellOf(value),
        target: target?.value ?? null,
        completion: completionOf(value?.value, target?.value),
      },
    ];
  });

const completionOf = (value: string | undefined, target: string | undefined): string | null =>
  value === undefined || target === undefined || isZero(target)
    ? null
    : toPlain(div(mul(value, 100), target, 10));
