import type { DropRule } from "./drop-rule.ts";

const REACH = 3;

/** 安置点2期: a stage of building. Not 简报31期 or 培训班4期, which count. */
export const stage: DropRule = {
  id: "drop/stage",
  applies: ({ text }, { token }) =>
    token.unit === "期" &&
    !/[报刊办发印编班共出展训了][^，。；、]{0,2}$/u.test(
      text.slice(Math.max(0, token.start - REACH), token.start),
    ),
};
