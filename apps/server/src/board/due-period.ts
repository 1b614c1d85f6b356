import {
  containsPeriod,
  endDate,
  type Indicator,
  type LocalDate,
  latestDuePeriod,
  type Period,
  period,
} from "@xushi/core";
import type { BoardEntry, TargetRow } from "@xushi/ledger";

/** Statistics for a month are out by the 20th of the next; until then nobody is late by the calendar. */
export const RELEASE_DAYS = 20;

type Calendar = Pick<Indicator, "frequency" | "janFebCombined" | "lagMonths">;

/**
 * The period that a target should have been reported for; `null` while none of its own is due.
 *
 * Two things make it due: the calendar (October by 20 November), and the month's bulletin. Once half of the monthly targets
 * stand at 1–10月, the one that still stands at 1–9月 has not been reported, whatever the day is.
 * @param bulletin last day of the month that most have reported; see `bulletinOf`
 */
export const dueFor = (
  target: Pick<TargetRow, "periodId">,
  indicator: Calendar,
  asOf: LocalDate,
  bulletin: LocalDate | null,
): Period | null => {
  const byCalendar = latestDuePeriod({ ...indicator, releaseDays: RELEASE_DAYS }, asOf);
  const byBulletin =
    bulletin === null || indicator.frequency !== "M"
      ? byCalendar
      : latestDuePeriod({ ...indicator, releaseDays: 0 }, bulletin);
  const due = byBulletin.last > byCalendar.last ? byBulletin : byCalendar;
  return containsPeriod(period(target.periodId), due) ? due : null;
};

/** The last day of the latest month that at least half of the monthly targets have reported. */
export const bulletinOf = (
  entries: readonly BoardEntry[],
  indicators: ReadonlyMap<string, Calendar>,
): LocalDate | null => {
  const monthly = entries.filter(({ target }) => {
    const indicator = indicators.get(target.indicatorId);
    return indicator?.frequency === "M" && indicator.lagMonths === 0;
  });
  const ends = monthly
    .flatMap(({ actual }) => (actual === null ? [] : [endDate(period(actual.periodId))]))
    .sort();
  const middle = ends.at(-Math.ceil(monthly.length / 2));
  return monthly.length === 0 ? null : (middle ?? null);
};
