import type { ReturnColumn, ReturnField, ReturnReading, Text } from "@xushi/contract";
import { endYear, formatPeriod, type Period, parsePeriod } from "@xushi/core";
import { type NamedTable, readNamedTable, readWorkbookInWorker } from "@xushi/office";
import { MONTHLY_RETURNS } from "@xushi/registers";
import type { Books } from "../../county/books.ts";
import type { Deps } from "../../deps.ts";
import { ofOffice } from "../../http/office-refusal.ts";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import { countyWords } from "../../reading/county-words.ts";
import type { Upload } from "../../reading/receive-source.ts";
import { mappingOf, rememberedMapping } from "../../register-import/import-mapping.ts";
import type { ReturnAt } from "../read-return.ts";
import { fillableReturn } from "./fillable-return.ts";
import { findAsked } from "./find-asked.ts";
import { readReturnTable, type TableFigures } from "./read-return-table.ts";
import { returnWords } from "./return-words.ts";

/** More rows that say nothing for the form would not be read. */
const MOST_LEFT = 200;

/** What the office's own workbook says for the form: every sheet that has a column of indicators. Nothing is written. */
export const readReturnWorkbook = async (
  books: Books,
  { limits }: Pick<Deps, "limits">,
  at: ReturnAt,
  { bytes, fileName }: Upload,
): Promise<Outcome<ReturnReading>> => {
  const found = await fillableReturn(books, at);
  if (!found.ok) return found;
  const { answering, returned } = found.value;
  const read = await readWorkbookInWorker(bytes, fileName, { fileBytes: limits.uploadBytes });
  if (!read.ok) return ofOffice(read);
  const county = countyWords(books.vocabulary);
  const isName = (text: string) => "asked" in findAsked(text, answering.asked, county);
  const indicators = answering.asked.map(({ indicator }) => indicator);
  const words = returnWords(returned, indicators, isName);
  const remembered = await rememberedMapping(books, MONTHLY_RETURNS, mappingOf(at.office));
  const tables = read.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => readNamedTable(sheet, words, remembered) ?? []);
  const known = tables.filter(hasNames);
  // Where no sheet is understood, its columns are shown all the same: a person says what they are.
  const shown = known.length > 0 ? known : tables.slice(0, 1);
  if (shown.length === 0) return refused("reporting.no-table");
  const figures = shown.map((table) => readReturnTable(table, answering, county));
  return done({
    ...joined(figures),
    columns: shown.flatMap(wireColumns),
    warnings: shown.flatMap((table) => [
      ...otherMonth(table, returned),
      ...hiddenRows(table),
      ...rowsBeyond(table),
    ]),
  });
};

const hasNames = ({ columns }: NamedTable): boolean => columns.some(({ field }) => field === "indicator");

/** A figure that an earlier sheet says already is left where it says something else. */
const joined = (tables: readonly TableFigures[]): Pick<ReturnReading, "figures" | "left" | "bad"> => {
  const figures = new Map<string, TableFigures["figures"][number]>();
  const repeated: ReturnReading["left"] = [];
  for (const figure of tables.flatMap((table) => table.figures)) {
    const key = `${figure.indicatorId} ${figure.face}`;
    const before = figures.get(key);
    if (before === undefined) figures.set(key, figure);
    else if (before.text !== figure.text)
      repeated.push({
        ...{ sheet: figure.sheet, row: Number(figure.cell.replace(/\D/gu, "")), name: figure.found },
        why: "repeated",
      });
  }
  return {
    figures: [...figures.values()],
    left: [...tables.flatMap(({ left }) => left), ...repeated].slice(0, MOST_LEFT),
    bad: tables.flatMap(({ bad }) => bad),
  };
};

const wireColumns = ({ sheet, columns }: NamedTable): ReturnColumn[] =>
  columns.map(({ column, header, key, unit, sample, field, by }) => ({
    ...{ sheet, column, header, key, unit, by },
    sample: [...sample],
    field: field as ReturnField | null,
  }));

const hiddenRows = ({ sheet, hiddenRows: count }: NamedTable): Text[] =>
  count === 0
    ? []
    : [
        {
          zh: `工作表“${sheet}”隐藏的 ${count} 行没有读。`,
          en: `Hidden rows of sheet ${sheet} were not read: ${count}.`,
        },
      ];

const rowsBeyond = ({ sheet, rows, rowsBeyond: count }: NamedTable): Text[] =>
  count === 0
    ? []
    : [
        {
          zh: `工作表“${sheet}”太长：第 ${rows.at(-1)?.row ?? ""} 行以下的 ${count} 行没有读，请把要报的行放在前面。`,
          en: `Sheet ${sheet} is too long: ${count} rows below row ${rows.at(-1)?.row ?? ""} were not read. Put the rows to report first.`,
        },
      ];

/** September's workbook dropped on October's form is read, and said. */
const otherMonth = ({ sheet, titlePeriod }: NamedTable, returned: Period): Text[] => {
  const said = titlePeriod === null ? undefined : parsePeriod(titlePeriod, endYear(returned));
  if (said === undefined || said.last === returned.last || said.id.endsWith("-12")) return [];
  return [
    {
      zh: `工作表“${sheet}”写的是${formatPeriod(said)}，这里报的是${formatPeriod(returned)}：请核对是不是拿错了表。`,
      en: `Sheet ${sheet} says ${formatPeriod(said, "en")}; this return is of ${formatPeriod(returned, "en")}. Is it the right file?`,
    },
  ];
};
