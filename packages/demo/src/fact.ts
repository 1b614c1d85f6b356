/** A fact: what one indicator of one place was in one period, as the bulletin prints it and as the ledger keeps it. */
import { cumulative, type DecimalText, type Indicator, month, type Period, toPlain } from "@xushi/core";
import { indicatorOf, publishedMonths, specOf } from "./catalogue.ts";
import { ticksText, ticksToBase } from "./ticks.ts";
import type { DemoObservation } from "./types.ts";

export type Printed = {
  readonly value: DecimalText;
  /** "143.40亿元", "4.1%". */
  readonly quote: string;
};

export type Fact = {
  readonly orgUnitKey: string;
  readonly placeName: string;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly level: Printed | null;
  /** Value negative when it falls; the quote has no sign, the words around it say 下降. */
  readonly growth: Printed | null;
  readonly rank: Printed | null;
  readonly status: DemoObservation["status"];
};

/** Flows are cumulative, stocks and ratios are of the month. */
export const periodAt = ({ nature }: Indicator, year: number, m: number): Period =>
  nature === "flow" ? cumulative(year, m) : month(year, m);

/** Units that are no unit in a sentence: 100.6（上年=100）. */
const SILENT: ReadonlySet<string> = new Set(["上年=100"]);

export const printLevel = (id: string, ticks: number): Printed => {
  const { unit } = indicatorOf(id);
  const { places } = specOf(id);
  return {
    value: ticksToBase(ticks, places, unit),
    quote: `${ticksText(ticks, places)}${SILENT.has(unit) ? "" : unit}`,
  };
};

export const printGrowth = (tenths: number): Printed => ({
  value: toPlain(ticksText(tenths, 1)),
  quote: `${ticksText(Math.abs(tenths), 1)}%`,
});

export const hasLevel = (i: Indicator): boolean => i.valuation !== "growth_only";
export const hasGrowth = (i: Indicator): boolean => i.valuation !== "value_only";

/** Whether a figure for that month is published at all. */
export const isPublished = (i: Indicator, m: number): boolean => publishedMonths(i).includes(m);
