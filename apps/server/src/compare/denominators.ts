import { isConvertible, parseUnit, perUnit } from "@xushi/core";
import type { ObservationRow } from "@xushi/ledger";
import type { CountyIndicator } from "../county/indicator-row.ts";
import type { Vocabulary } from "../county/vocabulary.ts";

/** 人均, 亩均: what amounts are divided by. */
export type Divisor = {
  /** `null`: neither the catalogue nor the county has such an indicator. */
  readonly indicator: CountyIndicator | null;
  readonly name: string;
  readonly unit: "人" | "亩";
};

const HEADS = ["年末常住人口", "常住人口"];
const LAND = ["土地面积", "行政区域面积", "国土面积"];

/** By name or alias, since the land is not in the catalogue: a county proposes it as its own indicator. */
const named = (v: Vocabulary, names: readonly string[], unit: Divisor["unit"]): Divisor => {
  const wanted = new Set(names);
  const found = [...v.indicators.values()].find(
    (i) =>
      i.nature !== "flow" &&
      isConvertible(parseUnit(i.unit), parseUnit(unit)) &&
      [i.name.zh, ...i.aliases].some((name) => wanted.has(name)),
  );
  return { indicator: found ?? null, name: found?.name.zh ?? names[0] ?? "", unit };
};

export const divisorsOf = (v: Vocabulary): { readonly heads: Divisor; readonly land: Divisor } => ({
  heads: named(v, HEADS, "人"),
  land: named(v, LAND, "亩"),
});

/** The newest number of the divisor for each place. */
export const newestOf = (
  rows: readonly ObservationRow[],
  { indicator }: Divisor,
): ReadonlyMap<string, string> =>
  new Map(
    rows
      .filter((row) => row.indicatorId === indicator?.id && row.measure === "level")
      .toSorted((a, b) => (a.periodId.slice(8) < b.periodId.slice(8) ? -1 : 1))
      .map((row) => [row.orgUnitId, row.value]),
  );

/** Only amounts are divided: what a place's rate falls on one head is nothing. */
export const dividedBy = (
  level: string | null,
  indicator: Pick<CountyIndicator, "nature" | "unit">,
  divisor: Divisor,
  size: string | undefined,
): string | null => {
  if (level === null || size === undefined || divisor.indicator === null || indicator.nature === "ratio")
    return null;
  return perUnit(level, { value: size, unit: parseUnit(divisor.indicator.unit).base }, divisor.unit) ?? null;
};
