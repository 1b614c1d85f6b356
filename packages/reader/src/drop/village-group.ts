import type { DropRule } from "./drop-rule.ts";

const REACH = 8;

/** 石桥村|3组, 柳河镇|2社: where someone lives. Not 辖12个村28组, where the groups are counted. */
export const villageGroup: DropRule = {
  id: "drop/village-group",
  applies: ({ text }, { token }) => {
    if (token.unit !== "组" && token.unit !== "队" && token.unit !== "社") return false;
    const before = text.slice(Math.max(0, token.start - REACH), token.start);
    return /[^\d][村镇乡寨屯]$/u.test(before) && !/\d+[个多余]?(?:行政|自然)?[村镇乡]$/u.test(before);
  },
};
