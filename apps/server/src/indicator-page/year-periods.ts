import {
  cumulative,
  type Indicator,
  type LocalDate,
  month,
  monthEnd,
  monthOf,
  type Period,
  yearOf,
} from "@xushi/core";

export type StepPeriod = { readonly period: Period; readonly months: number };

type Rhythm = Pick<Indicator, "frequency" | "janFebCombined" | "nature">;

/** The periods that one year of an indicator has: 1–2月, 1–3月 … for a monthly flow; the month alone for a stock or ratio. */
export const yearPeriods = (indicator: Rhythm, year: number): StepPeriod[] => {
  const ends = endMonths(indicator);
  return ends.map((end, i) => ({
    period: indicator.nature === "flow" ? cumulative(year, end) : month(year, end),
    months: end - (ends[i - 1] ?? 0),
  }));
};

const endMonths = ({ frequency, janFebCombined }: Rhythm): number[] => {
  if (frequency === "Y") return [12];
  if (frequency === "Q") return [3, 6, 9, 12];
  const all = Array.from({ length: 12 }, (_, i) => i + 1);
  return janFebCombined ? all.slice(1) : all;
};

/** "2026-10" on 2026-10-31 and on 2026-11-29: the last month that is over at the end of the day. */
export const lastMonthOver = (day: LocalDate): string => {
  if (day === monthEnd(yearOf(day), monthOf(day))) return day.slice(0, 7);
  const index = yearOf(day) * 12 + monthOf(day) - 2;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
};
