/**
 * An amount and its completion rate say what the task is: 19.4亿元 at 48.5 % means 40.0亿元. Reports of one year must mean the
 * same task, and tasks are set in round numbers (field rules §0, trap 3).
 */
import {
  type Amount,
  add,
  amount,
  compare,
  div,
  isZero,
  maxOf,
  mul,
  roundHalfUp,
  sub,
  toPlain,
  ZERO,
} from "../decimal.ts";
import { endYear } from "../period.ts";
import type { Check, Checked } from "./check.ts";
import type { CheckedFigures, PlacedFigure } from "./checked-figures.ts";
import { linked, nameOf, shownIn } from "./finding.ts";
import { isCountedUnit, type Range } from "./printed.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** What the year's task can be, from what is printed of both. A rate that may be nought leaves the top open: a thousandfold. */
export const impliedTargetRange = (level: Range, completion: Range): Range => {
  const least = maxOf(completion.low, ZERO);
  return {
    low: div(mul(level.low, 100), completion.high),
    high: isZero(least) ? mul(level.high, 1000) : div(mul(level.high, 100), least),
  };
};

type Implied = { readonly completion: PlacedFigure; readonly level: PlacedFigure; readonly range: Range };

const impliedBy = (view: CheckedFigures, completion: PlacedFigure): Implied | undefined => {
  if (compare(completion.range.low, 0) <= 0) return undefined;
  const [level] = view.at(completion.orgUnitId, completion.indicator.id, completion.period.id, "level");
  if (level === undefined || compare(level.range.low, 0) <= 0) return undefined;
  return { completion, level, range: impliedTargetRange(level.range, completion.range) };
};

export const IMPLIED_TARGET: Check = {
  rule: "implied-target",
  run: (view) => {
    const implied = view.of("completion").flatMap((c) => impliedBy(view, c) ?? []);
    const years = Map.groupBy(
      implied,
      ({ completion: c }) => `${c.orgUnitId}|${c.indicator.id}|${endYear(c.period)}`,
    );
    const found = [...years.values()].map(checkYear);
    return { compared: implied.length, findings: found.flat() };
  },
};

const checkYear = (reports: readonly Implied[]): Checked["findings"] => {
  const common = mostCommon(reports.map((r) => r.range));
  const agreeing = reports.find((r) => contains(r.range, common));
  if (agreeing === undefined) return [];
  const others = reports.filter((r) => !contains(r.range, common));
  return [...others.map((o) => differs(o, agreeing)), ...notRound(agreeing, common)];
};

const contains = (range: Range, part: Range): boolean =>
  compare(range.low, part.low) <= 0 && compare(part.high, range.high) <= 0;

/** The stretch that most ranges share: a sweep over their ends. Of several, the narrowest first met. */
const mostCommon = (ranges: readonly Range[]): Range => {
  const ends = [
    ...ranges.map(({ low }) => ({ at: low, opens: true })),
    ...ranges.map(({ high }) => ({ at: high, opens: false })),
  ].sort((a, b) => compare(a.at, b.at) || Number(b.opens) - Number(a.opens));
  let [open, most] = [0, 0];
  let best: { low: Amount; high: Amount } = { low: ZERO, high: ZERO };
  for (const [i, end] of ends.entries()) {
    open += end.opens ? 1 : -1;
    if (end.opens && open > most) {
      most = open;
      best = { low: end.at, high: ends[i + 1]?.at ?? end.at };
    }
  }
  return best;
};

const targetOf = ({ level, completion }: Implied): Amount => div(mul(level.value, 100), completion.value);

const differs = (odd: Implied, usual: Implied): Checked["findings"][number] => {
  const [mine, theirs] = [targetOf(odd), targetOf(usual)];
  const { unit } = odd.level.indicator;
  const sums = [odd, usual].map(
    ({ level, completion }) => `${shownIn(level.value, unit)} ÷ ${completion.written}%`,
  );
  return {
    rule: "implied-target",
    severity: "warn",
    message: {
      zh: `${nameOf(odd.completion).zh}推得年度任务 ${shownIn(mine, unit)}（${sums[0]}），而${nameOf(usual.completion).zh}推得 ${shownIn(theirs, unit)}（${sums[1]}）。`,
      en: `${nameOf(odd.completion).en} implies a target of ${shownIn(mine, unit)} (${sums[0]}), ${nameOf(usual.completion).en} one of ${shownIn(theirs, unit)} (${sums[1]}).`,
    },
    by: { value: toPlain(roundHalfUp(sub(mine, theirs), 10)), unit: odd.level.baseUnit },
    numbers: [
      linked(mine, odd.level.baseUnit, [odd.completion, odd.level]),
      linked(theirs, odd.level.baseUnit, [usual.completion, usual.level]),
    ],
  };
};

/** A task of 83.87亿元 is odd, of 84.0 or 8600 it is not; a count of things may be any whole number. */
const notRound = (usual: Implied, { low, high }: Range): Checked["findings"] => {
  const { indicator, baseUnit } = usual.level;
  const round = roundest(low, high);
  if (isCountedUnit(indicator.unit) || compare(round, high) <= 0) return [];
  const middle = div(add(low, high), 2);
  return [
    {
      rule: "implied-target",
      severity: "info",
      message: {
        zh: `${nameOf(usual.completion).zh}推得年度任务约 ${shownIn(middle, indicator.unit)}，不是整数；任务一般取整，请核对。`,
        en: `${nameOf(usual.completion).en} implies a target near ${shownIn(middle, indicator.unit)}, which is not a round number; tasks usually are.`,
      },
      by: { value: toPlain(roundHalfUp(sub(round, high), 10)), unit: baseUnit },
      numbers: [
        linked(usual.level.value, baseUnit, [usual.level]),
        linked(usual.completion.value, "%", [usual.completion]),
      ],
    },
  ];
};

/** The first number from `low` on with few significant digits. */
const roundest = (low: Amount, high: Amount): Amount => {
  const exponent = toPlain(roundHalfUp(high, 0)).length - THRESHOLDS.roundDigits.value;
  const step = exponent < 0 ? div(1, 10 ** -exponent) : amount(10 ** exponent);
  const steps = div(low, step, 0);
  const at = mul(steps, step);
  return compare(at, low) < 0 ? add(at, step) : at;
};
