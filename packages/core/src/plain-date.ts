/**
 * Dates: the one module over temporal-polyfill.
 *
 * A `LocalDate` is a calendar day in the county, an ISO string, so days compare as strings do. An `Instant` is a
 * moment in UTC. Going from one to the other needs the zone said aloud: the process may run in UTC, the county never does.
 */
import { Temporal } from "temporal-polyfill";

/** "2026-10-31" */
export type LocalDate = string & { readonly __brand: "LocalDate" };
/** "2026-10-31T14:30", wall time in the county */
export type LocalDateTime = string & { readonly __brand: "LocalDateTime" };
/** "2026-10-31T06:30:00Z" */
export type Instant = string & { readonly __brand: "Instant" };

export const COUNTY_ZONE = "Asia/Shanghai";

const attempt = <T>(make: () => T): T | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Reads "YYYY-MM-DD"; `undefined` for anything else, 2026-02-30 included. Tables bring millions: it asks no library. */
export const parseLocalDate = (text: string): LocalDate | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (day < 1 || day > (DAYS[month - 1] ?? 0)) return undefined;
  return month === 2 && day === 29 && !isLeap(year) ? undefined : (text as LocalDate);
};

/** A date known to be one. @throws RangeError otherwise. */
export const localDate = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  if (parsed === undefined) throw new RangeError(`Not a date: ${text}`);
  return parsed;
};

/** Reads "YYYY-MM-DDTHH:MM" (seconds allowed and dropped). */
export const parseLocalDateTime = (text: string): LocalDateTime | undefined =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)
    ? attempt(
        () =>
          Temporal.PlainDateTime.from(text, { overflow: "reject" }).toString({
            smallestUnit: "minute",
          }) as LocalDateTime,
      )
    : undefined;

/** @throws RangeError when the text is not a date and time. */
export const localDateTime = (text: string): LocalDateTime => {
  const parsed = parseLocalDateTime(text);
  if (parsed === undefined) throw new RangeError(`Not a date and time: ${text}`);
  return parsed;
};

/** @throws RangeError when the text is not an instant with its offset. */
export const instant = (text: string): Instant => Temporal.Instant.from(text).toString() as Instant;

/** The county's day at a moment: 2026-10-31T16:30:00Z is already 2026-11-01 in Shanghai. */
export const dateOf = (moment: Instant, zone: string = COUNTY_ZONE): LocalDate =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString() as LocalDate;

/** The county's wall time at a moment, to the minute. */
export const dateTimeOf = (moment: Instant, zone: string = COUNTY_ZONE): LocalDateTime =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" }) as LocalDateTime;

/** The moment at which a day begins in the county. */
export const startOfDay = (day: LocalDate, zone: string = COUNTY_ZONE): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString() as Instant;

// A register asks these of each of 50,000 items: they are counted here and ask no library, as `parseLocalDate` does.

/** @throws RangeError outside the years 0 to 9999, which have no text of ten characters. */
export const addDays = (day: LocalDate, days: number): LocalDate => dayAt(dayNumber(day) + days);

/** Keeps the day of the month where it can: one month after 2026-01-31 is 2026-02-28. @throws RangeError as `addDays`. */
export const addMonths = (day: LocalDate, months: number): LocalDate => {
  const counted = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(counted / 12), (((counted % 12) + 12) % 12) + 1];
  return dateText(year, month, Math.min(dayOfMonth(day), daysIn(year, month)));
};

/** Days from the first to the second, negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

const daysIn = (year: number, month: number): number =>
  month === 2 && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 0);

const dateText = (year: number, month: number, day: number): LocalDate => {
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`Not a year: ${year}`);
  const pad = (n: number, width: number) => String(n).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;
};

/** In 400 years, after which the calendar repeats; and a year is counted from March, so that the leap day is its last. */
const ERA_DAYS = 146_097;

const dayNumber = (day: LocalDate): number => {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth(day) - 1;
  return era * ERA_DAYS + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
};

const dayAt = (number: number): LocalDate => {
  const era = Math.floor(number / ERA_DAYS);
  const inEra = number - era * ERA_DAYS;
  const leaps = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const ofEra = Math.floor((inEra - leaps) / 365);
  const inYear = inEra - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = ((fromMarch + 2) % 12) + 1;
  const year = era * 400 + ofEra + (month <= 2 ? 1 : 0);
  return dateText(year, month, inYear - Math.floor((153 * fromMarch + 2) / 5) + 1);
};

/** Whole months from the first to the second: 01-31 → 02-28 is 0, 01-15 → 03-15 is 2. */
export const monthsBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "months" }).months;

/** 1 Monday … 7 Sunday. */
export const dayOfWeek = (day: LocalDate): number => Temporal.PlainDate.from(day).dayOfWeek;

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
export const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));
export const dayOfMonth = (day: LocalDate): number => Number(day.slice(8, 10));

/** Last day of a month, 1–12: `monthEnd(2028, 2)` is 2028-02-29. */
export const monthEnd = (year: number, month: number): LocalDate => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.with({ day: first.daysInMonth }).toString() as LocalDate;
};

/** 2026年10月31日 · 31 Oct 2026 */
export const formatDate = (day: LocalDate, lang: "zh" | "en"): string =>
  lang === "zh"
    ? `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日`
    : `${dayOfMonth(day)} ${MONTHS_EN[monthOf(day) - 1]} ${yearOf(day)}`;

export const MONTHS_EN = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ") as readonly string[];
