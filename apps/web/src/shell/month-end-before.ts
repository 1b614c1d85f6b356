import { monthEnd } from "@xushi/core";

/** The last day of the month before: figures and meetings are held against a month that is over. */
export const monthEndBefore = (day: string): string => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 1 ? monthEnd(year - 1, 12) : monthEnd(year, month - 1);
};
