import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { escapeFormulaText, unescapeFormulaText } from "./formula-text.ts";
import { readWorkbook } from "./read-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

describe("text that could be taken for a formula", () => {
  test.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "＝HYPERLINK(1)", " =1"])(
    "%j gets an apostrophe",
    (text) => {
      expect(escapeFormulaText(text)).toBe(`'${text}`);
      expect(unescapeFormulaText(`'${text}`)).toBe(text);
    },
  );

  test.each(["-3.2", "+5.2%", "－", "——", "-", "投资=1", "'quoted'", "", "-1,234.5"])("%j stays", (text) => {
    expect(escapeFormulaText(text)).toBe(text);
    expect(unescapeFormulaText(text)).toBe(text);
  });
});

const COLUMNS = [
  { header: "指标", width: 20 },
  { header: "数值", kind: "decimal", numberFormat: "#,##0.0" },
  { header: "日期", kind: "date" },
] as const;

test("a list comes back as it was written", async () => {
  const rows = [
    ["固定资产投资", "1234.50", "2026-03-01"],
    ['=HYPERLINK("x")', "0.12345678901234567", null],
    ["是", true, "待定"],
  ];
  const found = await readWorkbook(
    await writeWorkbook({ sheets: [{ name: "一览", columns: COLUMNS, rows }] }),
    "a.xlsx",
  );
  const cells = found.ok
    ? found.sheets[0]?.rows.map((row) => row.cells.map(({ kind, value }) => [kind, value]))
    : [];
  expect(cells).toEqual([
    [
      ["text", "指标"],
      ["text", "数值"],
      ["text", "日期"],
    ],
    [
      ["text", "固定资产投资"],
      ["number", "1234.5"],
      ["date", "2026-03-01"],
    ],
    [
      ["text", '\'=HYPERLINK("x")'],
      ["text", "0.12345678901234567"],
    ],
    [
      ["text", "是"],
      ["boolean", true],
      ["text", "待定"],
    ],
  ]);
});

test("the header is frozen and bold, widths and formats are set, sheet names are made valid and unique", async () => {
  const sheet = { columns: COLUMNS, rows: [["甲", "1", null]] };
  const bytes = await writeWorkbook({
    sheets: [
      { name: "一/览", ...sheet },
      { name: "一 览", ...sheet },
    ],
  });
  const library = new ExcelJS.Workbook();
  await library.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  expect(library.worksheets.map(({ name }) => name)).toEqual(["一 览", "一 览 (2)"]);
  const [first] = library.worksheets;
  expect(first?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(first?.getCell("A1").font.bold).toBe(true);
  expect(first?.getColumn(1).width).toBe(20);
  expect(first?.getCell("B2").numFmt).toBe("#,##0.0");
  expect(first?.autoFilter).toBe("A1:C1");
});
