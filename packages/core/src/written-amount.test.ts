import { expect, test } from "vitest";
import { readWritten, readWrittenIn } from "./written-amount.ts";

test.each([
  ["12.5", "亿元", "1250000000"],
  ["12.5亿元", "亿元", "1250000000"],
  ["１２.５ 亿", "亿元", "1250000000"],
  ["125000万元", "亿元", "1250000000"],
  ["1,250", "万元", "12500000"],
  ["-3.5%", "%", "-3.5"],
  ["−3.5", "%", "-3.5"],
  ["22", "个", "22"],
  ["2公顷", "亩", "30"],
])("%s in a field of %s is %s", (text, unit, value) => {
  expect(readWritten(text, unit)).toBe(value);
});

test.each([
  ["", "亿元"],
  ["约12", "亿元"],
  ["3-5", "亿元"],
  ["12人", "亿元"],
  ["12%", "亿元"],
  ["1,25", "亿元"],
  ["亿元", "亿元"],
])("%s in a field of %s is no number of it", (text, unit) => {
  expect(readWritten(text, unit)).toBeUndefined();
});

test.each([
  ["12.5", "亿元", "万元", "1250000000"],
  ["12.5亿元", "万元", "万元", "1250000000"],
  ["12.5", "", "亿元", "1250000000"],
  ["8.5", "%", "%", "8.5"],
  ["12.5", "人", "亿元", undefined],
])("%s with %s beside it in a field of %s is %s", (text, unit, field, value) => {
  expect(readWrittenIn(text, unit, field)).toBe(value);
});
