/** 当月: what the answering office reports for a month alone, the step between two printed cumulative figures. */
import type { Indicator } from "@xushi/core";
import type { DemoCounty } from "@xushi/demo";
import { canSum, month } from "../../packages/core/src/index.ts";
import { PLAN_YEAR, type PlainRow } from "./row.ts";
import { fromTicks, toTicks } from "./ticks.ts";

export const monthsAlone = (
  published: readonly PlainRow[],
  county: DemoCounty,
  indicators: ReadonlyMap<string, Indicator>,
): PlainRow[] => {
  const places = new Map(county.orgUnits.map((u) => [u.key, u.name]));
  const levels = published.filter((r) => r.measure === "level" && r.orgUnitId === "county");
  const byPeriod = new Map(levels.map((r) => [`${r.indicatorId}|${r.periodId}`, r]));
  const owners = new Map(county.targets.map((t) => [t.indicatorId, t.ownerKey]));
  return [...indicators.values()].flatMap((indicator) => {
    if (!canSum(indicator) || indicator.frequency !== "M") return [];
    const owner = places.get(owners.get(indicator.id) ?? "office:statistics") ?? "";
    return MONTHS.flatMap((m) => stepOf(m, indicator, byPeriod, `序川县${owner}`));
  });
};

/** January alone is the cumulative figure itself, and of 1–2月 there is no month alone. */
const MONTHS = Array.from({ length: 11 }, (_, i) => i + 2);

const stepOf = (
  m: number,
  { id }: Indicator,
  levels: ReadonlyMap<string, PlainRow>,
  reporter: string,
): PlainRow[] => {
  const now = levels.get(`${id}|${through(m)}`);
  const before = levels.get(`${id}|${through(m - 1)}`);
  if (now === undefined || before === undefined) return [];
  const [after, earlier] = [toTicks(now.written), toTicks(before.written)];
  const periodId = month(PLAN_YEAR, m).id;
  const written = fromTicks({ ...after, ticks: after.ticks - earlier.ticks });
  return [{ ...now, id: `county|${id}|${periodId}|level|alone`, periodId, written, reporter }];
};

const through = (m: number): string => `${PLAN_YEAR}-01/${PLAN_YEAR}-${String(m).padStart(2, "0")}`;
