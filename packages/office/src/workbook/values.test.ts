import { describe, expect, test } from "vitest";
import { columnName, parseAddress } from "./address.ts";
import { decimalText, shiftPoint } from "./decimal-text.ts";
import { dateShape } from "./number-formats.ts";
import { serialToIso } from "./serial-date.ts";

test.each([
  ["12.5", "12.5"],
  ["-0.30000000000000004", "-0.3"],
  ["1.0000000000000001E-5", "0.00001"],
  ["123456789012.34501", "123456789012.345"],
  ["-2.5E+22", "-25000000000000000000000"],
  ["1E400", undefined],
  ["", undefined],
  ["abc", undefined],
])("decimal text of %s is %s", (stored, text) => {
  expect(decimalText(stored)).toBe(text);
});

test.each([
  ["0.085", "8.5"],
  ["-0.002", "-0.2"],
  ["1", "100"],
  ["0", "0"],
  ["1.2345", "123.45"],
])("%s in percent is %s", (decimal, percent) => {
  expect(shiftPoint(decimal, 2)).toBe(percent);
});

test.each([
  ["General", "none"],
  ["#,##0.00;[Red]-#,##0.00", "none"],
  ['0.0"days"', "none"],
  ["[h]:mm", "none"],
  ["yyyy/m/d", "day"],
  ['yyyy"年"m"月"', "month"],
  ["[$-804]yyyy\\-mm", "month"],
  ["h:mm AM/PM", "time"],
  ["yyyy-mm-dd hh:mm", "moment"],
  ["[DBNum1]m月d日", "day"],
])("format %s shows %s", (format, shape) => {
  expect(dateShape(format)).toBe(shape);
});

describe("serial dates", () => {
  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [46082, "2026-03-01"],
    [46_082.354_166_67, "2026-03-01T08:30:00"],
    [-1, undefined],
    [2958466, undefined],
  ])("%d is %s", (serial, iso) => {
    expect(serialToIso(serial, false, "day")).toBe(iso);
  });

  test("a time of day has no day, and 1904 counts from its own epoch", () => {
    expect(serialToIso(0.5, false, "time")).toBe("12:00:00");
    expect(serialToIso(0, true, "day")).toBe("1904-01-01");
  });
});

test("addresses and columns are two spellings of one place", () => {
  for (const column of [1, 26, 27, 52, 702, 703, 16_384]) {
    expect(parseAddress(`${columnName(column)}7`)).toEqual({ column, row: 7 });
  }
  expect(parseAddress("7A")).toEqual({ column: 0, row: 0 });
});
