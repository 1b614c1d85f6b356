import type { DropRule } from "./drop-rule.ts";

/** 0条评论, 0人参与: what a page counts of itself. Not 0起事故, nor 300人参与, which an event may tell. */
export const pageCounter: DropRule = {
  id: "drop/page-counter",
  applies: ({ text }, { token }) =>
    token.value === "0" &&
    /^(?:评论|参与|跟帖|回复|点赞|阅读|收藏|转发|浏览)/u.test(text.slice(token.end, token.end + 2)),
};
