import { expect, test } from "vitest";
import { spellNumber } from "./numbering-format.ts";

test.each([
  [1, "chineseCounting", "一"],
  [10, "japaneseCounting", "十"],
  [12, "chineseCountingThousand", "十二"],
  [20, "chineseCounting", "二十"],
  [105, "chineseCounting", "一百零五"],
  [110, "chineseCounting", "一百一十"],
  [3, "ideographTraditional", "丙"],
  [11, "ideographTraditional", "11"],
  [20, "decimalEnclosedCircle", "⑳"],
  [28, "lowerLetter", "bb"],
  [1994, "upperRoman", "MCMXCIV"],
  [4, "decimalZero", "04"],
  [7, "anything", "7"],
])("%d as %s is %s", (n, format, text) => {
  expect(spellNumber(n, format)).toBe(text);
});
