/**
 * 亩均评价: score = Σ value ÷ baseline × weight over the year's metrics of one firm, then classes over all firms.
 * The ratios as 黄岩 published them: tax, value added per 亩; value added per 吨标准煤 and per 吨 of emissions; value added per
 * employee; research ÷ revenue. Weights and baselines are data: a county puts its own in.
 */
import {
  type Amount,
  type AmountLike,
  add,
  compare,
  type DecimalText,
  div,
  isZero,
  mul,
  toPlain,
  ZERO,
} from "@xushi/core";

export const PER_MU_RATIOS = [
  "tax-per-mu",
  "revenue-per-mu",
  "value-added-per-mu",
  "value-added-per-energy",
  "value-added-per-emissions",
  "labour-productivity",
  "research-share",
  "tax-per-power",
] as const;
export type PerMuRatio = (typeof PER_MU_RATIOS)[number];

/** One year of one firm: money in 元, land in 亩, energy in 吨标准煤, emissions in 吨, power in 千瓦时. */
export type PerMuYear = {
  readonly tax?: DecimalText;
  readonly revenue?: DecimalText;
  readonly valueAdded?: DecimalText;
  readonly land?: DecimalText;
  readonly energy?: DecimalText;
  readonly emissions?: DecimalText;
  readonly power?: DecimalText;
  readonly research?: DecimalText;
  readonly employees?: DecimalText;
};

export type PerMuPart = {
  readonly ratio: PerMuRatio;
  readonly weight: DecimalText;
  /** In 万元 per 亩, 吨标准煤, 吨 or person; a share of 1 for research; 元 per 千瓦时 for power. */
  readonly baseline: DecimalText;
  /** What stands in where the firm has no such figure: 黄岩 takes the group's average for firms without emission data. */
  readonly whenMissing?: DecimalText;
};
export type PerMuScheme = {
  readonly id: string;
  readonly place: string;
  readonly year: number;
  readonly parts: readonly PerMuPart[];
  readonly source: string;
};

const TEN_THOUSAND = "10000";
/** Numerator, denominator, and by how much the quotient is divided: 元 ÷ 亩 to 万元 ÷ 亩. */
const OF: Readonly<Record<PerMuRatio, readonly [keyof PerMuYear, keyof PerMuYear, DecimalText]>> = {
  "tax-per-mu": ["tax", "land", TEN_THOUSAND],
  "revenue-per-mu": ["revenue", "land", TEN_THOUSAND],
  "value-added-per-mu": ["valueAdded", "land", TEN_THOUSAND],
  "value-added-per-energy": ["valueAdded", "energy", TEN_THOUSAND],
  "value-added-per-emissions": ["valueAdded", "emissions", TEN_THOUSAND],
  "labour-productivity": ["valueAdded", "employees", TEN_THOUSAND],
  "research-share": ["research", "revenue", "1"],
  "tax-per-power": ["tax", "power", "1"],
};

/** `undefined` where a figure is missing or there is nothing to divide by. */
export const perMuRatio = (ratio: PerMuRatio, year: PerMuYear): Amount | undefined => {
  const [over, under, scale] = OF[ratio];
  const [numerator, denominator] = [year[over], year[under]];
  return numerator === undefined || denominator === undefined || isZero(denominator)
    ? undefined
    : div(numerator, mul(denominator, scale));
};

/** To two places, never cut at the sum of the weights. `undefined` where a figure is missing and nothing stands in for it. */
export const perMuScore = (scheme: PerMuScheme, year: PerMuYear): DecimalText | undefined => {
  let score: Amount = ZERO;
  for (const { ratio, weight, baseline, whenMissing } of scheme.parts) {
    const value: AmountLike | undefined = perMuRatio(ratio, year) ?? whenMissing;
    if (value === undefined) return undefined;
    score = add(score, div(mul(value, weight), baseline));
  }
  return toPlain(div(score, 1, 2));
};

/** A 优先发展 · B 鼓励提升 · C 规范转型 · D 调控帮扶 */
export type PerMuClass = "A" | "B" | "C" | "D";
export type PerMuEntry = {
  readonly id: string;
  /** `undefined`: takes no part, and gets no class. */
  readonly score: DecimalText | undefined;
  /** 公用事业, new or still building: scored, not classed, handled as B. */
  readonly exempt?: boolean;
};

const [TO_A, TO_B, TO_C] = [25, 70, 95];

/**
 * By place among those that are classed: A to 25 % inclusive, B to 70 %, C to 95 %, D the last 5 %. Exempt firms take no place, so
 * that a utility pushes nobody down. Equal scores have the better place together: of 4 with two on top, both are A.
 */
export const perMuClasses = (entries: readonly PerMuEntry[]): ReadonlyMap<string, PerMuClass> => {
  const classed = entries.flatMap(({ id, score, exempt }) =>
    score === undefined || exempt === true ? [] : [{ id, score }],
  );
  const sorted = [...classed].sort((a, b) => compare(b.score, a.score));
  const classes = new Map<string, PerMuClass>(
    entries.flatMap(({ id, exempt }) => (exempt === true ? [[id, "B"] as const] : [])),
  );
  let place = 0;
  for (const [i, { id, score }] of sorted.entries()) {
    if (i === 0 || compare(score, sorted[i - 1]?.score ?? score) !== 0) place = i + 1;
    classes.set(id, classAt(place * 100, sorted.length));
  }
  return classes;
};

const classAt = (placeTimes100: number, count: number): PerMuClass => {
  if (placeTimes100 <= TO_A * count) return "A";
  if (placeTimes100 <= TO_B * count) return "B";
  return placeTimes100 <= TO_C * count ? "C" : "D";
};
