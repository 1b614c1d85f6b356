import { classAt, isBoundary } from "../text/char-class.ts";
import type { DropRule } from "./drop-rule.ts";

/** 日客流超过2万人次的站点有6个: the bound makes a class of what the next number counts. */
export const threshold: DropRule = {
  id: "drop/threshold",
  applies: ({ text }, { token, left }, next) => {
    if (token.unitClass === "percent" || token.unitClass === "points") return false;
    if (text[token.end] !== "的" || next === undefined) return false;
    const bounded = left.cue.bound === "ge" || left.cue.bound === "le" || token.valueMax !== undefined;
    return bounded && sameClause(text, token.end, next.token.start);
  },
};

function sameClause(text: string, from: number, to: number): boolean {
  if (to - from > 30) return false;
  for (let at = from; at < to; at++) if (isBoundary(classAt(text, at))) return false;
  return true;
}
