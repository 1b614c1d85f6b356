import type { DropRule } from "./drop-rule.ts";

/** 2倍 without a movement, 是…的3倍: a comparison that no indicator holds. */
export const bareTimes: DropRule = {
  id: "drop/bare-times",
  applies: (_document, { token, left }) => token.unit === "倍" && left.cue.move === undefined,
};
