/** What a forecast says, or why there is none. */
import type { DecimalText } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import type { Bilingual } from "../text.ts";
import type { YearSoFar } from "./season.ts";

export type ForecastInput = {
  readonly indicator: Pick<Indicator, "nature" | "valuation" | "direction">;
  /** Earlier years; those that lack what is needed are left out. */
  readonly past: readonly YearSoFar[];
  /** This year as far as it is known. */
  readonly current: YearSoFar;
  /** The year's amount that was promised, in the base unit. */
  readonly target: DecimalText | null;
};

export type Forecast =
  /** Too little history for an honest number; none is shown. */
  | { readonly kind: "too-short"; readonly why: Bilingual }
  /** This kind of indicator has no year that adds up, or the year is over. */
  | { readonly kind: "none"; readonly why: Bilingual }
  | YearEnd;

export type YearEnd = {
  readonly kind: "year-end";
  /** "季节比重法" with what it is; shown beside the number. */
  readonly method: Bilingual;
  readonly basedOn: readonly number[];
  /** The last month that it knows, 1–11. */
  readonly throughMonth: number;
  /** The year's amount in the base unit: what is done ÷ the share of past years. To ten places. */
  readonly point: DecimalText;
  /** Ends of the interval in which the year's amount lies with a chance of 80 %, as far as past years tell. */
  readonly low: DecimalText;
  readonly high: DecimalText;
  /** What each remaining month (or quarter) must bring to arrive, by the season; empty without a target or once arrived. */
  readonly needed: readonly { readonly throughMonth: number; readonly amount: DecimalText }[];
  /** Chance of arriving, 0–1; for 越低越好 of staying within. `null` without a target. A double. */
  readonly chance: number | null;
};
