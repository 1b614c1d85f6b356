import { expect, test } from "vitest";
import { formatChineseNumeral, parseChineseNumeral } from "./chinese-numeral.ts";

test("1 to 99 go round", () => {
  for (let n = 1; n <= 99; n++) expect(parseChineseNumeral(formatChineseNumeral(n))).toBe(n);
  expect([10, 14, 20, 99].map(formatChineseNumeral)).toEqual(["十", "十四", "二十", "九十九"]);
});

test.each(["", "百", "一十二百", "二三", "〇", "十十", "5"])("%j is none", (text) => {
  expect(parseChineseNumeral(text)).toBeUndefined();
});
