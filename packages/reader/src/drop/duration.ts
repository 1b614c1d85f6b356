import type { DropRule } from "./drop-rule.ts";

/** 3天内, 18个月, 24小时服务: lengths of time are figures only where the words before say what lasts. */
export const duration: DropRule = {
  id: "drop/duration",
  applies: ({ text }, { token, before, left }) => {
    if (token.unitClass !== "time") return false;
    if (token.unit === "个月") return !/(?:工期|周期|期限|时限)$/u.test(before?.text ?? "");
    if (text[token.start - 1] === "前" || text.startsWith("连续", token.start - 2)) return true;
    const behind = text.slice(token.end, token.end + 4);
    if (/^(?:[内来后前之]|的?时间|左右的?时|以来|以后|以内)/u.test(behind)) return true;
    if (/(?:利用|[仅只]?用时?|历时|经过|时隔|耗时|花费?|为期|持续|连续|不|能)$/u.test(before?.text ?? ""))
      return true;
    if (token.value === "24" && token.unit === "小时" && !/[时期]间?$/u.test(before?.text ?? "")) return true;
    return before === undefined && left.cue.move === undefined && left.cue.to === undefined;
  },
};
