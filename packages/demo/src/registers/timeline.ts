/** When an item entered each stage, told backwards from the day it is looked at. */
import { addDays, type LocalDate } from "@xushi/core";
import type { Draw } from "./draw.ts";

/** Shortest and longest stay in a stage, in days. */
export type Stays = Readonly<Record<string, readonly [least: number, most: number]>>;

/** It has been in the last stage for some days, up to most of its longest stay (or what `longest` says), and whole stays before. */
export const timeline = (
  path: readonly string[],
  stays: Stays,
  draw: Draw,
  last: LocalDate,
  longest: Readonly<Record<string, number>> = {},
): Readonly<Record<string, LocalDate>> => {
  const entered: [string, LocalDate][] = [];
  let at = last;
  for (const [back, stage] of [...path].reverse().entries()) {
    const [least, most] = stays[stage] ?? [20, 60];
    const stay = back > 0 ? draw.whole(least, most) : draw.whole(3, longest[stage] ?? Math.round(most * 0.9));
    at = addDays(at, -stay);
    entered.unshift([stage, at]);
  }
  return Object.fromEntries(entered);
};
