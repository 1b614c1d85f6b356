import type { CompareCell, CompareColumn, CompareRank } from "@xushi/contract";
import {
  differenceFrom,
  formatPeriod,
  type LocalDate,
  type PlaceRank,
  rankChange,
  rankPlaces,
} from "@xushi/core";
import type { OrgUnitRow, TargetRow } from "@xushi/ledger";
import { cellOf } from "../board/board-row.ts";
import { type CountyIndicator, wireIndicator } from "../county/indicator-row.ts";
import type { Deps } from "../deps.ts";
import type { ComparePeriods } from "./compare-periods.ts";
import type { Numbers } from "./compared-numbers.ts";
import { type Divisor, dividedBy } from "./denominators.ts";
import { targetStanding } from "./target-standing.ts";

export type ColumnInput = {
  readonly indicator: CountyIndicator;
  readonly periods: ComparePeriods;
  readonly now: Numbers;
  readonly before: Numbers;
  readonly whole: OrgUnitRow | null;
  readonly parts: readonly OrgUnitRow[];
  readonly targets: readonly TargetRow[];
  readonly heads: Divisor & { readonly sizes: ReadonlyMap<string, string> };
  readonly land: Divisor & { readonly sizes: ReadonlyMap<string, string> };
  readonly day: LocalDate;
  readonly schemeOf: Deps["schemeOf"];
};

/** One indicator of the comparison: its column, and the cell of each place under it. */
export const compareColumn = (input: ColumnInput) => {
  const { indicator, parts, now, targets } = input;
  const silent = parts.filter(({ id }) => now.level(id) === null && now.growth(id) === null);
  const column: CompareColumn = {
    indicator: wireIndicator(indicator),
    periodId: input.periods.now.id,
    beforeId: input.periods.before?.id ?? null,
    noLevel: indicator.valuation === "growth_only" ? GROWTH_ONLY : null,
    hasTargets: targets.length > 0,
    missing: silent.map(({ name }) => name),
  };
  const ranks = { level: rankedBy(input, "level"), growth: rankedBy(input, "growth") };
  return { column, cellOf: (place: OrgUnitRow): CompareCell => compareCell(input, ranks, place.id) };
};

const GROWTH_ONLY = {
  zh: "该指标只公布增速，不公布总量",
  en: "Only the growth of this indicator is published, no amounts",
};

type Ranked = (placeId: string) => CompareRank | null;

const valueIn = (numbers: Numbers, face: "level" | "growth", placeId: string): string | null =>
  numbers[face](placeId)?.value ?? null;

/** Among the parts alone: the whole is not one of them. Growth is the better the higher, unless less of the thing is better. */
const rankedBy = ({ indicator, parts, now, before }: ColumnInput, face: "level" | "growth"): Ranked => {
  const rank = (numbers: Numbers): ReadonlyMap<string, PlaceRank> =>
    rankPlaces(
      parts.map(({ id }) => ({ placeId: id, value: valueIn(numbers, face, id) })),
      indicator.direction,
    ).ranks;
  const [at, then] = [rank(now), rank(before)];
  return (placeId) => {
    const held = at.get(placeId);
    return held === undefined ? null : { ...held, change: rankChange(held, then.get(placeId)) };
  };
};

const compareCell = (
  input: ColumnInput,
  ranks: { readonly level: Ranked; readonly growth: Ranked },
  placeId: string,
): CompareCell => {
  const { indicator, now, whole, day, schemeOf, heads, land } = input;
  const level = now.level(placeId);
  const growth = now.growth(placeId);
  const wholeGrowth = whole === null ? null : (now.growth(whole.id)?.value ?? null);
  const targets = input.targets.filter((t) => t.orgUnitId === placeId);
  return {
    indicatorId: indicator.id,
    level: level && cellOf(level),
    levelRank: ranks.level(placeId),
    growth,
    growthRank: ranks.growth(placeId),
    ...targetStanding({ indicator, targets, level, growth: now.published(placeId), day, schemeOf }),
    overWhole:
      placeId === whole?.id ? null : differenceFrom({ place: growth?.value ?? null, whole: wholeGrowth }),
    perHead: dividedBy(level?.value ?? null, indicator, heads, heads.sizes.get(placeId)),
    perMu: dividedBy(level?.value ?? null, indicator, land, land.sizes.get(placeId)),
    missing: level === null && growth === null ? notReported(input.periods) : null,
  };
};

const notReported = ({ now }: ComparePeriods) => ({
  zh: `没有${formatPeriod(now, "zh", "months")}的数`,
  en: `No number for ${formatPeriod(now, "en", "months")}`,
});
