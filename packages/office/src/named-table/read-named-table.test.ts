import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { readWorkbook } from "../workbook/read-workbook.ts";
import type { Sheet } from "../workbook/workbook.ts";
import type { TableWords } from "./named-table.ts";
import { readNamedTable } from "./read-named-table.ts";

const NAMES = new Set(["固定资产投资", "社会消费品零售总额"]);
const WORDS: TableWords = {
  fields: [
    { field: "indicator", titles: ["指标"], aliases: ["项目"], isNumber: false },
    { field: "unit", titles: ["单位"], aliases: ["计量单位"], isNumber: false },
    { field: "value", titles: ["累计", "累计完成", "绝对额", "累计绝对额"], aliases: [], isNumber: true },
    { field: "growth", titles: ["增速", "同比", "累计同比"], aliases: [], isNumber: true },
    { field: "month", titles: ["本月", "本月绝对额"], aliases: [], isNumber: true },
    { field: "monthGrowth", titles: ["本月增速"], aliases: [], isNumber: true },
  ],
  ignored: ["序号"],
  bases: ["元", "个"],
  reword: (head) => head.replace(/^1-10月/, "累计").replace(/^累计累计/, "累计"),
  isOther: (header) => header.includes("上年同期"),
  naming: { field: "indicator", isName: (text) => NAMES.has(text) },
};

type Lines = readonly (readonly (string | number | null)[])[];

const sheetOf = async (
  lines: Lines,
  dress: (sheet: ExcelJS.Worksheet) => void = () => {},
): Promise<Sheet> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("表1");
  for (const line of lines) sheet.addRow([...line]);
  dress(sheet);
  const read = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), "表.xlsx");
  if (!read.ok || read.sheets[0] === undefined) throw new Error("The workbook was not read");
  return read.sheets[0];
};
const read = async (lines: Lines, dress?: (sheet: ExcelJS.Worksheet) => void, remembered = {}) => {
  const table = readNamedTable(await sheetOf(lines, dress), WORDS, remembered);
  if (table === undefined) throw new Error("No header was found");
  return {
    ...table,
    fields: Object.fromEntries(table.columns.map(({ column, field }) => [column, field])),
    texts: table.rows.map(({ row, cells }) => [
      row,
      ...WORDS.fields.map(({ field }) => cells[field]?.text ?? null),
    ]),
  };
};

test("a head of two merged rows: each column is what both rows say together, last year's is nobody's", async () => {
  const table = await read(
    [
      ["某县主要指标"],
      ["指标", "单位", "本月", null, "1-10月", null, "上年同期", null],
      [null, null, "绝对额", "增速", "绝对额", "同比", "绝对额", "增速"],
      ["固定资产投资", "亿元", 10, 3, 109.1, 8.3, 100, 5],
    ],
    (sheet) => {
      for (const range of ["A1:H1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"]) sheet.mergeCells(range);
    },
  );
  expect(table.headerRows).toEqual([2, 3]);
  expect(table.fields).toMatchObject({
    A: "indicator",
    B: "unit",
    C: "month",
    D: "monthGrowth",
    E: "value",
    F: "growth",
  });
  expect([table.fields.G, table.fields.H]).toEqual([null, null]);
  expect(table.texts).toEqual([[4, "固定资产投资", "亿元", "109.1", "8.3", "10", "3"]]);
});

test("units stand in the head or in a note above; what says that there is nothing is not there", async () => {
  const table = await read([
    ["单位：万元"],
    ["指标", "累计完成", "同比（%）"],
    ["固定资产投资", 1091000, "—"],
  ]);
  expect(table.rows[0]?.cells).toEqual({
    indicator: expect.objectContaining({ text: "固定资产投资" }),
    value: { column: "B", text: "1091000", unit: null, noteUnit: "万元" },
  });
  const headed = await read([
    ["指标", "累计完成（亿元）"],
    ["固定资产投资", 109.1],
  ]);
  expect(headed.rows[0]?.cells.value).toMatchObject({ unit: "亿元", noteUnit: null });
});

test("what was said of a column is known next month, also of the second column under one head", async () => {
  const lines = [
    ["指标", "1-10月报表数", "报表数", "报表数"],
    ["固定资产投资", 1, 2, 3],
  ];
  const before = await read(lines);
  expect(before.columns.map(({ key }) => key)).toEqual(["指标", "累计报表数", "报表数", "报表数#2"]);
  expect(before.fields).toMatchObject({ B: null, C: null, D: null });
  const after = await read(lines, undefined, {
    累计报表数: "value",
    "报表数#2": "growth",
    指标: "indicator",
  });
  expect(after.fields).toEqual({ A: "indicator", B: "value", C: null, D: "growth" });
  expect(after.columns.map(({ header }) => header)).toEqual(["指标", "1-10月报表数", "报表数", "报表数"]);
});

test("where no head says what names the rows, the column that holds their names does", async () => {
  const table = await read([
    ["序号", "经济运行情况", "累计", "增速"],
    [1, "固定资产投资", 109.1, 8.3],
    [2, "社会消费品零售总额", 90, 6.1],
  ]);
  expect(table.fields).toMatchObject({ A: null, B: "indicator", C: "value" });
});

test("a merged number is its first row's alone, a merged name is each row's; a head on the next page and hidden rows are no rows", async () => {
  const table = await read(
    [
      ["指标", "单位", "累计"],
      ["固定资产投资", "亿元", 109.1],
      [null, "%", null],
      ["指标", "单位", "累计"],
      ["社会消费品零售总额", "亿元", 90],
      ["隐藏", "亿元", 1],
    ],
    (sheet) => {
      sheet.mergeCells("A2:A3");
      sheet.mergeCells("C2:C3");
      sheet.getRow(6).hidden = true;
    },
  );
  expect(table.texts).toEqual([
    [2, "固定资产投资", "亿元", "109.1", null, null, null],
    [3, "固定资产投资", "%", null, null, null, null],
    [5, "社会消费品零售总额", "亿元", "90", null, null, null],
  ]);
  expect([table.hiddenRows, table.rowsBeyond]).toEqual([1, 0]);
});

test("of a sheet without end the first three thousand rows are read, and how many were not is said", async () => {
  const rows = Array.from({ length: 3005 }, (_, i) => ["固定资产投资", "亿元", i]);
  const table = await read([["指标", "单位", "累计"], ...rows]);
  expect([table.texts.length, table.rowsBeyond]).toEqual([3000, 5]);
});
