/** The year's plan: targets in figures, and the curve of each with the share due by the end of every month. */
import { type LocalDate, localDate, type PlanCurve, seasonalFromHistory } from "@xushi/core";
import { indicatorOf, specOf } from "./catalogue.ts";
import type { CurveName, PlanRow } from "./plan-rows.ts";
import { cumulativeShares, runningShares, type Season, weightsOf } from "./season.ts";
import { splitWhole, ticksToBase } from "./ticks.ts";

/** Cumulative ticks of a past year: index 0 is 0, index m the end of month m. */
export type YearTicks = readonly number[];

export type PlannedCurve = {
  readonly curve: PlanCurve;
  /** Share due by the end of each month, index 0–12, between nodes drawn straight; `null` for growth and level. */
  readonly shares: readonly number[] | null;
};

const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;

/** (1 + growth %) to the power of whole years, forwards or backwards. */
export const compound = (growth: number, years: number): number => {
  let factor = 1;
  for (let i = 0; i < Math.abs(years); i++) factor *= 1 + growth / 100;
  return years < 0 ? 1 / factor : factor;
};

/** The row's target in the written unit for a year, with the decimals of 2026's. Growth and places stay as they are. */
export const targetText = (row: PlanRow, year: number, value: string = row.value): string => {
  const places = decimalsOf(value);
  const spec = specOf(row.indicatorId);
  const years = year - 2026;
  if (row.kind === "growth" || row.kind === "rank" || row.kind === "range") return value;
  if (spec.form === "flow" || spec.form === "stock")
    return (Number(value) * compound(spec.growth, years)).toFixed(places);
  if (spec.form === "ratio" && row.gap !== 0) {
    const moved = Number(value) + spec.drift * years;
    return (indicatorOf(row.indicatorId).unit === "%" ? Math.min(100, moved) : moved).toFixed(places);
  }
  return value;
};

const NODES: readonly (readonly [day: string, month: number, share: string, name: string])[] = [
  ["03-31", 3, "0.15", "一季度"],
  ["06-30", 6, "0.45", "上半年"],
  ["09-30", 9, "0.8", "前三季度"],
  ["11-30", 11, "1", "全面完成"],
];

const LINEAR = cumulativeShares("even");

/** What a curve is made from. */
export type CurveInput = {
  readonly name: CurveName;
  readonly indicatorId: string;
  readonly year: number;
  /** The target in ticks of the series. */
  readonly total: number;
  /** Where the stock stood at the end of last year, in ticks. */
  readonly start: number;
  /** The three years before, for a seasonal curve. */
  readonly history: readonly { readonly year: number; readonly ticks: YearTicks }[];
};

export const planCurve = (input: CurveInput): PlannedCurve => {
  const { places } = specOf(input.indicatorId);
  const { unit } = indicatorOf(input.indicatorId);
  switch (input.name) {
    case "linear":
      return { curve: { kind: "linear" }, shares: LINEAR };
    case "seasonal":
      return seasonal(input);
    case "milestones":
      return milestones(input.year);
    case "monthly-tasks": {
      const amounts = splitWhole(input.total, seasonWeights(input.indicatorId));
      const curve: PlanCurve = {
        kind: "monthly-tasks",
        amounts: amounts.map((t) => ticksToBase(t, places, unit)),
      };
      return { curve, shares: runningShares(amounts, input.total) };
    }
    case "due-dates": {
      const dates = dueDates(input.indicatorId, input.year, input.total);
      const counts = Array.from(
        { length: 12 },
        (_, m) => dates.filter((d) => Number(d.slice(5, 7)) === m + 1).length,
      );
      return { curve: { kind: "due-dates", dates }, shares: runningShares(counts, input.total) };
    }
    case "increment": {
      const start = ticksToBase(input.start, places, unit);
      return { curve: { kind: "increment", start, pace: { kind: "linear" } }, shares: LINEAR };
    }
    case "growth":
    case "level":
      return { curve: { kind: input.name }, shares: null };
  }
};

const seasonOf = (indicatorId: string): Season => {
  const spec = specOf(indicatorId);
  return spec.form === "flow" ? spec.season : "even";
};

const seasonWeights = (indicatorId: string): readonly number[] => weightsOf(seasonOf(indicatorId));

const seasonal = ({ history, indicatorId }: CurveInput): PlannedCurve => {
  const { janFebCombined } = indicatorOf(indicatorId);
  const curve = seasonalFromHistory(
    history.map(({ year, ticks }) => {
      const months = ticks.slice(1).map((t, i) => t - (ticks[i] ?? 0));
      const [january = 0, february = 0, ...rest] = months;
      return { year, months: janFebCombined ? [null, january + february, ...rest] : months };
    }),
  );
  const weights = curve.weights.map(Number);
  return {
    curve,
    shares: runningShares(
      weights,
      weights.reduce((a, b) => a + b, 0),
    ),
  };
};

const milestones = (year: number): PlannedCurve => {
  const nodes = NODES.map(([day, , share, name]) => ({ date: localDate(`${year}-${day}`), share, name }));
  return {
    curve: { kind: "milestones", milestones: nodes },
    shares: Array.from({ length: 13 }, (_, m) => between(m)),
  };
};

/** Straight between two nodes: work does not stand still until the next node is due. */
const between = (m: number): number => {
  const next = NODES.find(([, month]) => month >= m);
  const before = NODES.findLast(([, month]) => month < m);
  const [toMonth, to] = next === undefined ? [12, 1] : [next[1], Number(next[2])];
  const [fromMonth, from] = before === undefined ? [0, 0] : [before[1], Number(before[2])];
  return toMonth === fromMonth ? to : from + ((to - from) * (m - fromMonth)) / (toMonth - fromMonth);
};

/** One day for each item, spread as the season is, in the second half of its month. */
const dueDates = (indicatorId: string, year: number, count: number): readonly LocalDate[] => {
  const shares = cumulativeShares(seasonOf(indicatorId));
  return Array.from({ length: count }, (_, i) => {
    const month = shares.findIndex((s) => s >= (i + 1) / count - 1e-9);
    return localDate(`${year}-${String(month).padStart(2, "0")}-${15 + (i % 3) * 5}`);
  });
};
