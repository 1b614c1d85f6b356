import type { PlanReading, PlanRow } from "@xushi/contract";
import type { PlanCurve } from "@xushi/core";
import { cellText, gridOf, readWorkbookInWorker, type Sheet } from "@xushi/office";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { ofOffice } from "../http/office-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import type { Upload } from "../reading/receive-source.ts";
import { planPeriod } from "./plan-year.ts";
import { readTargetTable } from "./read-target-table.ts";
import type { HeldTargets, TargetTable } from "./target-table.ts";

type Asked = { readonly year: number; readonly unit?: string | undefined };

/** What a pasted table would change. Without heads its columns are name and value, or name, place and value. */
export const readPastedPlan = async (
  books: Books,
  asked: Asked,
  rows: readonly (readonly string[])[],
): Promise<Outcome<PlanReading>> => {
  const table = { sheet: "", rows: rows.map((cells, i) => ({ number: i + 1, cells })) };
  return readTables(books, asked, [table], false);
};

/** What a workbook would change: every sheet that has the columns of a table of targets. */
export const readPlanFile = async (
  books: Books,
  { limits }: Pick<Deps, "limits">,
  asked: Asked,
  { bytes, fileName }: Upload,
): Promise<Outcome<PlanReading>> => {
  const read = await readWorkbookInWorker(bytes, fileName, { fileBytes: limits.uploadBytes });
  if (!read.ok) return ofOffice(read);
  return readTables(books, asked, read.sheets.filter((s) => !s.hidden).map(tableOf), true);
};

const tableOf = (sheet: Sheet): TargetTable => {
  const grid = gridOf(sheet);
  const columns = Array.from({ length: grid.lastColumn }, (_, i) => i + 1);
  return {
    sheet: sheet.name,
    rows: grid.rowNumbers.map((number) => ({
      number,
      cells: columns.map((column) => cellText(grid.at(number, column))),
    })),
  };
};

const readTables = async (
  books: Books,
  { year, unit }: Asked,
  tables: readonly TargetTable[],
  needsHeader: boolean,
): Promise<Outcome<PlanReading>> => {
  const homeId = unit ?? books.vocabulary.jurisdiction.orgUnitId;
  if (!books.vocabulary.units.has(homeId)) return refused("org-unit.unknown", { id: homeId });
  const held = await heldTargets(books, year);
  const readings = tables.flatMap((table) => readTargetTable(books, table, held, homeId, needsHeader) ?? []);
  if (readings.length === 0) return refused("plan.no-table");
  return done({
    changes: readings.flatMap((r) => r.changes),
    same: readings.reduce((all, r) => all + r.same, 0),
    bad: readings.flatMap((r) => r.bad),
  });
};

const heldTargets = async ({ county }: Books, year: number): Promise<HeldTargets> => {
  const periodId = planPeriod(year).id;
  const rows = (await county.targets({ asOf: `${year}-12-31` })).filter((t) => t.periodId === periodId);
  const byPlace = Map.groupBy(rows, (t) => `${t.orgUnitId} ${t.indicatorId}`);
  const of = (orgUnitId: string, indicatorId: string) => byPlace.get(`${orgUnitId} ${indicatorId}`) ?? [];
  return {
    kindsOf: (unit, indicator) => of(unit, indicator).map((t) => t.kind),
    find: (unit, indicator, kind) => {
      const found = of(unit, indicator).find((t) => t.kind === kind);
      return found === undefined
        ? undefined
        : { ...found, curve: found.curve as PlanCurve as PlanRow["curve"] };
    },
  };
};
