import type { LimitOverrides } from "../limits.ts";
import type { Message } from "../message.ts";
import type { Run } from "../progress.ts";
import type { Refusal } from "../refusal.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { importObservationRows, type ObservationTable } from "./import-observation-rows.ts";

export interface ObservationsOfWorkbook {
  readonly ok: true;
  readonly tables: readonly ObservationTable[];
  readonly warnings: readonly Message[];
}

/**
 * Reads the figures of every visible sheet. Sheets without a table of figures (a cover, instructions) are named in
 * the warnings; where no sheet has one, the first sheet's refusal is the answer.
 */
export async function readObservations(
  bytes: Uint8Array,
  fileName: string,
  limits?: LimitOverrides,
  run: Run = {},
): Promise<ObservationsOfWorkbook | Refusal> {
  const workbook = await readWorkbook(bytes, fileName, limits, run);
  if (!workbook.ok) return workbook;
  const warnings: Message[] = [...workbook.warnings, ...(workbook.date1904 ? [FROM_1904] : [])];
  const tables: ObservationTable[] = [];
  let refusal: Refusal | undefined;
  for (const sheet of workbook.sheets) {
    const table = sheet.hidden ? undefined : importObservationRows(sheet);
    if (table?.ok) tables.push(table);
    else warnings.push(table ? table.message : hiddenSheet(sheet.name));
    if (table && !table.ok) refusal ??= table;
  }
  return tables.length === 0 && refusal ? refusal : { ok: true, tables, warnings };
}

const FROM_1904: Message = {
  zh: "这个工作簿的日期从 1904 年算起（旧 Mac 的存法），已按此读成真正的日期。",
  en: "Dates of this workbook count from 1904, as older Macs did; they were read as the days that they mean.",
};

function hiddenSheet(name: string): Message {
  return { zh: `工作表“${name}”是隐藏的，未读取。`, en: `Sheet ${name} is hidden and was not read.` };
}
