import type { Message } from "../message.ts";
import { columnName } from "../workbook/address.ts";
import type { Row } from "../workbook/workbook.ts";
import { cellText } from "./cell-text.ts";
import { describeFigure } from "./describe-row.ts";
import type { MeasureColumn } from "./header.ts";
import type { KeyField, MeasureField } from "./header-words.ts";
import { foundIn, type MeasuredCell, measureCell, refersElsewhere } from "./measured-cell.ts";
import { saysNothing } from "./numeric-text.ts";
import type { ObservationRow } from "./observation-row.ts";
import type { TableReading } from "./table-reading.ts";

const EXPECTED_KEY: Readonly<Partial<Record<KeyField, Message>>> = {
  indicator: { zh: "指标名称", en: "the name of an indicator" },
  orgUnit: { zh: "地区或单位名称", en: "the name of a place or office" },
  period: { zh: "期间，如 2026年3月", en: "a period such as 2026年3月" },
};
const TYPED: Message = {
  zh: "直接写出的文字；公式引用了别的文件或程序，请复制后“粘贴为数值”",
  en: "a typed text; the formula refers to another file or program: paste it as a value",
};

interface Measured {
  readonly measure: MeasureColumn;
  readonly cell: Exclude<MeasuredCell, { kind: "nothing" }>;
}

/** Reads one row of the table into figures and problems. */
export function readRow(table: TableReading, row: Row): void {
  const measured = measuredIn(table, row);
  if (measured.length === 0 || repeatsHeader(table, row.number)) {
    table.skippedRows.push(row.number);
    return;
  }
  if (row.hidden === true) {
    table.hiddenRows.push(row.number);
    return;
  }
  const keyed = checkKeys(table, row.number);
  for (const group of groupFigures(measured).values()) readFigure(table, row.number, group, keyed);
}

/** What stands in the columns that can be seen. In a row that is hidden itself every cell is. */
function measuredIn(table: TableReading, row: Row): Measured[] {
  const measured: Measured[] = [];
  for (const measure of table.header.measures) {
    const cell = measureCell(table, row.number, measure);
    if (cell.kind === "nothing") continue;
    if (row.hidden !== true && table.grid.at(row.number, measure.column)?.hidden === true)
      table.hiddenColumns.add(measure.column);
    else measured.push({ measure, cell });
  }
  return measured;
}

/** Long tables print their header again on each page. */
function repeatsHeader({ grid, header }: TableReading, row: number): boolean {
  return Object.values(header.keys).some((column) => {
    const head = cellText(grid.at(header.lastRow, column));
    return head !== "" && cellText(grid.at(row, column)) === head;
  });
}

/** Names every key that is missing or cannot be trusted; whether none is. */
function checkKeys(table: TableReading, row: number): boolean {
  const before = table.problems.length;
  for (const [field, expected] of Object.entries(EXPECTED_KEY)) {
    const column = table.header.keys[field as KeyField];
    if (column === undefined) continue;
    const cell = table.grid.at(row, column);
    if (refersElsewhere(cell)) addProblem(table, row, column, foundIn(cell), TYPED);
    else if (saysNothing(cellText(cell))) addProblem(table, row, column, "", expected);
  }
  return table.problems.length === before;
}

/** Value, growth and target of one indicator in one period make one figure. */
function groupFigures(measured: readonly Measured[]): Map<string, Measured[]> {
  const groups = new Map<string, Measured[]>();
  for (const one of measured) {
    const key = `${one.measure.indicator ?? ""}\n${one.measure.period ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function readFigure(table: TableReading, row: number, group: readonly Measured[], keyed: boolean): void {
  const numbers: Partial<Record<MeasureField, string>> = {};
  const cells: Partial<Record<MeasureField, string>> = {};
  let good = keyed;
  for (const { measure, cell } of group) {
    const { column, field } = measure;
    // Two columns of one kind, "本期" and "累计": the first stands for the figure, as its header comes first.
    if (cells[field] !== undefined) continue;
    cells[field] = columnName(column) + row;
    if (cell.kind === "bad") {
      good = false;
      addProblem(table, row, column, cell.found, cell.expected);
      continue;
    }
    numbers[field] = cell.number;
    if (cell.calculated) noteCalculated(table, `${columnName(column)}${row}`);
  }
  const measures = group.map(({ measure }) => measure);
  const figure: ObservationRow = { row, ...describeFigure(table, row, measures), ...numbers, cells };
  (good ? table.rows : table.badRows).push(figure);
}

function noteCalculated({ calculated }: TableReading, address: string): void {
  if (calculated.count === 0) calculated.first = address;
  calculated.count++;
}

function addProblem(
  table: TableReading,
  row: number,
  column: number,
  found: string,
  expected: Message,
): void {
  table.problems.push({ sheet: table.sheet.name, row, column: columnName(column), found, expected });
}
