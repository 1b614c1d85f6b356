/**
 * The figures of 序川县: for each indicator, year and month a level and a growth, in ticks. Years before the plan's are
 * ordinary; from the plan's year on each target goes the way its row says.
 */
import { div, roundHalfUp, toPlain } from "@xushi/core";
import { indicatorOf, specOf } from "./catalogue.ts";
import { gapPath } from "./gap-path.ts";
import { compound, type PlannedCurve, planCurve, targetText, type YearTicks } from "./plan-curves.ts";
import { PLAN_ROWS, type PlanRow } from "./plan-rows.ts";
import { stream, swing } from "./random.ts";
import { cumulativeShares } from "./season.ts";
import type { SeriesSpec } from "./series-specs.ts";
import { growthTenths, textToTicks } from "./ticks.ts";

export type Series = {
  /** Cumulative ticks at the end of month m for flows, the month's own for stocks and ratios; index 0 is 0 or last year's end. */
  readonly level: (id: string, year: number, month: number) => number;
  /** Cumulative growth in tenths of a per cent. */
  readonly growth: (id: string, year: number, month: number) => number;
  /** The curve of a plan row in a year. */
  readonly curve: (row: PlanRow, year: number) => PlannedCurve;
};

type Of<F extends SeriesSpec["form"]> = Extract<SeriesSpec, { readonly form: F }>;

const MONTHS = Array.from({ length: 13 }, (_, m) => m);

const leveled = (kind: PlanRow["kind"]): boolean => kind === "amount" || kind === "count" || kind === "level";
const levelRow = (id: string): PlanRow | undefined =>
  PLAN_ROWS.find((r) => r.indicatorId === id && leveled(r.kind));
const growthRow = (id: string): PlanRow | undefined =>
  PLAN_ROWS.find((r) => r.indicatorId === id && r.kind === "growth");

