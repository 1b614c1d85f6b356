export { decodeText } from "./decode-text.ts";
export { type ExtractedText, type Extraction, extractText, type TextFormat } from "./extract-text.ts";
export { DEFAULT_LIMITS, type LimitOverrides, type Limits } from "./limits.ts";
export type { Detail, Message } from "./message.ts";
export type { Layout } from "./observations/header.ts";
export type { MeasureField } from "./observations/header-words.ts";
export { importObservationRows, type ObservationTable } from "./observations/import-observation-rows.ts";
export type { ObservationRow, RowProblem } from "./observations/observation-row.ts";
export { type ObservationsOfWorkbook, readObservations } from "./observations/read-observations.ts";
export type { Progress, Run } from "./progress.ts";
export { mendRadicals } from "./radicals.ts";
export type { Refusal } from "./refusal.ts";
export { REFUSALS, type RefusalCode } from "./refusal-table.ts";
export { escapeFormulaText, looksLikeFormula, unescapeFormulaText } from "./workbook/formula-text.ts";
export { readWorkbook } from "./workbook/read-workbook.ts";
export { gridOf, type SheetGrid } from "./workbook/sheet-grid.ts";
export type { Cell, CellKind, Merge, Row, Sheet, Workbook } from "./workbook/workbook.ts";
export {
  type ColumnToWrite,
  type SheetToWrite,
  type ValueToWrite,
  writeWorkbook,
} from "./workbook/write-workbook.ts";
export { extractTextInWorker, readObservationsInWorker, readWorkbookInWorker } from "./worker/in-worker.ts";
