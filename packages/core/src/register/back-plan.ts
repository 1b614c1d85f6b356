/** 倒排工期: from the day of completion back, node by node. */
import { addDays, type LocalDate } from "../plain-date.ts";

/** A node and how many days before the end it has to be reached. */
export type BackStep = { readonly name: string; readonly daysBefore: number };

/** Earliest first; the end itself is the last node where a step says 0 days. */
export const backPlan = (
  end: LocalDate,
  steps: readonly BackStep[],
): readonly { readonly name: string; readonly due: LocalDate }[] =>
  [...steps]
    .sort((a, b) => b.daysBefore - a.daysBefore)
    .map(({ name, daysBefore }) => ({ name, due: addDays(end, -daysBefore) }));
