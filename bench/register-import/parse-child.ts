/** How long the spreadsheet library alone needs for a workbook, in a process of its own: `node parse-child.ts WORKBOOK load|stream`. */
import ExcelJS from "exceljs";

const [path = "", how = "load"] = process.argv.slice(2);
const began = performance.now();
let rows = 0;
if (how === "load") {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  rows = book.worksheets[0]?.rowCount ?? 0;
} else
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, {}))
    for await (const row of sheet) if (row.hasValues) rows++;
const ms = performance.now() - began;
console.log(JSON.stringify({ rows, ms, peakMb: process.resourceUsage().maxRSS / 1024 }));
