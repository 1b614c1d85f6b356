/** What is measured. Indicators are data (`packages/registers`); this is their shape and what can be asked of it. */
import type { LocalDate } from "./plain-date.ts";
import type { Bilingual } from "./text.ts";

/** Stable slug, never reused: "gdp", "fixed-asset-investment". */
export type IndicatorId = string;

/** 越高越好 · 越低越好 · 中性 */
export type Direction = "higher" | "lower" | "neutral";
/** 时期数 (adds up over months) · 时点数 · 比率、指数 */
export type IndicatorNature = "flow" | "stock" | "ratio";
/** What is published: 总量和增速 · 只有增速 · 只有数值 */
export type Valuation = "level_and_growth" | "growth_only" | "value_only";
/** 可比价 · 现价. Real growth is never worked out from levels (field rules §5.1: GDP level is at current prices). */
export type GrowthBasis = "real" | "nominal";
/** 月 · 季 · 年 */
export type Frequency = "M" | "Q" | "Y";

export type Indicator = {
  readonly id: IndicatorId;
  readonly name: Bilingual;
  /** Other names in documents. One alias belongs to one indicator. */
  readonly aliases: readonly string[];
  /** Unit in which levels are shown, "亿元"; for growth-only indicators "%". Values are kept in its base unit. */
  readonly unit: string;
  readonly direction: Direction;
  readonly nature: IndicatorNature;
  readonly valuation: Valuation;
  /** `null` where no growth is published. */
  readonly growthBasis: GrowthBasis | null;
  /**
   * Growth is published on the same set of units as last year (可比口径), while the level is of this year's set:
   * 固定资产投资, 规上 figures (field rules §5.1). The two levels then do not give the growth.
   */
  readonly sameScopeGrowth?: boolean;
  readonly frequency: Frequency;
  /** January is not published alone: the first figure of the year is 1–2月. */
  readonly janFebCombined: boolean;
  /** Months by which the figure trails other monthly figures: 规上服务业 1, most 0. */
  readonly lagMonths: number;
  /** 口径: what is counted and what is not, where it matters. */
  readonly scope: string;
  /** Heading under which it stands: "工业与投资". */
  readonly group: string;
  /** Where the definition comes from; "[unverified]" for working knowledge. */
  readonly source: string;
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
};

/** Months of it may be added up: flows that are published as levels. */
export const canSum = (i: Pick<Indicator, "nature" | "valuation">): boolean =>
  i.nature === "flow" && i.valuation !== "growth_only";

/** Its growth may be computed from two levels: never where growth is real, or taken on last year's scope. */
export const canDeriveGrowth = (
  i: Pick<Indicator, "valuation" | "growthBasis" | "sameScopeGrowth">,
): boolean => i.valuation === "level_and_growth" && i.growthBasis === "nominal" && i.sameScopeGrowth !== true;
