import type { BadCell, Text } from "@xushi/contract";
import type { Indicator } from "@xushi/core";
import type { NewObservation } from "@xushi/ledger";
import type { ObservationTable } from "@xushi/office";
import { type Entry, type ImportWords, readImportRow } from "./read-import-row.ts";
import { SheetText } from "./sheet-text.ts";

/** What a workbook would put into the ledger: its text, for the source page, and its observations with their place in it. */
export type ImportPlan = {
  readonly text: string;
  readonly observations: readonly Omit<NewObservation, "sourceId">[];
  readonly bad: readonly BadCell[];
  readonly warnings: readonly Text[];
};

/** Reads every table; every place that does not fit is listed, so that the person mends the file once. */
export const planImport = (
  tables: readonly ObservationTable[],
  words: ImportWords,
  indicators: ReadonlyMap<string, Indicator>,
): ImportPlan => {
  const text = new SheetText();
  const observations: Omit<NewObservation, "sourceId">[] = [];
  const bad: BadCell[] = [];
  const seen = new Map<string, string>();
  for (const table of tables) {
    text.addTitle(table.sheet, table.title);
    bad.push(...table.problems.map((p) => ({ ...p, expected: { ...p.expected } })));
    for (const row of table.rows) {
      const read = readImportRow(table.sheet, row, words, indicators);
      bad.push(...read.bad);
      for (const entry of read.entries) {
        bad.push(...repeated(entry, table.sheet, row.row, seen));
        const { shown: _, cell: __, ...observation } = entry;
        observations.push({ ...observation, span: text.addFigure(entry) });
      }
    }
  }
  return { text: text.toString(), observations, bad, warnings: warningsOf(tables) };
};

/** Two rows for the same thing in one file: nobody can tell which was meant. */
const repeated = (entry: Entry, sheet: string, row: number, seen: Map<string, string>): BadCell[] => {
  const key = [entry.indicatorId, entry.orgUnitId, entry.periodId, entry.measure].join("|");
  const before = seen.get(key);
  const here = `${sheet}!${entry.cell}`;
  if (before === undefined) {
    seen.set(key, here);
    return [];
  }
  const expected = {
    zh: `同一数据只出现一次（${before} 已有）`,
    en: `each figure once (it is in ${before} already)`,
  };
  return [{ sheet, row, column: entry.cell.replace(/\d+$/, ""), found: entry.shown.value, expected }];
};

const warningsOf = (tables: readonly ObservationTable[]): Text[] =>
  tables.flatMap((t) => [
    ...t.unknownColumns.map(({ column, header }) => ({
      zh: `工作表“${t.sheet}”${column} 列“${header}”不认识，未导入。`,
      en: `Sheet ${t.sheet}, column ${column} (${header}) is not known and was not imported.`,
    })),
    ...(t.rows.some((r) => r.target !== undefined)
      ? [
          {
            zh: `工作表“${t.sheet}”的目标列未导入：目标请在读报里入账或逐项填写。`,
            en: `The target column of sheet ${t.sheet} was not imported: targets are accepted on the reading desk.`,
          },
        ]
      : []),
  ]);
