import type { PlaceToken } from "../find/tokens.ts";
import { isOneOf } from "../text/char-set.ts";
import { startsClause } from "./clause-start.ts";

/** How strongly a text points at its own area, by the character that it points with: 县, 区, 市. */
export type Pointing = ReadonlyMap<string, number>;

const SPEAKING = 2;
const OPENING = 1;
const PASSING = 0.3;

/**
 * Counts 我县, 本区 and 该镇 (the text speaks of itself), 全县 where a clause starts, and a little for any other.
 * Not 全国, nor 全市 before a position: 居全市第一 compares.
 */
export function pointingOf(text: string, places: readonly PlaceToken[]): Pointing {
  const weights = new Map<string, number>();
  for (const { name, pointing, level, start, end } of places) {
    if (!pointing || level === "nation" || level === "village" || isOneOf(text, end, "第前首唯最")) continue;
    const mark = name.at(-1) as string;
    weights.set(mark, (weights.get(mark) ?? 0) + weightOf(text, name, start));
  }
  return weights;
}

function weightOf(text: string, name: string, start: number): number {
  if (!name.startsWith("全")) return SPEAKING;
  return startsClause(text, start) ? OPENING : PASSING;
}

/** The character that the text points with most, if it clearly points at all. */
export function pointedMark(pointing: Pointing): string {
  let mark = "";
  for (const [candidate, weight] of pointing) {
    if (weight >= OPENING && weight > (pointing.get(mark) ?? 0)) mark = candidate;
  }
  return mark;
}
