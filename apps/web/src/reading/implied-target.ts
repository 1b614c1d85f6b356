import type { FigureView } from "@xushi/contract";
import {
  type AmountLike,
  div,
  fromBase,
  isZero,
  mul,
  parseUnit,
  roundHalfUp,
  toBase,
  toPlain,
} from "@xushi/core";
import { writtenUnit } from "./figure-text.ts";

/** How far from each other an amount and its completion rate may stand and still belong together. */
const BESIDE = 80;

export type ImpliedTarget = { readonly value: string; readonly displayUnit: string };

/**
 * 完成有效投资19.4亿元，占年度任务的48.5%: the year's task that the two together say, 40.0亿元, to one decimal of the unit as
 * written. Null where no amount of the same thing stands beside the rate.
 */
export const impliedTarget = (rate: FigureView, figures: readonly FigureView[]): ImpliedTarget | null => {
  if (rate.kind.value !== "completion" || rate.indicatorId === null || isZero(rate.value)) return null;
  const level = figures
    .filter((f) => f.kind.value === "level" && f.modality.value === "actual" && isSameThing(f, rate))
    .toSorted((a, b) => distance(a, rate) - distance(b, rate))[0];
  if (level === undefined || distance(level, rate) > BESIDE) return null;
  return roundedTo(writtenUnit(level), div(mul(level.value, 100), rate.value));
};

const isSameThing = (a: FigureView, b: FigureView): boolean =>
  a.indicatorId === b.indicatorId && a.orgUnitId === b.orgUnitId && a.period.value === b.period.value;

const distance = (a: FigureView, b: FigureView): number => Math.abs(a.span.start - b.span.start);

const roundedTo = (displayUnit: string, value: AmountLike): ImpliedTarget => {
  const unit = parseUnit(displayUnit);
  const written = roundHalfUp(fromBase(toPlain(value), unit), unit.factor === "1" ? 0 : 1);
  return { value: toPlain(toBase(written, unit)), displayUnit };
};
