import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { makeXlsx, writeRawXlsx } from "../../test/make-xlsx.ts";
import { markedCopy, readWorkbook } from "../index.ts";
import { withLimits } from "../limits.ts";
import { openArchive } from "../zip/archive.ts";
import type { Mark } from "./mark.ts";

const expected = { zh: "数字，单位万元 <1>", en: "A number & nothing else" };
const mark = (row: number, column: string, sheet = "数据"): Mark => ({ sheet, row, column, expected });

async function marked(bytes: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array> {
  const copy = await markedCopy(bytes, "台账.xlsx", marks);
  if (!copy.ok) throw new Error(copy.message.en);
  return copy.bytes;
}
async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book;
}
const red = (cell: ExcelJS.Cell | undefined): boolean =>
  cell?.fill?.type === "pattern" && cell.fill.fgColor?.argb === "FFFFC7CE";
const noteOf = (cell: ExcelJS.Cell | undefined): string => {
  const note = cell?.note;
  if (typeof note === "string") return note;
  return (note?.texts ?? []).map(({ text }) => text).join("");
};

const office = () =>
  makeXlsx((sheet, book) => {
    sheet.addRows([
      ["名称", "总投资"],
      ["甲", "很多"],
      ["乙", 12.5],
      ["丙", null],
    ]);
    sheet.mergeCells("A6:B6");
    sheet.getCell("B3").numFmt = "#,##0.00";
    sheet.getCell("B2").font = { bold: true, color: { argb: "FF0000FF" } };
    sheet.getCell("C2").value = { formula: "1+1", result: 2 };
    sheet.getCell("A3").note = "原来的批注";
    sheet.addConditionalFormatting({
      ref: "B2:B4",
      rules: [{ type: "cellIs", operator: "greaterThan", formulae: ["5"], style: {}, priority: 1 }],
    });
    book.addWorksheet("别的").addRow(["不动"]);
  });

test("bad cells are red with the reason beside them, an empty one too; fonts and formats stay", async () => {
  const book = await load(await marked(await office(), [mark(2, "B"), mark(4, "B"), mark(3, "A")]));
  const sheet = book.getWorksheet("数据");
  expect([sheet?.getCell("B2"), sheet?.getCell("B4"), sheet?.getCell("A3")].map(red)).toEqual([
    true,
    true,
    true,
  ]);
  expect([sheet?.getCell("A2"), sheet?.getCell("B3")].map(red)).toEqual([false, false]);
  expect(noteOf(sheet?.getCell("B2"))).toBe(`应为：${expected.zh}\nExpected: ${expected.en}`);
  expect(noteOf(sheet?.getCell("B4"))).toContain(expected.zh);
  expect(noteOf(sheet?.getCell("A3"))).toMatch(/^应为：.*原来的批注$/s);
  expect(sheet?.getCell("B2").font).toMatchObject({ bold: true, color: { argb: "FF0000FF" } });
  expect(sheet?.getCell("B3").numFmt).toBe("#,##0.00");
  expect(sheet?.getCell("B2").value).toBe("很多");
});

test("everything else is byte for byte as it was", async () => {
  const bytes = await office();
  const copy = await marked(bytes, [mark(2, "B")]);
  const [before, after] = [openArchive(bytes, withLimits()), openArchive(copy, withLimits())];
  const changed = before.names.filter((name) => before.packed(name)?.crc !== after.packed(name)?.crc);
  expect(changed.sort()).toEqual([
    "xl/comments1.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
  ]);
  const [own, theirs] = [await readWorkbook(bytes, "a.xlsx"), await readWorkbook(copy, "a.xlsx")];
  if (!own.ok || !theirs.ok) throw new Error("unreadable");
  expect(theirs.sheets).toEqual(own.sheets);
});

test("nothing bad, nothing changed; what has no column is said at the row's first cell", async () => {
  const bytes = await office();
  const copy = openArchive(await marked(bytes, []), withLimits());
  const held = openArchive(bytes, withLimits());
  expect(copy.names.map((name) => copy.packed(name)?.crc)).toEqual(
    held.names.map((name) => held.packed(name)?.crc),
  );
  const book = await load(await marked(bytes, [mark(2, "")]));
  expect(red(book.getWorksheet("数据")?.getCell("A2"))).toBe(true);
});

test("a workbook that has no remarks yet, and two sheets of them afterwards", async () => {
  const bytes = await makeXlsx((sheet, book) => {
    sheet.addRow(["甲"]);
    book.addWorksheet("别的").addRow(["乙"]);
  });
  const book = await load(await marked(bytes, [mark(1, "A"), mark(1, "A", "别的")]));
  for (const sheet of book.worksheets) {
    expect(red(sheet.getCell("A1"))).toBe(true);
    expect(noteOf(sheet.getCell("A1"))).toContain(expected.en);
  }
});

test("a workbook of hand-written XML, with prefixes, without row numbers and without styles", async () => {
  const sheet =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>名称</x:v></x:c></x:row><x:row/></x:sheetData></x:worksheet>';
  const bytes = await marked(writeRawXlsx(sheet), [mark(1, "B"), mark(2, "A")]);
  const read = await readWorkbook(bytes, "a.xlsx");
  expect(read.ok && read.sheets[0]?.rows[0]?.cells.map(({ address, value }) => [address, value])).toEqual([
    ["A1", "名称"],
  ]);
  const archive = openArchive(bytes, withLimits());
  let xml = "";
  for await (const piece of archive.stream("xl/worksheets/sheet1.xml"))
    xml += new TextDecoder().decode(piece);
  expect(xml).toContain('<x:c r="B1" s="1"/></x:row><x:row><x:c r="A2" s="1"/></x:row>');
  expect(xml).toMatch(/<x:legacyDrawing [^>]*\/><\/x:worksheet>$/);
});

test("a formula that starts a program or asks another book leaves its last value; those of the book itself stay", async () => {
  const cell = (address: string, formula: string, value = "7") =>
    `<c r="${address}"><f${formula}</f><v>${value}</v></c>`;
  const sheet = `<worksheet><sheetData><row r="1">${cell("A1", ">cmd|&apos; /C calc&apos;!A0")}${cell("B1", ">C1*2")}${cell(
    "C1",
    ' t="shared" ref="C1:D1" si="0">[1]Sheet1!A1',
  )}<c r="D1"><f t="shared" si="0"/><v>8</v></c>${cell("E1", '><![CDATA[WEBSERVICE("x")]]>')}</row></sheetData></worksheet>`;
  const read = await readWorkbook(await marked(writeRawXlsx(sheet), [mark(1, "A")]), "a.xlsx");
  const cells = read.ok ? (read.sheets[0]?.rows[0]?.cells ?? []) : [];
  expect(cells.map(({ address, value, formula }) => [address, value, formula])).toEqual([
    ["A1", "7", undefined],
    ["B1", "7", "C1*2"],
    ["C1", "7", undefined],
    ["D1", "8", undefined],
    ["E1", "7", undefined],
  ]);
});
