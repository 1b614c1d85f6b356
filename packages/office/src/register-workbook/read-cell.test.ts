import type { SimpleField } from "@xushi/core";
import { expect, test } from "vitest";
import { FINDER } from "../../test/register-books.ts";
import { refersOutside } from "../workbook/refers-outside.ts";
import type { Cell, CellKind } from "../workbook/workbook.ts";
import { readCell } from "./read-cell.ts";

const cell = (value: string | boolean, kind: CellKind = "text", more: Partial<Cell> = {}): Cell => ({
  ...{ address: "A1", column: 1, kind, value },
  ...more,
});
const title = { zh: "字段", en: "Field" };
const context = { units: FINDER, column: { unit: null, isNote: false }, monthEnd: false, date1904: false };
const read = (field: SimpleField, given: Cell, more: Partial<typeof context> = {}) => {
  const result = readCell(field, given, { ...context, ...more });
  if (!result.ok) return result.expected.en;
  return "reference" in result ? `→ ${result.reference}` : result.value;
};
const yuan = { kind: "decimal", unit: "元", shownIn: "万元", title } as const;
const date = { kind: "date", title } as const;

test.each([
  ["1,234.5", null, "12345000"],
  ["１２．５亿元", null, "1250000000"],
  ["3.2亿", null, "320000000"],
  ["0.1", "亿元", "10000000"],
  ["-3", "元", "-3"],
  ["约3", null, /^A number/],
  ["3-5", null, /^A number/],
  ["3亩", null, /^A unit that can/],
  ["100", "亩", /^A unit that can/],
  ["—", null, undefined],
  ["无", null, undefined],
])("an amount %s under %s", (text, unit, wanted) => {
  const value = read(yuan, cell(text), { column: { unit: unit as null, isNote: false } });
  if (wanted instanceof RegExp) expect(value).toMatch(wanted);
  else expect(value).toBe(wanted);
});

test("a note above the table means only what it fits; areas are turned into one another", () => {
  const mu = { kind: "decimal", unit: "亩", title } as const;
  const note = { column: { unit: "万元" as unknown as null, isNote: true } };
  expect(read(mu, cell("12"), note)).toBe("12");
  expect(read(mu, cell("2"), { column: { unit: "公顷" as unknown as null, isNote: false } })).toBe("30");
});

test.each([
  ["2026.3.5", "2026-03-05"],
  ["2026/3/5", "2026-03-05"],
  ["2026年3月5日", "2026-03-05"],
  ["20260305", "2026-03-05"],
  ["2026年3月", "2026-03-01"],
  ["2026/3", "2026-03-01"],
  ["2026年2月底", "2026-02-28"],
  ["2026-02-30", /^A date/],
  ["明年", /^A date/],
  ["2026", /^A date/],
])("a date as text, %s", (text, wanted) => {
  const value = read(date, cell(text));
  if (wanted instanceof RegExp) expect(value).toMatch(wanted);
  else expect(value).toBe(wanted);
});

test("a date as a spreadsheet keeps it: serials, either epoch, and a month whose nought was lost", () => {
  expect(read(date, cell("46086", "number"))).toBe("2026-03-05");
  expect(read(date, cell("44624", "number"), { date1904: true })).toBe("2026-03-05");
  expect(read(date, cell("2026-10-01", "date", { numberFormat: 'yyyy"年"m"月"' }), { monthEnd: true })).toBe(
    "2026-10-31",
  );
  expect(read(date, cell("2026.3", "number"))).toBe("2026-03-01");
  expect(read(date, cell("2026.1", "number"))).toMatch(/^A clear month/);
  expect(read(date, cell("2026.1", "number", { numberFormat: "0.00" }))).toBe("2026-10-01");
  expect(read(date, cell("12000", "number"))).toMatch(/^A date/);
});

test("yes and no as offices tick them", () => {
  const flag = { kind: "flag", title } as const;
  for (const text of ["是", "√", "有", "Y", "已"]) expect(read(flag, cell(text))).toBe(true);
  for (const text of ["否", "×", "无", "未", "no"]) expect(read(flag, cell(text))).toBe(false);
  expect(read(flag, cell(true, "boolean"))).toBe(true);
  expect(read(flag, cell("也许"))).toBe("Yes or No");
});

test("choices by title in either language or by key, never by a title that two share", () => {
  const choices = {
    a: { zh: "续建", en: "Continuing" },
    b: { zh: "其他", en: "Other" },
    c: { zh: "其他", en: "Rest" },
  };
  const choice = { kind: "choice", title, choices } as const;
  expect([read(choice, cell("续 建")), read(choice, cell("CONTINUING")), read(choice, cell("c"))]).toEqual([
    "a",
    "a",
    "c",
  ]);
  expect(read(choice, cell("其他"))).toBe("One of: Continuing, Other, Rest");
});

test("units by name, short name, code and path; two of one name are listed", () => {
  const unit = { kind: "org-unit", title } as const;
  expect(
    ["东序镇", "东序", "341099102", "序川县西序镇", "东序镇/东街村", "xuchuan"].map((t) =>
      read(unit, cell(t)),
    ),
  ).toEqual([
    ...["dong", "dong", "xi", "xi", "dong-street"],
    "An org unit of this jurisdiction, by name or code",
  ]);
  expect(read(unit, cell("东街村"))).toMatch(/序川县\/东序镇\/东街村; 序川县\/西序镇\/东街村/);
});

test("points either way round", () => {
  const point = { kind: "point", title } as const;
  expect(read(point, cell("117.1,31.2"))).toEqual({ lng: 117.1, lat: 31.2 });
  expect(read(point, cell("东经117.1°，北纬31.2°"))).toEqual({ lng: 117.1, lat: 31.2 });
  expect(read(point, cell("31.2 117.1"))).toEqual({ lng: 117.1, lat: 31.2 });
  expect(read(point, cell("200,100"))).toMatch(/^Longitude/);
});

test("formulas give their result; another book's, a program's and a missing one are named", () => {
  const text = { kind: "text", title } as const;
  expect(read(yuan, cell("3", "number", { formula: "SUM(A1:A2)" }))).toBe("30000");
  for (const formula of [
    "[1]Sheet1!A1",
    "cmd|' /C calc'!A0",
    "'C:\\[a.xlsx]表'!A1",
    'WEBSERVICE("http://x")',
  ])
    expect(read(text, cell("x", "text", { formula }))).toMatch(/^A value of this workbook/);
  expect(refersOutside("Table1[Amount]*2")).toBe(false);
  expect(read(text, { ...cell(""), value: null, kind: "blank", formula: "A1" })).toMatch(
    /^A calculated result/,
  );
  expect(read(text, { ...cell(""), value: null, kind: "error", error: "#REF!" })).toMatch(/^A value/);
});

test("a code that a spreadsheet has cut is not taken", () => {
  const text = { kind: "text", title } as const;
  expect(read(text, cell("341024199001011000", "number"))).toMatch(/^The whole number/);
  expect(read(text, cell("341024", "number"))).toBe("341024");
  expect(read(text, cell("'=1+1"))).toBe("=1+1");
});
