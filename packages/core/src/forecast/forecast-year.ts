/**
 * The year's end by the season of past years (季节比重法, ratio to the year's end): what is done so far ÷ the median share that past
 * years had done by the same month. The interval is that of the rest of the year: the log of rest ÷ so far strays among past
 * years, and with so few of them Student's t widens it. Amounts are exact decimals; spread, interval factor and chance are doubles.
 */
import {
  type Amount,
  add,
  amount,
  compare,
  type DecimalText,
  div,
  isZero,
  mul,
  roundHalfUp,
  sub,
  toApproximateNumber,
  toPlain,
} from "../decimal.ts";
import { canSum } from "../indicator.ts";
import type { Forecast, ForecastInput, YearEnd } from "./forecast.ts";
import { FORECAST_THRESHOLDS } from "./forecast-thresholds.ts";
import { METHOD, NO_SUM, tooFewMonths, tooFewYears, YEAR_OVER } from "./forecast-words.ts";
import { isUsable, shareDone, sharesOfRest, spreadOfRest, type YearSoFar } from "./season.ts";
import { studentCdf, studentQuantile } from "./student-t.ts";

export const forecastYear = (input: ForecastInput): Forecast => {
  if (!canSum(input.indicator)) return { kind: "none", why: NO_SUM };
  const month = input.current.cumulative.findLastIndex((v) => v !== null) + 1;
  if (month === 12) return { kind: "none", why: YEAR_OVER };
  if (month < FORECAST_THRESHOLDS.months.value) return { kind: "too-short", why: tooFewMonths(month) };
  const done = amount(input.current.cumulative[month - 1] ?? 0);
  const years = input.past.filter((y) => y.year !== input.current.year && isUsable(y, month));
  if (years.length < FORECAST_THRESHOLDS.pastYears.value || isZero(done))
    return { kind: "too-short", why: tooFewYears(years.length) };
  return yearEnd(input, years, month, done);
};

/** The chance that lies within the interval, and what is left below it. */
const WITHIN = 0.8;
const BELOW = (1 + WITHIN) / 2;

const yearEnd = (
  { indicator, target }: ForecastInput,
  years: readonly YearSoFar[],
  month: number,
  done: Amount,
): YearEnd => {
  const point = div(done, shareDone(years, month));
  const rest = sub(point, done);
  const spread = Math.max(spreadOfRest(years, month), FORECAST_THRESHOLDS.leastSpread.value);
  const error = spread * Math.sqrt(1 + 1 / years.length);
  const reach = studentQuantile(BELOW, years.length - 1) * error;
  const at = (log: number): DecimalText => shown(add(done, mul(rest, factor(log))));
  return {
    kind: "year-end",
    method: METHOD,
    basedOn: years.map((y) => y.year),
    throughMonth: month,
    point: shown(point),
    low: at(-reach),
    high: at(reach),
    needed: neededPace(years, month, done, target),
    chance:
      target === null ? null : chanceOf(target, done, rest, error, years.length - 1, indicator.direction),
  };
};

const shown = (value: Amount): DecimalText => toPlain(roundHalfUp(value, 10));

/** A double as a decimal: six places are finer than any spread from three years. */
const factor = (log: number): DecimalText => Math.exp(Math.min(log, 20)).toFixed(6);

const neededPace = (
  years: readonly YearSoFar[],
  month: number,
  done: Amount,
  target: DecimalText | null,
): YearEnd["needed"] => {
  if (target === null || compare(done, target) >= 0) return [];
  const missing = sub(target, done);
  return sharesOfRest(years, month).map(({ through, share }) => ({
    throughMonth: through,
    amount: shown(mul(missing, share)),
  }));
};

const chanceOf = (
  target: DecimalText,
  done: Amount,
  rest: Amount,
  error: number,
  freedom: number,
  direction: ForecastInput["indicator"]["direction"],
): number => {
  const missing = sub(target, done);
  if (compare(missing, 0) <= 0) return direction === "lower" ? 0 : 1;
  const away = Math.log(toApproximateNumber(div(missing, rest))) / error;
  const below = studentCdf(away, freedom);
  return direction === "lower" ? below : 1 - below;
};
