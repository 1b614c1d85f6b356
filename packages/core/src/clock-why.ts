/** The arithmetic of a reading, in steps for a table and in a sentence for a person. */
import type { ClockReading, WhyStep } from "./clock-reading.ts";
import { type Amount, type AmountLike, roundHalfUp, toPlain } from "./decimal.ts";
import type { Light } from "./light-rule.ts";
import type { Period } from "./period.ts";
import { formatPeriod } from "./period-notation.ts";
import { formatNumber, formatSigned } from "./quantity.ts";
import type { Standing } from "./standing.ts";
import type { TargetCore } from "./target.ts";
import type { Bilingual } from "./text.ts";
import { fromBase, parseUnit } from "./unit.ts";

export type Explained = {
  readonly target: TargetCore;
  readonly actual: Amount;
  readonly reported: Period;
  readonly standing: Standing;
  readonly light: Light;
  readonly rule: { readonly id: string; readonly version: string };
  readonly unit: string;
};

/** The unit in which target and actual are written, by kind of target. */
const unitFor = ({ target, unit }: Explained): string =>
  target.kind === "growth" ? "%" : target.kind === "rank" ? "位" : unit;

const step = (zh: string, en: string, value: AmountLike, unit: string, formula?: string): WhyStep => ({
  label: { zh, en },
  value: toPlain(roundHalfUp(value, 10)),
  unit,
  ...(formula === undefined ? {} : { formula }),
});

const inUnit = (value: AmountLike, unit: string): Amount => fromBase(toPlain(value), parseUnit(unit));

export const explain = (e: Explained): ClockReading["why"] => ({ steps: stepsOf(e), text: textOf(e) });

const stepsOf = (e: Explained): readonly WhyStep[] => {
  const { target, actual, standing } = e;
  const unit = unitFor(e);
  const [total, done] = [inUnit(target.value, unit), inUnit(actual, unit)];
  const { curve } = target;
  const start = curve.kind === "increment" ? inUnit(curve.start, unit) : null;
  const sums =
    start === null
      ? `${toPlain(done)} ÷ ${toPlain(total)} × 100`
      : `(${toPlain(done)} − ${toPlain(start)}) ÷ (${toPlain(total)} − ${toPlain(start)}) × 100`;
  return [
    step("目标", "Target", total, unit),
    step(`${formatPeriod(e.reported)}实际`, `Actual ${formatPeriod(e.reported, "en")}`, done, unit),
    ...(start === null ? [] : [step("起点", "Start", start, unit)]),
    ...(standing.completion === null ? [] : [step("完成率", "Completion", standing.completion, "%", sums)]),
    ...(standing.expectedShare === null ? [] : [step("序时", "Schedule", standing.expectedShare, "%")]),
    ...(standing.expectedShare === null
      ? []
      : [step("序时应达", "Due by then", inUnit(standing.expected, unit), unit)]),
    ...(standing.gap === null ? [] : [step("差距", "Gap", standing.gap, standing.unit, gapFormula(e))]),
  ];
};

const gapFormula = ({ target, actual, standing, unit }: Explained): string | undefined => {
  const isCap = target.direction === "lower" && target.curve.kind !== "increment";
  const shown = (v: AmountLike | null) => (v === null ? "" : formatNumber(v, 2));
  if (standing.expectedShare !== null) {
    const [a, b] = [shown(standing.completion), shown(standing.expectedShare)];
    return isCap ? `${b} − ${a}` : `${a} − ${b}`;
  }
  if (standing.basis === "rank") return `${toPlain(target.value)} − ${toPlain(actual)}`;
  const direct = target.kind === "growth" || unit === "%";
  if (!direct || target.kind === "range" || target.direction === "neutral") return undefined;
  const [a, b] = [toPlain(actual), toPlain(target.value)];
  return target.direction === "lower" ? `${b} − ${a}` : `${a} − ${b}`;
};

const textOf = (e: Explained): Bilingual => {
  const { target, actual, standing, light, rule } = e;
  const unit = unitFor(e);
  const total = formatNumber(inUnit(target.value, unit));
  const range =
    target.valueMax === undefined ? total : `${total}–${formatNumber(inUnit(target.valueMax, unit))}`;
  const done = formatNumber(inUnit(actual, unit));
  const gap = standing.gap === null ? "" : formatSigned(standing.gap, standing.unit === "百分点" ? 1 : 0);
  const [rate, due] = [standing.completion, standing.expectedShare].map((v) =>
    v === null ? null : formatNumber(v, 1),
  );
  const onSchedule = rate != null && due != null;
  return {
    zh:
      `目标${range}${unit}，${formatPeriod(e.reported)}${standing.basis === "rank" ? "居第" : ""}${done}${unit}，` +
      (onSchedule ? `完成${rate}%，序时${due}%，` : "") +
      `差距${gap}${standing.unit}；按${rule.id} ${rule.version}：${light.word.zh}。`,
    en:
      `Target ${range} ${unit}, ${formatPeriod(e.reported, "en")} ${done} ${unit}, ` +
      (onSchedule ? `${rate}% done against ${due}% due, ` : "") +
      `gap ${gap} ${GAP_UNIT_EN[standing.unit]}; by ${rule.id} ${rule.version}: ${light.word.en}.`,
  };
};

const GAP_UNIT_EN = { 百分点: "pp", 天: "days", 工作日: "working days", 位: "places" } as const;