export const makeSeries = (seed: number, planYear: number): Series => {
  const years = new Map<string, YearTicks>();
  const curves = new Map<string, PlannedCurve>();

  const yearOf = (id: string, year: number): YearTicks => {
    const key = `${id}|${year}`;
    const made = years.get(key) ?? makeYear(specOf(id), year);
    years.set(key, made);
    return made;
  };
  const level = (id: string, year: number, month: number): number => yearOf(id, year)[month] ?? 0;

  const curve = (row: PlanRow, year: number): PlannedCurve => {
    const key = `${row.indicatorId}|${row.kind}|${year}`;
    const made = curves.get(key) ?? makeCurve(row, year);
    curves.set(key, made);
    return made;
  };

  const makeCurve = (row: PlanRow, year: number): PlannedCurve => {
    const { places, form } = specOf(row.indicatorId);
    const past = row.curve === "seasonal" ? [year - 3, year - 2, year - 1] : [];
    return planCurve({
      name: row.curve,
      indicatorId: row.indicatorId,
      year,
      total: leveled(row.kind) ? textToTicks(targetText(row, year), places) : 0,
      start: form === "stock" ? level(row.indicatorId, year - 1, 12) : 0,
      history: past.map((y) => ({ year: y, ticks: yearOf(row.indicatorId, y) })),
    });
  };

  const makeYear = (spec: SeriesSpec, year: number): YearTicks => {
    const row = year >= planYear ? levelRow(spec.id) : undefined;
    switch (spec.form) {
      case "flow":
        return row === undefined ? freeFlow(spec, year) : plannedFlow(spec, row, year);
      case "part":
        return partOf(spec, year);
      case "sum":
        return MONTHS.map((m) => spec.of.reduce((sum, id) => sum + level(id, year, m), 0));
      case "stock":
        return stockYear(spec, row, year);
      case "ratio":
        return ratioYear(spec, row?.gap === 0 ? undefined : row, year);
      case "quotient":
        return MONTHS.map((m) => quotient(spec, year, m));
      case "growth":
        return MONTHS.map(() => 0);
    }
  };

  const freeFlow = (spec: Of<"flow">, year: number): YearTicks => {
    const random = stream(seed, "flow", spec.id, year);
    const total =
      spec.size * compound(spec.growth, year - 2026) * (1 + swing(random) * 0.003) * 10 ** spec.places;
    const shares = cumulativeShares(spec.season);
    return rising(shares.map((s, m) => total * (m === 0 || m === 12 ? s : s + swing(random) * 0.002)));
  };

  const plannedFlow = (spec: Of<"flow">, row: PlanRow, year: number): YearTicks => {
    const total = textToTicks(targetText(row, year), spec.places);
    const shares = curve(row, year).shares ?? [];
    const gaps = gapPath(row.gap, stream(seed, "gap", spec.id, year));
    const done = shares.map((s, m) => (m === 0 ? 0 : total * Math.max(0, s + (gaps[m - 1] ?? 0) / 100)));
    // Few items make coarse steps: a lag is rounded down and a lead up, so that neither changes its light.
    const whole = total > 1000 ? Math.round : row.gap < 0 ? Math.floor : Math.ceil;
    return rising(done, whole);
  };

  const partOf = (spec: Of<"part">, year: number): YearTicks => {
    const random = stream(seed, "part", spec.id, year);
    let sum = 0;
    return MONTHS.map((m) => {
      if (m === 0) return 0;
      const whole = level(spec.of, year, m) - level(spec.of, year, m - 1);
      sum += Math.round(whole * spec.share * (1 + swing(random) * 0.008));
      return sum;
    });
  };

  const stockYear = (spec: Of<"stock">, row: PlanRow | undefined, year: number): YearTicks => {
    const random = stream(seed, "stock", spec.id, year);
    const scale = 10 ** spec.places;
    const endOf = (y: number): number => Math.round(spec.size * compound(spec.growth, y - 2026) * scale);
    const start = year > planYear - 5 ? level(spec.id, year - 1, 12) : endOf(year - 1);
    if (row === undefined) return MONTHS.map((m) => Math.round(start + ((endOf(year) - start) * m) / 12));
    const total = textToTicks(targetText(row, year), spec.places);
    const gaps = [0, ...gapPath(row.gap, random)];
    return MONTHS.map((m) => {
      const off = (gaps[m] ?? 0) / 100;
      if (m === 0) return start;
      if (row.curve === "level") return Math.round(total * (1 + off));
      const way = start + (total - start) * (m / 12 + off);
      return row.gap < 0 ? Math.floor(way) : Math.ceil(way);
    });
  };

  const ratioYear = (spec: Of<"ratio">, row: PlanRow | undefined, year: number): YearTicks => {
    const random = stream(seed, "ratio", spec.id, year);
    const { direction, unit } = indicatorOf(spec.id);
    const scale = 10 ** spec.places;
    const centre = spec.size + spec.drift * (year - 2026);
    if (row === undefined) {
      const cap = unit === "%" ? 100 : Number.POSITIVE_INFINITY;
      return MONTHS.map(() => Math.round(Math.min(cap, centre + swing(random) * spec.wobble) * scale));
    }
    const target = Number(targetText(row, year));
    const sign = direction === "lower" ? -1 : 1;
    return [0, ...gapPath(row.gap, random)].map((gap) => {
      const value = unit === "%" ? Math.min(100, target + sign * gap) : target * (1 + (sign * gap) / 100);
      return Math.round(value * scale);
    });
  };

  /** In whole numbers throughout, so that 78.20 ÷ 172.20 rounds as an office would round it. */
  const quotient = (spec: Of<"quotient">, year: number, m: number): number => {
    const [over, under] = spec.over;
    const below = level(under, year, m) * 10 ** specOf(over).places;
    if (below === 0) return 0;
    const above = level(over, year, m) * spec.scale * 10 ** (specOf(under).places + spec.places);
    return Number(toPlain(roundHalfUp(div(above, below))));
  };

  const growth = (id: string, year: number, month: number): number => {
    const row = year >= planYear ? growthRow(id) : undefined;
    const { published, derives } = growthSource(id);
    if (derives || published === undefined) {
      const off = derives ? 0 : Math.round(swing(stream(seed, "scope", id, year)) * 6);
      return growthTenths(level(id, year, month), level(id, year - 1, month)) + off;
    }
    if (row !== undefined) {
      const gaps = gapPath(row.gap, stream(seed, "growth-gap", id, year));
      return Math.round((Number(row.value) + (gaps[month - 1] ?? 0)) * 10);
    }
    const random = stream(seed, "growth", id, year);
    const centre = published + swing(random) * 0.8;
    for (let m = 1; m < month; m++) random();
    return Math.round((centre + swing(random) * 0.3) * 10);
  };

  return { level, growth, curve };
};

/** Growth of levels where the indicator allows it; else the published one, or that of the levels off by a scope's worth. */
const growthSource = (id: string): { readonly published: number | undefined; readonly derives: boolean } => {
  const spec = specOf(id);
  const i = indicatorOf(id);
  const published = "published" in spec ? spec.published : undefined;
  return {
    published,
    derives: i.growthBasis === "nominal" && i.sameScopeGrowth !== true && spec.form !== "growth",
  };
};

/** Whole numbers that never fall. The nudge keeps 12.000000001 from being rounded up to 13. */
const rising = (values: readonly number[], whole: (v: number) => number = Math.round): YearTicks => {
  const ticks: number[] = [];
  for (const value of values) ticks.push(Math.max(ticks.at(-1) ?? 0, whole(value - 1e-9)));
  return ticks;
};
