/** 报数窗口: from which day a month can be reported, by which day it is due, and when it closes. Days are data, not law. */
import { endDate, type Period } from "./period.ts";
import { addDays, daysBetween, type LocalDate } from "./plain-date.ts";

/** Days after the period's end, in rising order: 18 means that October is due on 18 November. */
export type ReportingDays = {
  /** 1: the day after the month is over. */
  readonly opens: number;
  /** By the end of this day the offices have sent. */
  readonly due: number;
  /** 汇总: by the end of this day the returns are checked and put together. */
  readonly consolidated: number;
  /** 审定: by the end of this day they are approved; what comes later is a supplement and says why. */
  readonly closes: number;
};

/**
 * The days that fit a bulletin which is out `releaseDays` after the period's end: offices send two days before, approval
 * takes five days more. 20 gives 1, 18, 20, 25 (field rules §6.3). A bulletin of the third day still leaves a day to send.
 * @throws RangeError for less than one day
 */
export const reportingDaysFor = (releaseDays: number): ReportingDays => {
  if (!Number.isInteger(releaseDays) || releaseDays < 1)
    throw new RangeError(`Not a number of days: ${releaseDays}`);
  return {
    opens: 1,
    due: Math.max(1, releaseDays - 2),
    consolidated: releaseDays,
    closes: releaseDays + 5,
  };
};

/** What is wrong with days that somebody changed, as a sentence; `null` when they can be used. */
export const reportingDaysProblem = ({ opens, due, consolidated, closes }: ReportingDays): string | null => {
  const all = [opens, due, consolidated, closes];
  if (!all.every((day) => Number.isInteger(day) && day >= 1)) return "days are whole and begin at 1";
  return opens <= due && due <= consolidated && consolidated <= closes
    ? null
    : `days must rise: ${all.join(", ")}`;
};

export type WindowState = "not-open" | "open" | "late" | "closed";

export type ReportingWindow = {
  readonly opens: LocalDate;
  readonly due: LocalDate;
  readonly consolidated: LocalDate;
  readonly closes: LocalDate;
  /** `late`: the day it was due is past, and it is still taken as usual. */
  readonly state: WindowState;
  /** Until the end of the day it is due: 0 on that day, −1 the day after. */
  readonly daysLeft: number;
};

/** All days belong to the county; each counts to its end. */
export const reportingWindow = (days: ReportingDays, period: Period, asOf: LocalDate): ReportingWindow => {
  const end = endDate(period);
  const opens = addDays(end, days.opens);
  const due = addDays(end, days.due);
  const closes = addDays(end, days.closes);
  return {
    ...{ opens, due, closes, consolidated: addDays(end, days.consolidated) },
    state: stateOn(asOf, { opens, due, closes }),
    daysLeft: daysBetween(asOf, due),
  };
};

const stateOn = (
  asOf: LocalDate,
  { opens, due, closes }: Pick<ReportingWindow, "opens" | "due" | "closes">,
): WindowState => {
  if (asOf < opens) return "not-open";
  if (asOf <= due) return "open";
  return asOf <= closes ? "late" : "closed";
};

/** 逾期: sent after the day it was due, or not sent although that day is past. `null`: not sent. */
export const isSentLate = (due: LocalDate, sentOn: LocalDate | null, asOf: LocalDate): boolean =>
  (sentOn ?? asOf) > due;
