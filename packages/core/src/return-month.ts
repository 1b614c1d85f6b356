/** Which months an office returns, and of which period an indicator is reported in the return of a month. Pure. */
import type { Indicator } from "./indicator.ts";
import { cumulative, endYear, janFeb, month, type Period } from "./period.ts";
import { addDays, addMonths, type LocalDate, localDate, monthOf, yearOf } from "./plain-date.ts";

/** A month that is returned, as its period: October alone; 1–2月 as one, since January has no return of its own. */
export const returnOf = (year: number, m: number): Period => (m <= 2 ? janFeb(year) : month(year, m));

/** "2026-10": the last month of a return, by which it is named. 1–2月 is "2026-02". */
export const returnKey = (period: Period): string => period.id.slice(8);

/** `undefined` for what names no return: "2026-13", and "2026-01", which is part of 1–2月. */
export const returnOfKey = (key: string): Period | undefined => {
  const found = /^(\d{4})-(0[2-9]|1[0-2])$/.exec(key);
  const year = Number(found?.[1] ?? 0);
  return found === null || year < 1 ? undefined : returnOf(year, Number(found[2]));
};

/**
 * The newest return whose months are over when `asOf` begins, and those before it, newest first. On 2026-02-10 it is December:
 * January is over and waits for February.
 */
export const returnsBefore = (asOf: LocalDate, count: number): readonly Period[] => {
  const found: Period[] = [];
  // The first day of a month minus one is the last day of the month that is over.
  let last = addDays(localDate(`${asOf.slice(0, 7)}-01`), -1);
  while (found.length < count) {
    if (monthOf(last) !== 1) found.push(returnOf(yearOf(last), monthOf(last)));
    last = addMonths(last, -1);
  }
  return found;
};

type Reported = Pick<Indicator, "frequency" | "lagMonths" | "nature">;

/**
 * The period that the indicator has in a return; `null` where nothing of it is due then. In October's: 1–10月 of a flow,
 * October of a stock; 1–9月 of what trails by a month; nothing of what is published by the quarter.
 */
export const periodInReturn = (
  { frequency, lagMonths, nature }: Reported,
  returned: Period,
): Period | null => {
  const index = returned.last - lagMonths;
  const [year, m] = [Math.floor(index / 12), (index % 12) + 1];
  if (frequency === "Q" && m % 3 !== 0) return null;
  if (frequency === "Y" && m !== 12) return null;
  // What trails is due in January with February's return at the earliest, and then January is part of it.
  if (m === 1) return null;
  return nature === "flow" ? cumulative(year, m) : month(year, m);
};

const MOST_BACK = 12;

/**
 * The period that stands before it in a return: 1–9月 before 1–10月, September before October. `null` for the year's first of a
 * flow, which begins anew.
 */
export const periodBeforeInReturn = (indicator: Reported, at: Period): Period | null => {
  for (let back = 1; back <= MOST_BACK; back++) {
    const index = at.last - back;
    const found = periodInReturn(
      { ...indicator, lagMonths: 0 },
      month(Math.floor(index / 12), (index % 12) + 1),
    );
    if (found === null) continue;
    return indicator.nature === "flow" && endYear(found) !== endYear(at) ? null : found;
  }
  return null;
};
