import { addDays, localDate, startOfDay } from "@xushi/core";

/** The moment at which a day of the county is over: "2026-10-31" → 2026-10-31T16:00:00Z. */
export const endOfDay = (day: string): string => startOfDay(addDays(localDate(day), 1));
