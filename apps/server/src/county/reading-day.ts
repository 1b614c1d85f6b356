import { type LocalDate, localDate, monthEnd, monthOf, yearOf } from "@xushi/core";
import type { County } from "@xushi/ledger";

/** 1–2月 is out in the second half of March: until then a new year may have hardly a number. */
const OPENING_MONTHS = 3;

export type DayAsked = {
  readonly orgUnitId: string;
  readonly asOf: string | undefined;
};

/**
 * The day the clock is read at: the one asked for, else today.
 *
 * On 5 January the new year has no target and no number, and the question on every desk is how the old one ended. So in the
 * first three months, while fewer than half of the year's targets have a number, it is the last day of the year before;
 * unless that year has no target either, as in a county that has just begun.
 */
export const readingDay = async (
  { county, today }: { readonly county: Pick<County, "board">; readonly today: LocalDate },
  { orgUnitId, asOf }: DayAsked,
): Promise<LocalDate> => {
  if (asOf !== undefined) return localDate(asOf);
  if (monthOf(today) > OPENING_MONTHS) return today;
  const entries = await county.board({ orgUnitId, asOf: today });
  const reported = entries.filter((e) => e.actual !== null).length;
  if (reported > 0 && reported * 2 >= entries.length) return today;
  const yearEnd = monthEnd(yearOf(today) - 1, 12);
  const before = await county.board({ orgUnitId, asOf: yearEnd });
  return before.length === 0 ? today : yearEnd;
};
