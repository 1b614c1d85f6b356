import type { Message } from "../message.ts";
import { columnName } from "../workbook/address.ts";
import type { SheetGrid } from "../workbook/sheet-grid.ts";
import type { Cell, Row, Sheet } from "../workbook/workbook.ts";
import { cellText } from "./cell-text.ts";
import type { MeasureColumn, TableHeader } from "./header.ts";
import type { KeyField } from "./header-words.ts";
import { readNumericText, saysNothing } from "./numeric-text.ts";
import type { ObservationRow, RowProblem } from "./observation-row.ts";
import type { TableTitle } from "./table-title.ts";

/** A table while it is read: what is known of it, and what has been found so far. */
export interface TableReading {
  readonly sheet: Sheet;
  readonly grid: SheetGrid;
  readonly header: TableHeader;
  readonly title: TableTitle;
  readonly rows: ObservationRow[];
  readonly problems: RowProblem[];
  readonly skippedRows: number[];
}

const NUMBER: Message = {
  zh: "应为数字，如 1234.5 或 8.5%；单位写在单位栏，没有数据请留空",
  en: "a number such as 1234.5 or 8.5%; the unit has its own column, leave blank if there is none",
};
const CALCULATED: Message = {
  zh: "应为计算结果；请用 Excel 打开并保存，或改填数值",
  en: "a calculated result; open and save the file in Excel, or type the number",
};
const EXPECTED_KEY: Readonly<Partial<Record<KeyField, Message>>> = {
  indicator: { zh: "应填指标名称", en: "the name of an indicator" },
  orgUnit: { zh: "应填地区或单位名称", en: "the name of a place or office" },
  period: { zh: "应填期间，如 2026年3月", en: "a period such as 2026年3月" },
};

/** Reads one row of the table into figures and problems. */
export function readRow(table: TableReading, row: Row): void {
  const measured = table.header.measures.filter(
    ({ column }) => !isNothing(table.grid.at(row.number, column)),
  );
  if (measured.length === 0 || repeatsHeader(table, row.number)) {
    table.skippedRows.push(row.number);
    return;
  }
  const missing = missingKey(table, row.number);
  if (missing) {
    table.problems.push(problem(table, row.number, missing.column, "", missing.expected));
    return;
  }
  for (const group of groupFigures(measured).values()) readFigure(table, row, group);
}

function isNothing(cell: Cell | undefined): boolean {
  return (
    !cell || (cell.kind === "text" && saysNothing(cellText(cell))) || (cell.kind === "blank" && !cell.formula)
  );
}

/** Long tables print their header again on each page. */
function repeatsHeader({ grid, header }: TableReading, row: number): boolean {
  return Object.values(header.keys).some((column) => {
    const head = cellText(grid.at(header.lastRow, column));
    return head !== "" && cellText(grid.at(row, column)) === head;
  });
}

function missingKey(
  { grid, header }: TableReading,
  row: number,
): { column: number; expected: Message } | undefined {
  for (const [field, expected] of Object.entries(EXPECTED_KEY)) {
    const column = header.keys[field as KeyField];
    if (column !== undefined && saysNothing(cellText(grid.at(row, column)))) return { column, expected };
  }
  return undefined;
}

/** Value, growth and target of one indicator in one period make one figure. */
function groupFigures(measures: readonly MeasureColumn[]): Map<string, MeasureColumn[]> {
  const groups = new Map<string, MeasureColumn[]>();
  for (const measure of measures) {
    const key = `${measure.indicator ?? ""}\n${measure.period ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(measure);
    else groups.set(key, [measure]);
  }
  return groups;
}

function readFigure(table: TableReading, row: Row, group: readonly MeasureColumn[]): void {
  const numbers: Partial<Record<MeasureColumn["field"], string>> = {};
  const cells: Partial<Record<MeasureColumn["field"], string>> = {};
  let hidden = row.hidden === true;
  for (const { column, field } of group) {
    // Two columns of one kind, "本期" and "累计": the first stands for the figure, as its header comes first.
    if (numbers[field] !== undefined) continue;
    const cell = table.grid.at(row.number, column);
    const number = readNumber(cell);
    if (number === undefined) {
      const expected = cell?.kind === "blank" || cell?.kind === "error" ? CALCULATED : NUMBER;
      table.problems.push(problem(table, row.number, column, cellText(cell), expected));
      return;
    }
    numbers[field] = number;
    cells[field] = columnName(column) + row.number;
    hidden ||= cell?.hidden === true;
  }
  table.rows.push({
    row: row.number,
    ...describe(table, row.number, group),
    ...numbers,
    cells,
    ...(hidden && { hidden }),
  });
}

function readNumber(cell: Cell | undefined): string | undefined {
  if (cell?.kind !== "number" && cell?.kind !== "text") return undefined;
  return readNumericText(cellText(cell));
}

type Description = Pick<ObservationRow, "indicator" | "unit" | "orgUnit" | "period">;

function describe(
  { grid, header, title }: TableReading,
  row: number,
  group: readonly MeasureColumn[],
): Description {
  const key = (field: KeyField): string | undefined => {
    const column = header.keys[field];
    return column === undefined
      ? undefined
      : cellText(grid.at(row, column)).replace(/\s+/g, " ") || undefined;
  };
  // The unit of the growth column, "%", is not the unit of the figure.
  const measure = group.find(({ field }) => field !== "growth") ?? group[0];
  const named = splitUnit(key("indicator") ?? measure?.indicator ?? "");
  const unit = key("unit") ?? named.unit ?? measure?.unit ?? title.unit;
  const orgUnit = key("orgUnit");
  const period = joinPeriod(measure?.period, key("period"), title);
  return {
    indicator: named.name,
    ...(unit && { unit }),
    ...(orgUnit && { orgUnit }),
    ...(period && { period }),
  };
}

/** "工业投资（万元）" in the indicator column carries its unit. */
function splitUnit(indicator: string): { name: string; unit: string | undefined } {
  const found = /^(.+?)\s*[（(]([^（）()]*[元吨人户个件家亩%辆套项次台里米时][^（）()]{0,4})[）)]$/.exec(
    indicator,
  );
  return found?.[1] && found[2] && found[2].length <= 8
    ? { name: found[1], unit: found[2] }
    : { name: indicator, unit: undefined };
}

/** The head of the column, else the row, else the title; "3月" takes the year from the row or the title. */
function joinPeriod(
  head: string | undefined,
  own: string | undefined,
  title: TableTitle,
): string | undefined {
  const hasYear = (text: string): boolean => /20\d\d/.test(text);
  const yearOf = (text: string | undefined): string | undefined => {
    const year = /^(20\d\d)年?(?:度)?$/.exec(text ?? "")?.[1];
    return year && `${year}年`;
  };
  if (head !== undefined) return hasYear(head) ? head : (yearOf(own) ?? title.year ?? "") + head;
  if (own === undefined) return title.period;
  return /^\d{1,2}(?:[-—–~至]\d{1,2})?月/.test(own) ? (title.year ?? "") + own : own;
}

function problem(
  table: TableReading,
  row: number,
  column: number,
  found: string,
  expected: Message,
): RowProblem {
  return { sheet: table.sheet.name, row, column: columnName(column), found, expected };
}
