import { expect, test } from "vitest";
import { parseChineseNumeral } from "./chinese-numeral.ts";

test.each([
  ["二十一", "21"],
  ["十二", "12"],
  ["两百零五", "205"],
  ["一百二", "120"],
  ["三万五", "35000"],
  ["百亿", "10000000000"],
  ["五亿三千万", "530000000"],
  ["二〇二一", "2021"],
  ["十", "10"],
])("%s is %s", (text, value) => expect(parseChineseNumeral(text)).toBe(value));

test.each(["三五", "十四五", "一一", "九".repeat(30)])("%s is no number", (text) =>
  expect(parseChineseNumeral(text)).toBeUndefined(),
);
