/** The twelve towns: each step of a county figure split among them, so that their sum is the county's to the last 万元. */
import { TOWN_LIST } from "./places.ts";
import { PLAN_ROWS, type PlanRow } from "./plan-rows.ts";
import { type Random, stream, swing } from "./random.ts";
import type { Series } from "./series.ts";
import { splitWhole } from "./ticks.ts";

/** What is handed down to towns. */
export const TOWN_INDICATORS: readonly string[] = [
  "industrial-output",
  "fixed-asset-investment",
  "technical-renovation-investment",
  "tax-revenue",
  "domestic-capital-arrived",
  "newly-signed-large-projects",
  "new-urban-jobs",
  "village-collective-income",
  "skills-training",
  "high-standard-farmland",
];

/** The county targets that are split among the towns. */
export const TOWN_ROWS: readonly PlanRow[] = PLAN_ROWS.filter(
  (r) => TOWN_INDICATORS.includes(r.indicatorId) && (r.kind === "amount" || r.kind === "count"),
);

export type Towns = {
  /** Cumulative ticks of one town (index into `TOWN_LIST`). */
  readonly level: (id: string, town: number, year: number, month: number) => number;
  /** The parts of a target, one a town, adding up to it. */
  readonly split: (id: string, total: number) => readonly number[];
};

/** Below this, shares say nothing: two projects in a month are in two towns, not a sixth of one in each. */
const FEW = 60;

/** Which weight a point falls on when they are laid end to end. */
const indexAt = (weights: readonly number[], point: number): number => {
  let end = 0;
  for (const [i, weight] of weights.entries()) {
    end += weight;
    if (point < end) return i;
  }
  return 0;
};

/** One item after the other, each to a town drawn by weight. */
const scatter =
  (random: Random) =>
  (total: number, weights: readonly number[]): readonly number[] => {
    const parts = weights.map(() => 0);
    const sum = weights.reduce((a, b) => a + b, 0);
    for (let item = 0; item < total; item++) {
      const at = indexAt(weights, random() * sum);
      parts[at] = (parts[at] ?? 0) + 1;
    }
    return parts;
  };

export const makeTowns = (seed: number, series: Series): Towns => {
  const weights = (id: string): readonly number[] => {
    const random = stream(seed, "town", id);
    return TOWN_LIST.map((t) => t.weight * (1 + swing(random) * 0.25));
  };
  const years = new Map<string, readonly (readonly number[])[]>();

  /** By month, then by town. Each month's step is split anew: a town may have a good month. */
  const makeYear = (id: string, year: number): readonly (readonly number[])[] => {
    const steady = weights(id);
    const bias = stream(seed, "town-year", id, year);
    const leaning = steady.map((w) => w * (1 + swing(bias) * 0.08));
    const months: (readonly number[])[] = [TOWN_LIST.map(() => 0)];
    for (let m = 1; m <= 12; m++) {
      const step = series.level(id, year, m) - series.level(id, year, m - 1);
      const random = stream(seed, "town-month", id, year, m);
      const parts = (step < FEW ? scatter(random) : splitWhole)(
        step,
        leaning.map((w) => w * (1 + swing(random) * 0.1)),
      );
      const before = months[m - 1] ?? [];
      months.push(parts.map((p, t) => p + (before[t] ?? 0)));
    }
    return months;
  };

  const level = (id: string, town: number, year: number, month: number): number => {
    const key = `${id}|${year}`;
    const made = years.get(key) ?? makeYear(id, year);
    years.set(key, made);
    return made[month]?.[town] ?? 0;
  };

  return { level, split: (id, total) => splitWhole(total, weights(id)) };
};
