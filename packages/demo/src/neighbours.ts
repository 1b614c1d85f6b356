/** The six counties beside 序川县, made around its own figures so that its place among the seven comes out as told. */
import { div, roundHalfUp, toPlain } from "@xushi/core";
import { indicatorOf, specOf } from "./catalogue.ts";
import { SIBLING_LIST } from "./places.ts";
import { stream, swing } from "./random.ts";
import type { Series } from "./series.ts";
import { growthTenths } from "./ticks.ts";

/** What the city compares its counties by. */
export const COMPARED: readonly string[] = [
  "gdp",
  "industrial-value-added",
  "industrial-output",
  "strategic-emerging-output",
  "fixed-asset-investment",
  "industrial-investment",
  "technical-renovation-investment",
  "private-investment",
  "key-project-investment",
  "general-public-budget-revenue",
  "total-fiscal-revenue",
  "tax-revenue",
  "retail-sales",
  "retail-sales-above-quota",
  "service-revenue",
  "tourism-revenue",
  "foreign-capital-used",
  "foreign-trade",
  "exports",
  "domestic-capital-arrived",
  "newly-signed-large-projects",
  "deposits",
  "loans",
  "urban-income",
  "rural-income",
  "new-urban-jobs",
  "pm25",
  "good-air-days",
];

/** Places that targets speak of; the others fall by chance. */
const PLACE: Readonly<Record<string, number>> = {
  gdp: 4,
  "general-public-budget-revenue": 2,
  "foreign-capital-used": 7,
  "key-project-investment": 1,
};

export type NeighbourFigure = { readonly level: number; readonly growth: number | null };

export type Neighbours = {
  /** Figures of one neighbour (index into `SIBLING_LIST`), in ticks and tenths. */
  readonly figure: (id: string, sibling: number, year: number, month: number) => NeighbourFigure;
  /** Growth of the city: the mean of its seven counties, in tenths. `null` where no growth is published. */
  readonly cityGrowth: (id: string, year: number, month: number) => number | null;
  /** The county's place by growth, 1 to 7; equal growth shares a place. */
  readonly place: (id: string, year: number, month: number) => number;
};

/** What lies below a whole leaves room to it, since the two grow each at its own pace. */
const ROOM = 0.92;

/** `firstYear` is the first in which the neighbours' figures are printed; from then on each year grows out of the one before. */
export const makeNeighbours = (seed: number, series: Series, firstYear: number): Neighbours => {
  /** By how many tenths each neighbour's growth lies above or below the county's. */
  const offsets = (id: string, year: number, month: number): readonly number[] => {
    const random = stream(seed, "place", id, year);
    const usual = PLACE[id] ?? 1 + Math.floor(random() * 7);
    const order = SIBLING_LIST.map((_, i) => ({ i, at: random() })).sort((a, b) => a.at - b.at);
    const drift = stream(seed, "drift", id, year, month);
    const shift = PLACE[id] === undefined && drift() < 0.3 ? (drift() < 0.5 ? -1 : 1) : 0;
    const ahead = Math.max(0, Math.min(6, usual - 1 + shift));
    const out = SIBLING_LIST.map(() => 0);
    order.forEach(({ i }, at) => {
      const steps = at < ahead ? ahead - at : ahead - at - 1;
      out[i] = steps * 9 + Math.round(swing(drift) * 3);
    });
    return out;
  };

  /** A part is sized as its whole is: a neighbour exports no more than it trades. */
  const sizeOf = (id: string, sibling: number): number => {
    const spec = specOf(id);
    if (spec.form === "part" && COMPARED.includes(spec.of)) return sizeOf(spec.of, sibling) * ROOM;
    return (SIBLING_LIST[sibling]?.size ?? 1) * (1 + swing(stream(seed, "size", id, sibling)) * 0.15);
  };

  const figure = (id: string, sibling: number, year: number, month: number): NeighbourFigure => {
    const i = indicatorOf(id);
    const own = series.level(id, year, month);
    if (i.nature === "ratio")
      return { level: Math.round(own * (1 + offsetShare(seed, id, sibling))), growth: null };
    const isGrowing = i.valuation !== "value_only";
    if (!isGrowing) return { level: Math.round(own * sizeOf(id, sibling)), growth: null };
    const wanted = series.growth(id, year, month) + (offsets(id, year, month)[sibling] ?? 0);
    const before =
      year > firstYear
        ? figure(id, sibling, year - 1, month).level
        : Math.round(series.level(id, year - 1, month) * sizeOf(id, sibling));
    const level = Math.round(before * (1 + wanted / 1000));
    const derives = i.growthBasis === "nominal" && i.sameScopeGrowth !== true && before > 0;
    return { level, growth: derives ? growthTenths(level, before) : wanted };
  };

  const growths = (id: string, year: number, month: number): readonly number[] =>
    SIBLING_LIST.flatMap((_, s) => figure(id, s, year, month).growth ?? []);

  const cityGrowth = (id: string, year: number, month: number): number | null => {
    const all = growths(id, year, month);
    if (all.length === 0) return null;
    const total = all.reduce((a, b) => a + b, series.growth(id, year, month));
    return Number(toPlain(roundHalfUp(div(total, all.length + 1))));
  };

  const place = (id: string, year: number, month: number): number => {
    const own = series.growth(id, year, month);
    return 1 + growths(id, year, month).filter((g) => g > own).length;
  };

  return { figure, cityGrowth, place };
};

const offsetShare = (seed: number, id: string, sibling: number): number =>
  swing(stream(seed, "level", id, sibling)) * (id === "good-air-days" ? 0.03 : 0.15);
