/** What rates and watch lists ask of an item, whatever its register. Days after `asOf` have not come yet. */
import {
  compare,
  type DecimalText,
  div,
  type Item,
  isZero,
  type LocalDate,
  monthOf,
  mul,
  sub,
  sum,
  toPlain,
  yearOf,
} from "@xushi/core";

/** Whether a day has come: undefined never does. */
export const isBy = (day: LocalDate | undefined, asOf: LocalDate): boolean =>
  day !== undefined && day <= asOf;

/** Whether it has come this year. */
export const isThisYear = (day: LocalDate | undefined, asOf: LocalDate): boolean => isInYear(day, asOf, 0);

/** Whether it came by its own day; undefined is neither in time nor a time limit. */
export const isInTime = (done: LocalDate | undefined, due: LocalDate | undefined): boolean =>
  done !== undefined && due !== undefined && done <= due;

/** Whether it lies in the year that is so many years before the asked day's, and has come. */
export const isInYear = (day: LocalDate | undefined, asOf: LocalDate, yearsBack: number): boolean =>
  day !== undefined && day <= asOf && yearOf(day) === yearOf(asOf) - yearsBack;

/** Due before the day and not done by it: on the last day itself one is still in time. */
export const isOverdue = (
  due: LocalDate | undefined,
  done: LocalDate | undefined,
  asOf: LocalDate,
): boolean => due !== undefined && due < asOf && !isBy(done, asOf);

export const hasEntered = <S extends string>(
  item: { readonly entered: Item<Record<never, never>, S>["entered"] },
  stage: S,
  asOf: LocalDate,
): boolean => isBy(item.entered[stage] as LocalDate | undefined, asOf);

/** `undefined` where no row says anything: nothing reported is not zero reported. */
export const totalOf = (values: readonly (DecimalText | undefined)[]): DecimalText | undefined => {
  const said = values.filter((value) => value !== undefined);
  return said.length === 0 ? undefined : toPlain(sum(said));
};

/** In %, to two places. */
export const percentOf = (
  part: DecimalText | undefined,
  whole: DecimalText | undefined,
): DecimalText | undefined =>
  part === undefined || whole === undefined || isZero(whole)
    ? undefined
    : toPlain(div(mul(part, 100), whole, 2));

/** 序时差 in 百分点: completion of the year's plan − what is due of it. */
export const scheduleGap = (
  done: DecimalText | undefined,
  plan: DecimalText | undefined,
  asOf: LocalDate,
): DecimalText | undefined =>
  plan === undefined || isZero(plan)
    ? undefined
    : toPlain(div(sub(mul(done ?? "0", 1200), mul(plan, 100 * monthOf(asOf))), mul(plan, 12), 2));

/**
 * Whether `scheduleGap`, to the two places that are shown, is below nothing. A list asks it of every item, so it is not
 * divided: 120000 × done is held against (10000 × month − 6) × plan, where the 6 is what rounding up to 0.00 leaves out.
 */
export const isBelowSchedule = (
  done: DecimalText | undefined,
  plan: DecimalText | undefined,
  asOf: LocalDate,
): boolean =>
  plan !== undefined &&
  !isZero(plan) &&
  compare(mul(done ?? "0", 120_000), mul(plan, 10_000 * monthOf(asOf) - 6)) <= 0;
