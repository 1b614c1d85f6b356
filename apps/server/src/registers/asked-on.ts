import { type Asked, type LocalDate, localDate } from "@xushi/core";
import { workingCalendar } from "@xushi/registers";
import type { Books } from "../county/books.ts";

const CALENDAR = workingCalendar();

/**
 * The day on which clocks, rates and watch lists are read: the one asked for, else today. What is read is the item as it
 * stands now; how it stood at an earlier moment is in its history.
 */
export const askedOn = ({ today }: Pick<Books, "today">, asOf: string | undefined): Asked => ({
  asOf: asOf === undefined ? today : localDate(asOf),
  calendar: CALENDAR,
});

export const onDay = (asOf: LocalDate): Asked => ({ asOf, calendar: CALENDAR });
