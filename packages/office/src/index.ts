export { decodeText } from "./decode-text.ts";
export { type ExtractedText, type Extraction, extractText, type TextFormat } from "./extract-text.ts";
export { DEFAULT_LIMITS, type LimitOverrides, type Limits } from "./limits.ts";
export type { Mark } from "./marked-copy/mark.ts";
export { type MarkedCopy, markedCopy } from "./marked-copy/marked-copy.ts";
export type { Detail, Message } from "./message.ts";
export type {
  NamedCell,
  NamedColumn,
  NamedField,
  NamedRow,
  NamedTable,
  TableWords,
} from "./named-table/named-table.ts";
export { readNamedTable } from "./named-table/read-named-table.ts";
export { cellText } from "./observations/cell-text.ts";
export type { Layout } from "./observations/header.ts";
export type { MeasureField } from "./observations/header-words.ts";
export { headWords, readHeaderWord } from "./observations/header-words.ts";
export {
  importObservationRows,
  type ObservationTable,
  type TablePlaces,
} from "./observations/import-observation-rows.ts";
export type { ObservationRow, RowProblem } from "./observations/observation-row.ts";
export { type ObservationsOfWorkbook, readObservations } from "./observations/read-observations.ts";
export type { Rows } from "./packed-rows.ts";
export type { Progress, Run } from "./progress.ts";
export { mendRadicals } from "./radicals.ts";
export type { Refusal } from "./refusal.ts";
export { REFUSALS, type RefusalCode } from "./refusal-table.ts";
export { type Names, sayCell } from "./register-workbook/format-cell.ts";
export { cutUnit } from "./register-workbook/header-name.ts";
export type {
  HeldItem,
  ImportLookup,
  ImportPlan,
  PlannedChange,
  PlannedItem,
  ShownChange,
} from "./register-workbook/import-plan.ts";

export { type MatchedBy, type Remembered, rememberedKey } from "./register-workbook/match-columns.ts";
export { type Planning, planImport } from "./register-workbook/plan-import.ts";
export { type RegisterReading, readRegisterWorkbook } from "./register-workbook/read-register-workbook.ts";
export type { BadPlace, ReadRow } from "./register-workbook/read-row.ts";
export { type RegisterShape, shapeOf } from "./register-workbook/register-shape.ts";
export type { RegisterTable, ShownColumn, Skipped, TableRows } from "./register-workbook/register-table.ts";
export { SPECIAL, SPECIAL_TITLES } from "./register-workbook/special-column.ts";
export { type UnitFinder, type UnitName, unitFinder } from "./register-workbook/unit-finder.ts";
export {
  type ExportOptions,
  exportWorkbook,
  type ItemOut,
} from "./register-workbook/write-register-workbook.ts";
export { templateWorkbook } from "./register-workbook/write-template.ts";
export { columnName } from "./workbook/address.ts";
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
export {
  extractTextInWorker,
  markedCopyInWorker,
  readObservationsInWorker,
  readRegisterWorkbookInWorker,
  readWorkbookInWorker,
} from "./worker/in-worker.ts";
