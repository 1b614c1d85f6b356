import { expect, test } from "vitest";
import { cleanText } from "./clean-text.ts";

const LINE = "这五年我们聚力扩容提质综合实力实现新跨越预计全县地区生产";

test("joins lines that only wrap", () => {
  expect(cleanText(`${LINE}\n总值突破40亿元年均增长六个百分点人均收入逐年提高固定资产投\n资3亿元`).text).toBe(
    `${LINE}总值突破40亿元年均增长六个百分点人均收入逐年提高固定资产投资3亿元`,
  );
});

test.each([
  ["a sentence that is over", `${LINE}。\n${LINE}。`],
  ["short lines", "石桥镇完成五亿元\n青林镇完成六亿元"],
  ["a heading and its paragraph", `${LINE}\n全县增长5%。`],
  ["an indented paragraph", `${LINE}\n　　${LINE}`],
])("keeps %s", (_what, text) => {
  expect(cleanText(text).text).toBe(text);
});
