import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { makeXlsx, writeRawXlsx } from "../../test/make-xlsx.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { Cell, Sheet } from "./workbook.ts";

async function read(bytes: Uint8Array): Promise<Sheet> {
  const found = await readWorkbook(bytes, "a.xlsx");
  if (!found.ok) throw new Error(found.code);
  return found.sheets[0] as Sheet;
}

const cellsOf = (sheet: Sheet): Cell[] => sheet.rows.flatMap((row) => [...row.cells]);

test("cells have the type and the value that a person sees", async () => {
  const bytes = await makeXlsx((sheet) => {
    sheet.addRow([
      "投资",
      32.299999999999997,
      new Date("2026-03-01T00:00:00Z"),
      true,
      { formula: "1/0", result: { error: "#DIV/0!" } },
    ]);
    sheet.addRow([
      { richText: [{ text: "规上" }, { text: "工业" }] },
      0.1 + 0.2,
      new Date("2026-03-01T08:30:00Z"),
      1e-7,
      1.5e21,
    ]);
    sheet.addRow([{ formula: "B1*2", result: 64.6 }, { formula: "A9" }]);
    sheet.getCell("B1").numFmt = "#,##0.0";
    sheet.getCell("C2").numFmt = "yyyy-mm-dd hh:mm";
  });
  const cells = cellsOf(await read(bytes)).map(({ address, kind, value, error }) => [
    address,
    kind,
    error ?? value,
  ]);
  expect(cells).toEqual([
    ["A1", "text", "投资"],
    ["B1", "number", "32.3"],
    ["C1", "date", "2026-03-01"],
    ["D1", "boolean", true],
    ["E1", "error", "#DIV/0!"],
    ["A2", "text", "规上工业"],
    ["B2", "number", "0.3"],
    ["C2", "date", "2026-03-01T08:30:00"],
    ["D2", "number", "0.0000001"],
    ["E2", "number", "1500000000000000000000"],
    ["A3", "number", "64.6"],
    ["B3", "blank", null],
  ]);
});

test("formulas, number formats, hidden rows and columns, merged ranges are noted", async () => {
  const bytes = await makeXlsx((sheet) => {
    sheet.addRow(["甲", { formula: "SUM(C1:C9)", result: 3 }, 0.085]);
    sheet.addRow(["乙", 1, 2]);
    sheet.getCell("C1").numFmt = "0.0%";
    sheet.mergeCells("A2:A4");
    sheet.getRow(2).hidden = true;
    sheet.getColumn(3).hidden = true;
  });
  const sheet = await read(bytes);
  expect(sheet.merges).toEqual([{ address: "A2:A4", top: 2, left: 1, bottom: 4, right: 1 }]);
  const [, sum, share] = cellsOf(sheet);
  expect(sum).toEqual({ address: "B1", column: 2, kind: "number", value: "3", formula: "SUM(C1:C9)" });
  expect(share).toMatchObject({ value: "0.085", numberFormat: "0.0%", hidden: true });
  expect(sheet.rows[1]).toMatchObject({ number: 2, hidden: true, cells: [{ hidden: true }, {}, {}] });
});

test("1904 dates, prefixed elements, cells without addresses, shared formulas, inline text and pinyin", async () => {
  const bytes = writeRawXlsx(
    '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c s="1"><x:v>44620</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row>' +
      '<x:row r="5"><x:c r="B5"><x:f t="shared" ref="B5:B6" si="0">A5*2</x:f><x:v>2</x:v></x:c></x:row>' +
      '<x:row><x:c r="B6"><x:f t="shared" si="0"/><x:v>4</x:v></x:c><x:c t="inlineStr"><x:is><x:t>备_x000A_注</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    {
      workbook: '<workbookPr date1904="1"/>',
      styles:
        '<s><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></s>',
      strings: "<sst><si><t>序川</t><rPh><t>xùchuān</t></rPh></si></sst>",
    },
  );
  const cells = cellsOf(await read(bytes)).map(({ address, value, formula }) => [address, value, formula]);
  expect(cells).toEqual([
    ["A1", "2026-03-01", undefined],
    ["B1", "序川", undefined],
    ["B5", "2", "A5*2"],
    ["B6", "4", "A5*2"],
    ["C6", "备\n注", undefined],
  ]);
});

test("gives every value that the common library gives", async () => {
  const bytes = await makeXlsx((sheet) => {
    for (let i = 1; i <= 300; i++)
      sheet.addRow([`第${i}项`, i * 1.37, i % 7 === 0 ? null : `  留空格 ${i} `, -i / 3]);
  });
  const library = new ExcelJS.Workbook();
  await library.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  for (const cell of cellsOf(await read(bytes))) {
    const expected = library.worksheets[0]?.getCell(cell.address).value;
    expect(typeof expected === "number" ? Number(cell.value) : cell.value).toEqual(
      typeof expected === "number" ? Number(expected.toPrecision(15)) : expected,
    );
  }
});

test("hidden sheets say so, formulas without result are warned of, too many cells are refused", async () => {
  const bytes = await makeXlsx((sheet, workbook) => {
    sheet.addRow([1, { formula: "A1+1" }]);
    workbook.addWorksheet("底稿").state = "veryHidden";
  });
  expect(await readWorkbook(bytes, "a.xlsx")).toMatchObject({
    sheets: [
      { name: "数据", hidden: false },
      { name: "底稿", hidden: true },
    ],
    warnings: [{ zh: expect.stringContaining("数据!B1") }],
  });
  expect(await readWorkbook(bytes, "a.xlsx", { cells: 1 })).toMatchObject({
    code: "workbook.too-many-cells",
    detail: { limit: 1, sheet: "数据", row: 1 },
  });
});
