/** Figures are made as whole numbers of the smallest published step (14340 for 143.40亿元), and so stay exact. */
import { type DecimalText, div, parseUnit, roundHalfUp, toBase, toFixed, toPlain } from "@xushi/core";

/** "143.40": as published. */
export const ticksText = (ticks: number, places: number): DecimalText =>
  toFixed(div(ticks, 10 ** places), places);

/** In the base unit of the written unit: 14340 ticks of 亿元 with two places are 14340000000. */
export const ticksToBase = (ticks: number, places: number, unit: string): DecimalText =>
  toPlain(toBase(div(ticks, 10 ** places), parseUnit(unit)));

export const textToTicks = (text: string, places: number): number => Math.round(Number(text) * 10 ** places);

/** Growth in tenths of a per cent from two levels, rounded half up, as statistics offices publish it. */
export const growthTenths = (now: number, before: number): number =>
  Number(toPlain(roundHalfUp(div((now - before) * 1000, before))));

/** Splits a whole number by weights so that the parts add up to it exactly: the largest remainders get the rest. */
export const splitWhole = (total: number, weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => (total * w) / sum);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((e, i) => ({ i, left: e - Math.floor(e) }));
  byRemainder.sort((a, b) => b.left - a.left || a.i - b.i);
  for (const { i } of byRemainder.slice(0, rest)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
};
