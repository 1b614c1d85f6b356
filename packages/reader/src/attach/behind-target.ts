import type { NumberToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";

/** Where the words of a percentage really stand: before the target in figures that it is a part of. */
export type Origin = { readonly at: number; readonly floor: number };

const LONGEST_TARGET = 60;
const GAP = /^([)）]?)的(?:近|约|超过|超|逾|将近)?$/u;

/**
 * 完成年度任务（40亿元）的60%, 完成预算数5亿元的40%: the target in figures is passed over.
 * Not 投资3亿元，占全市的5%: there no 的 ties the two numbers.
 */
export function originBehindTarget(
  text: string,
  numbers: readonly NumberToken[],
  index: number,
): Origin | undefined {
  const token = numbers[index] as NumberToken;
  const previous = numbers[index - 1];
  if (previous === undefined || token.unitClass !== "percent" || token.start - previous.end > 5)
    return undefined;
  const gap = GAP.exec(text.slice(previous.end, token.start));
  if (gap === null) return undefined;
  const at = gap[1] === "" ? previous.start : openingBefore(text, previous.end);
  if (at === undefined) return undefined;
  let before = index - 1;
  while (before >= 0 && (numbers[before] as NumberToken).end > at) before--;
  return { at, floor: numbers[before]?.end ?? 0 };
}

/** The bracket that opens the list of targets: （4亿元、5亿元）. */
function openingBefore(text: string, end: number): number | undefined {
  const floor = Math.max(0, end - LONGEST_TARGET);
  for (let at = end - 1; at >= floor; at--) {
    const charClass = classAt(text, at);
    if (charClass === CHAR.open) return at;
    if (charClass === CHAR.sentenceEnd) return undefined;
  }
  return undefined;
}
