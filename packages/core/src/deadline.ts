/**
 * Deadlines of cases. 日 in a regulation is a calendar day unless it says 工作日 (field rules §7.1), and urban management
 * counts 工作时, hours of office time. Which one it is comes with the rule, never from habit.
 */
import { type ClockReading, type LightRules, lightOf } from "./clock-reading.ts";
import {
  addDays,
  daysBetween,
  formatDate,
  type LocalDate,
  type LocalDateTime,
  localDate,
  localDateTime,
} from "./plain-date.ts";
import type { Bilingual } from "./text.ts";
import {
  addWorkingDays,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from "./working-calendar.ts";

export const TIME_LIMIT_UNITS = ["natural-days", "working-days", "working-hours"] as const;
/** 日 · 工作日 · 工作时 */
export type TimeLimitUnit = (typeof TIME_LIMIT_UNITS)[number];
export type TimeLimit = { readonly amount: number; readonly unit: TimeLimitUnit };

/** Office hours of one day, minutes since midnight, in order: 8:30–12:00, 14:30–18:00. */
export type OfficeHours = readonly { readonly from: number; readonly to: number }[];
export const USUAL_OFFICE_HOURS: OfficeHours = [
  { from: 8 * 60 + 30, to: 12 * 60 },
  { from: 14 * 60 + 30, to: 18 * 60 },
];

/** The last day of a limit that began on `received`, in natural or working days. */
export const dueDate = (
  received: LocalDate,
  limit: TimeLimit & { readonly unit: "natural-days" | "working-days" },
  calendar: WorkingCalendar,
): LocalDate =>
  limit.unit === "natural-days"
    ? addDays(received, limit.amount)
    : addWorkingDays(received, limit.amount, calendar);

/**
 * The minute at which a number of working hours has run out. Friday 17:00 + 4 hours, with the usual hours, is
 * Monday 11:30. Received outside office time, the clock starts when the office next opens.
 * @throws RangeError for hours that are not positive or an office that never opens.
 */
export const addWorkingHours = (
  received: LocalDateTime,
  hours: number,
  calendar: WorkingCalendar,
  office: OfficeHours = USUAL_OFFICE_HOURS,
): LocalDateTime => {
  if (!(hours > 0) || !office.some((o) => o.to > o.from)) throw new RangeError(`Not working hours: ${hours}`);
  let left = Math.round(hours * 60);
  let day = localDate(received.slice(0, 10));
  let now = minuteOfDay(received);
  for (;;) {
    for (const { from, to } of isWorkingDay(day, calendar) ? office : []) {
      const start = Math.max(from, now);
      if (start >= to) continue;
      if (left <= to - start) return atMinute(day, start + left);
      left -= to - start;
    }
    day = addDays(day, 1);
    now = 0;
  }
};

const minuteOfDay = (moment: LocalDateTime): number =>
  Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));

const two = (n: number): string => String(n).padStart(2, "0");
const atMinute = (day: LocalDate, minute: number): LocalDateTime =>
  localDateTime(`${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

export type DeadlineClockInput = {
  readonly received: LocalDate;
  readonly due: LocalDate;
  /** When it was answered; `null` while open. */
  readonly doneOn: LocalDate | null;
  readonly asOf: LocalDate;
  readonly unit: "natural-days" | "working-days";
  readonly calendar: WorkingCalendar;
  readonly lightRule: LightRules;
};

/** Days left (positive) or late (negative). Done stops the clock: what matters then is the day it was done. */
export const readDeadline = (input: DeadlineClockInput): ClockReading => {
  const { received, due, doneOn, asOf, calendar } = input;
  const isDone = doneOn !== null && doneOn <= asOf;
  const at = isDone ? doneOn : asOf;
  const count = (from: LocalDate, to: LocalDate): number =>
    input.unit === "natural-days" ? daysBetween(from, to) : workingDaysBetween(from, to, calendar);
  const [left, total, used] = [count(at, due), count(received, due), count(received, at)];
  const { light, rule, consequence, note } = lightOf(
    input.lightRule,
    { "days-left": left, "days-late": -left },
    at,
  );
  const unit = input.unit === "natural-days" ? "天" : "工作日";
  return {
    state: "read",
    basis: "deadline",
    at,
    periodId: null,
    expected: String(total),
    actual: String(used),
    expectedShare: total === 0 ? null : String(Math.round((used * 1000) / total) / 10),
    completion: isDone ? "100" : "0",
    gap: String(left),
    unit,
    light,
    rule,
    consequence,
    note,
    why: {
      steps: [
        { label: { zh: "时限", en: "Limit" }, value: String(total), unit },
        { label: { zh: "已用", en: "Used" }, value: String(used), unit },
        { label: { zh: "剩余", en: "Left" }, value: String(left), unit, formula: `${total} − ${used}` },
      ],
      text: whyText(due, left, unit, isDone),
    },
  };
};

const whyText = (due: LocalDate, left: number, unit: "天" | "工作日", isDone: boolean): Bilingual => {
  const days = unit === "天" ? "days" : "working days";
  const [zh, en] =
    left >= 0
      ? [
          isDone ? `提前${left}${unit}办结` : `剩余${left}${unit}`,
          `${left} ${days} ${isDone ? "to spare" : "left"}`,
        ]
      : [`逾期${-left}${unit}${isDone ? "办结" : ""}`, `${-left} ${days} late${isDone ? ", done" : ""}`];
  return { zh: `应于${formatDate(due, "zh")}前办结，${zh}。`, en: `Due on ${formatDate(due, "en")}, ${en}.` };
};
