import ExcelJS from "exceljs";
import { type TinyPart, writeZip } from "./tiny-zip.ts";

/** Builds a workbook with the common library, to be read by ours. */
export async function makeXlsx(
  build: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  build(workbook.addWorksheet("数据"), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A sheet of plain rows, row 1 first. */
export function makeRows(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  merges: readonly string[] = [],
): Promise<Uint8Array> {
  return makeXlsx((sheet) => {
    for (const row of rows) sheet.addRow([...row]);
    for (const merge of merges) sheet.mergeCells(merge);
  });
}

/** A workbook of hand-written XML, for what libraries do not write: 1904 dates, prefixes, shared formulas. */
export function writeRawXlsx(
  sheet: string,
  extra: { workbook?: string; styles?: string; strings?: string } = {},
): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
  const parts: TinyPart[] = [
    { name: "_rels/.rels", data: `<R>${relation("r", "officeDocument", "xl/workbook.xml")}</R>` },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns:r="r">${extra.workbook ?? ""}<sheets><sheet name="数据" sheetId="1" r:id="s"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<R>${relation("s", "worksheet", "/xl/worksheets/sheet1.xml")}${relation("t", "styles", "styles.xml")}${relation("u", "sharedStrings", "strings.xml")}</R>`,
    },
    { name: "xl/styles.xml", data: extra.styles ?? "<styleSheet/>" },
    { name: "xl/strings.xml", data: extra.strings ?? "<sst/>" },
    { name: "xl/worksheets/sheet1.xml", data: sheet },
  ];
  return writeZip(parts);
}
