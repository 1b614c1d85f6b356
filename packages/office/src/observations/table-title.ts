import type { SheetGrid } from "../workbook/sheet-grid.ts";
import { cellText } from "./cell-text.ts";

/** What the lines above a table say for all of its rows. */
export interface TableTitle {
  readonly text: string;
  /** "2026年1-10月", as written. */
  readonly period: string | undefined;
  /** "2026年" */
  readonly year: string | undefined;
  /** From a note "单位：万元"; several units ("万元、%") apply to nobody in particular. */
  readonly unit: string | undefined;
}

const PERIOD =
  /(20\d\d)年(?:\d{1,2}(?:[-—–~～至到]\d{1,2})?月(?:份)?|第?[一二三四1-4](?:[-—–~至到][一二三四1-4])?季度|[上下]半年|全年|度)?/;

export function readTitle(grid: SheetGrid, headerRow: number, sheetName: string): TableTitle {
  const texts: string[] = [];
  for (const row of grid.rowNumbers) {
    if (row >= headerRow) break;
    for (let column = 1; column <= Math.min(grid.lastColumn, 50); column++) {
      const text = cellText(grid.at(row, column));
      if (text !== "" && text !== texts.at(-1)) texts.push(text);
    }
  }
  const text = texts.join("\n");
  const found = PERIOD.exec(text.replace(/ /g, "")) ?? PERIOD.exec(sheetName);
  const unit = /单位\s*[:：]\s*([^\s,，、;；)）]{1,8})\s*[)）]?$/m.exec(text)?.[1];
  return { text, period: found?.[0], year: found?.[1] && `${found[1]}年`, unit };
}
