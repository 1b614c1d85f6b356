/** How indicators stand to each other, as data: checks ask it, and a county may add its own. */
import type { IndicatorId } from "../indicator.ts";
import type { LocalDate } from "../plain-date.ts";

export type IndicatorRelations = {
  /** A part is never above its whole: 税收收入 of 一般公共预算收入. */
  readonly parts: readonly { readonly part: IndicatorId; readonly whole: IndicatorId }[];
  /** Parts that make up the whole: the three industries and GDP. */
  readonly sums: readonly { readonly whole: IndicatorId; readonly parts: readonly IndicatorId[] }[];
  /** A published share of two published amounts, in per cent. */
  readonly quotients: readonly {
    readonly share: IndicatorId;
    readonly part: IndicatorId;
    readonly whole: IndicatorId;
  }[];
  /** At most a hundred by what they mean. Not 完成率, 产销率, 价格指数. */
  readonly shares: ReadonlySet<IndicatorId>;
  /** Flows whose cumulative figure may fall: a loss in a month takes from the profit so far. */
  readonly mayFall: ReadonlySet<IndicatorId>;
  /** Amounts per head or per mu: places do not add up. */
  readonly perHead: ReadonlySet<IndicatorId>;
};

/** A name that was right once: of an indicator, or of a place that was merged or renamed. */
export type OutdatedName = {
  readonly of: "indicator" | "place";
  readonly name: string;
  /** The last day on which it was the right one. */
  readonly validUntil: LocalDate;
  /** What it is called now. */
  readonly now: string;
  /** Where this is written; "[unverified]" for working knowledge. */
  readonly source: string;
};
