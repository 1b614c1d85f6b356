import { type LimitOverrides, type Limits, withLimits } from "../limits.ts";
import type { Message } from "../message.ts";
import type { Run } from "../progress.ts";
import { guard, type Refusal } from "../refusal.ts";
import { parsePart } from "../xml/parse-part.ts";
import { readRelationships } from "../xml/relationships.ts";
import type { Archive } from "../zip/archive.ts";
import { checkWorkbookFile, openWorkbook } from "./open-workbook.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { type CellBudget, SheetReader } from "./sheet-reader.ts";
import { readCellFormats } from "./styles.ts";
import type { Sheet, Workbook } from "./workbook.ts";

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

interface Outline {
  readonly sheets: { name: string; relationId: string; hidden: boolean }[];
  date1904: boolean;
}

async function readSheets(archive: Archive, limits: Limits, run: Run): Promise<Workbook> {
  const roots = await readRelationships(archive, "");
  const main = roots.find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml";
  const outline = await readOutline(archive, main);
  const relations = await readRelationships(archive, main);
  const partOf = (type: string): string | undefined => relations.find((r) => r.type === type)?.part;
  const context = {
    strings: await readSharedStrings(archive, partOf("sharedStrings"), limits),
    formats: await readCellFormats(archive, partOf("styles")),
    date1904: outline.date1904,
  };
  const budget: CellBudget = { used: 0 };
  const sheets: Sheet[] = [];
  for (const { name, relationId, hidden } of outline.sheets) {
    const relation = relations.find(({ id }) => id === relationId);
    // Chart sheets have no cells.
    if (relation?.type !== "worksheet") continue;
    const reader = new SheetReader(name, context, limits, budget, run);
    await parsePart(archive, relation.part, reader);
    sheets.push({ name, hidden, rows: reader.rows, merges: reader.merges });
  }
  return { ok: true, sheets, date1904: outline.date1904, warnings: warnOfBlanks(sheets) };
}

async function readOutline(archive: Archive, part: string): Promise<Outline> {
  const outline: Outline = { sheets: [], date1904: false };
  await parsePart(archive, part, {
    open(name, { name: title = "", id = "", state = "visible", date1904 }) {
      if (name === "sheet") outline.sheets.push({ name: title, relationId: id, hidden: state !== "visible" });
      else if (name === "workbookPr") outline.date1904 = date1904 === "1" || date1904 === "true";
    },
  });
  return outline;
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
