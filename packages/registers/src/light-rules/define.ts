/** Words for writing light rules as tables. */
import type { Condition, LightBand, LightColour, LightTone, Measure } from "@xushi/core";

export const atLeast = (measure: Measure, value: string): Condition => ({
  measure,
  from: { value, inclusive: true },
});
export const above = (measure: Measure, value: string): Condition => ({
  measure,
  from: { value, inclusive: false },
});
export const atMost = (measure: Measure, value: string): Condition => ({
  measure,
  to: { value, inclusive: true },
});
export const below = (measure: Measure, value: string): Condition => ({
  measure,
  to: { value, inclusive: false },
});
export const exactly = (measure: Measure, value: string): Condition => ({
  measure,
  from: { value, inclusive: true },
  to: { value, inclusive: true },
});
export const judged = (...words: readonly string[]): Condition => ({ measure: "judgement", is: words });

/** One band: `light("yellow", "watch", "黄灯", "Yellow", [below("gap-pp", "0")])`. */
export const light = (
  colour: LightColour,
  tone: LightTone,
  zh: string,
  en: string,
  when: readonly Condition[],
  consequence?: string,
): LightBand => ({
  colour,
  tone,
  word: { zh, en },
  when,
  ...(consequence === undefined ? {} : { consequence }),
});
