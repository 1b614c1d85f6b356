import { type LimitOverrides, type Limits, withLimits } from "../limits.ts";
import type { Message } from "../message.ts";
import type { Run } from "../progress.ts";
import { guard, type Refusal } from "../refusal.ts";
import { parsePart } from "../xml/parse-part.ts";
import type { Archive } from "../zip/archive.ts";
import { checkWorkbookFile, openWorkbook } from "./open-workbook.ts";
import { type CellBudget, SheetReader } from "./sheet-reader.ts";
import type { Sheet, Workbook } from "./workbook.ts";
import { readWorkbookParts } from "./workbook-parts.ts";

/**
 * Reads every sheet of an .xlsx. Never throws: what cannot be read gives a `Refusal`. Formulas are not calculated,
 * their last result is read. Small and large workbooks take the same streaming path, merged ranges included.
 */
export function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits?: LimitOverrides,
  run: Run = {},
): Promise<Workbook | Refusal> {
  return guard<Workbook>(async () => {
    const all = withLimits(limits);
    return checkWorkbookFile(bytes, fileName, all) ?? readSheets(openWorkbook(bytes, all), all, run);
  });
}

async function readSheets(archive: Archive, limits: Limits, run: Run): Promise<Workbook> {
  const { parts, context } = await readWorkbookParts(archive, limits);
  const budget: CellBudget = { used: 0 };
  const sheets: Sheet[] = [];
  for (const { name, hidden, part } of parts) {
    const reader = new SheetReader(name, context, limits, budget, run);
    await parsePart(archive, part, reader);
    sheets.push({ name, hidden, rows: reader.rows, merges: reader.merges });
  }
  return { ok: true, sheets, date1904: context.date1904, warnings: warnOfBlanks(sheets) };
}

/** Workbooks written by programs hold formulas that no spreadsheet has calculated yet. */
function warnOfBlanks(sheets: readonly Sheet[]): Message[] {
  let first = "";
  let count = 0;
  for (const sheet of sheets) {
    for (const cell of sheet.rows.flatMap((row) => row.cells)) {
      if (cell.kind !== "blank") continue;
      first ||= `${sheet.name}!${cell.address}`;
      count++;
    }
  }
  if (count === 0) return [];
  return [
    {
      zh: `有 ${count} 个公式没有计算结果（首个在 ${first}）。请用 Excel 或 WPS 打开并保存一次。`,
      en: `${count} formula(s) have no calculated result (the first is ${first}). Open and save the file once.`,
    },
  ];
}
