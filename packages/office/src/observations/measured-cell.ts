import type { Message } from "../message.ts";
import { refersOutside } from "../workbook/refers-outside.ts";
import type { Cell } from "../workbook/workbook.ts";
import { cellText } from "./cell-text.ts";
import type { MeasureColumn } from "./header.ts";
import { readNumericText, saysNothing } from "./numeric-text.ts";
import type { TableReading } from "./table-reading.ts";

const NUMBER: Message = {
  zh: "数字，如 1234.5 或 8.5%；单位写在单位栏，没有数据请留空",
  en: "a number such as 1234.5 or 8.5%; the unit has its own column, leave blank if there is none",
};
/** 持平 may mean 0, 0.0 or "about the same": which, only the office knows. */
const GROWTH: Message = {
  zh: "数字，如 8.5 或 8.5%；持平请写 0，没有数据请留空",
  en: "a number such as 8.5 or 8.5%; write 0 where nothing changed, leave blank if there is none",
};
const CALCULATED: Message = {
  zh: "计算结果；请用 Excel 打开并保存，或改填数值",
  en: "a calculated result; open and save the file in Excel, or type the number",
};
const OWN_BOOK: Message = {
  zh: "本工作簿里的数值；公式引用了别的文件或程序，请复制后“粘贴为数值”",
  en: "a number of this workbook; the formula refers to another file or program: paste it as a value",
};
const OWN_CELL: Message = {
  zh: "每格一个数字；合并的格子说不清是哪一行哪一列的，请取消合并",
  en: "a number of its own; of a merged cell nobody can tell which row or column it is for: unmerge it",
};

/** A cell of a column of numbers: nothing, a number as decimal text, or what should stand there instead. */
export type MeasuredCell =
  | { readonly kind: "nothing" }
  | { readonly kind: "number"; readonly number: string; readonly calculated: boolean }
  | { readonly kind: "bad"; readonly found: string; readonly expected: Message };

const NOTHING: MeasuredCell = { kind: "nothing" };

export function measureCell(table: TableReading, row: number, measure: MeasureColumn): MeasuredCell {
  const { column, field } = measure;
  const cell = table.grid.at(row, column);
  if (isNothing(cell) || cell === undefined) return NOTHING;
  const merge = table.grid.mergeAt(row, column);
  if (merge !== undefined) {
    // A heading merged over the whole table, 一、工业, is no number of anything.
    if (!table.header.measures.some((m) => m.column === merge.left)) return NOTHING;
    return { kind: "bad", found: foundIn(cell), expected: OWN_CELL };
  }
  if (refersElsewhere(cell)) return { kind: "bad", found: foundIn(cell), expected: OWN_BOOK };
  const isNumeric = cell.kind === "number" || cell.kind === "text";
  const number = isNumeric ? readNumericText(cellText(cell)) : undefined;
  if (number !== undefined) return { kind: "number", number, calculated: cell.formula !== undefined };
  const uncalculated = cell.kind === "blank" || cell.kind === "error";
  const expected = uncalculated ? CALCULATED : field === "growth" ? GROWTH : NUMBER;
  return { kind: "bad", found: foundIn(cell), expected };
}

export const refersElsewhere = (cell: Cell | undefined): boolean =>
  cell?.formula !== undefined && refersOutside(cell.formula);

/** A formula that asks outside is shown itself: its result looks like any number. */
export const foundIn = (cell: Cell | undefined): string =>
  refersElsewhere(cell) ? `=${cell?.formula}` : cellText(cell);

function isNothing(cell: Cell | undefined): boolean {
  return (
    !cell || (cell.kind === "text" && saysNothing(cellText(cell))) || (cell.kind === "blank" && !cell.formula)
  );
}
