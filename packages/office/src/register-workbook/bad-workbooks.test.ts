import { expect, test } from "vitest";
import { makeRows, writeRawXlsx } from "../../test/make-xlsx.ts";
import { UNITS } from "../../test/register-books.ts";
import { SAMPLE } from "../../test/sample-register.ts";
import { writeZip } from "../../test/tiny-zip.ts";
import { readRegisterWorkbookInWorker, shapeOf } from "../index.ts";

const reading = { shape: shapeOf(SAMPLE), units: UNITS, remembered: {} };
const read = (bytes: Uint8Array, name = "台账.xlsx", limits = {}) =>
  readRegisterWorkbookInWorker(bytes, name, reading, limits);
const codeOf = async (...given: Parameters<typeof read>) => {
  const table = await read(...given);
  return table.ok ? "read" : table.code;
};

test("what is no workbook, is locked, has macros, is empty or bursts is refused before anything is read", async () => {
  const encrypted = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  const bomb = writeZip([
    { name: "xl/workbook.xml", data: "<workbook/>" },
    { name: "xl/worksheets/sheet1.xml", data: " ".repeat(40_000_000) },
  ]);
  expect(await codeOf(new Uint8Array())).toBe("file.empty");
  expect(await codeOf(encrypted)).toBe("file.encrypted");
  expect(await codeOf(bomb)).toBe("zip.ratio");
  expect(await codeOf(Buffer.from("名称,责任单位"))).toBe("file.mismatch");
  expect(await codeOf(writeZip([{ name: "xl/vbaProject.bin", data: "x" }]))).toBe("file.macros");
  expect(await codeOf(await makeRows([]))).toBe("register.no-header");
  expect(await codeOf(await makeRows([["只有一个标题"]]))).toBe("register.no-header");
});

test("dates of 1904 and formulas that start programs, in hand-written XML", async () => {
  const row = (n: number, ...cells: string[]) => `<row r="${n}">${cells.join("")}</row>`;
  const text = (address: string, value: string) => `<c r="${address}" t="str"><v>${value}</v></c>`;
  const table = await read(
    writeRawXlsx(
      `<worksheet><sheetData>${row(1, text("A1", "名称"), text("B1", "开工日期"), text("C1", "建设内容"))}${row(
        2,
        text("A2", "甲"),
        '<c r="B2"><v>44624</v></c>',
        `<c r="C2" t="str"><f>cmd|' /C calc'!A0</f><v>计算器</v></c>`,
      )}${row(3, text("A3", "乙"), '<c r="B3"><v>44625</v></c>', '<c r="C3" t="str"><f>A3&amp;"x"</f><v>乙x</v></c>')}</sheetData></worksheet>`,
      { workbook: '<workbookPr date1904="1"/>' },
    ),
  );
  if (!table.ok) throw new Error(table.message.en);
  expect([...table.rows].map(({ values }) => values)).toEqual([
    { name: "甲", startedOn: "2026-03-05" },
    { name: "乙", startedOn: "2026-03-06", content: "乙x" },
  ]);
  expect([...table.rows][0]?.bad).toMatchObject([
    { sheet: "数据", row: 2, column: "C", field: "content", found: "计算器" },
  ]);
});

test("tens of thousands of rows come back in parts, each once and in order; too many cells are refused", async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => [`第${i}号`, "东序镇", i]);
  const bytes = await makeRows([["名称", "责任单位", "总投资"], ...rows]);
  const table = await read(bytes);
  if (!table.ok) throw new Error(table.message.en);
  expect([...table.rows].map(({ row }) => row)).toEqual(rows.map((_, i) => i + 2));
  expect(await codeOf(bytes, "台账.xlsx", { cells: 1000 })).toBe("workbook.too-many-cells");
});

test("a sheet that claims the widest and longest merges costs nothing", async () => {
  const merges = Array.from({ length: 2000 }, (_, i) => `<mergeCell ref="A${i + 1}:XFD1048576"/>`).join("");
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>名称</v></c><c r="B1" t="str"><v>责任单位</v></c></row></sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
  const table = await read(writeRawXlsx(sheet), "台账.xlsx", { seconds: 20 });
  expect(table.ok || table.code).toBe("register.no-header");
});
