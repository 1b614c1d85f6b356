import type { DropRule } from "./drop-rule.ts";

/** 3天内, 18个月, 24小时服务: lengths of time are figures only where the words before say what lasts. */
export const duration: DropRule = {
  id: "drop/duration",
  applies: ({ text }, { token, before, left }) => {
    if (token.unitClass !== "time") return false;
    if (token.unit === "个月") return !/(?:工期|周期|期限|时限)$/u.test(before?.text ?? "");
    if (/^[内来后前之]/u.test(text.slice(token.end, token.end + 1))) return true;
    return before === undefined && left.cue.move === undefined;
  },
};
