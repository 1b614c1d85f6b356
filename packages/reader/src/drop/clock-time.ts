import type { DropRule } from "./drop-rule.ts";

/** 上午8点|30分, 用时32分15秒: the minutes of a clock. Not 得分8.5分. */
export const clockTime: DropRule = {
  id: "drop/clock-time",
  applies: ({ text }, { token }) => {
    if (token.unit !== "分" && token.unit !== "分钟") return false;
    const ofClock = /\d[点點时時]$/u.test(text.slice(Math.max(0, token.start - 2), token.start));
    return ofClock || /^\d{1,2}秒/u.test(text.slice(token.end, token.end + 3));
  },
};
