import type { BadCell } from "@xushi/contract";
import {
  type Indicator,
  isConvertible,
  ledgerValue,
  parseAmount,
  parseUnit,
  toBase,
  toPlain,
  unitFits,
} from "@xushi/core";
import type { NewObservation } from "@xushi/ledger";
import type { ObservationRow, ObservationTable } from "@xushi/office";
import { expected } from "./expected.ts";
import { keyPlace } from "./key-place.ts";

/** How names of the workbook are led to the county's ids; the same name is looked up once. */
export type ImportWords = {
  readonly matchIndicator: (name: string) => string | null;
  readonly matchPlace: (name: string) => string | null;
  readonly periodId: (written: string) => string | null;
  /** Whose figures they are when the table has no column for it. */
  readonly homeId: string;
  readonly homeName: string;
};

export type Entry = Omit<NewObservation, "sourceId" | "span"> & {
  readonly cell: string;
  /** What stands before the number in the source's text, and the number as written. */
  readonly shown: { readonly before: string; readonly value: string };
};

type Place = {
  readonly table: Pick<ObservationTable, "sheet" | "headerRow" | "places">;
  readonly row: ObservationRow;
};

/** One figure of a table as entries of the ledger, and what is wrong with it. */
export const readImportRow = (
  table: Place["table"],
  row: ObservationRow,
  words: ImportWords,
  indicators: ReadonlyMap<string, Indicator>,
): { readonly entries: readonly Entry[]; readonly bad: readonly BadCell[] } => {
  const at: Place = { table, row };
  const indicatorId = words.matchIndicator(row.indicator);
  const indicator = indicatorId === null ? undefined : indicators.get(indicatorId);
  const orgUnitId = row.orgUnit === undefined ? words.homeId : words.matchPlace(row.orgUnit);
  const periodId = row.period === undefined ? null : words.periodId(row.period);
  const bad = [
    ...(indicator === undefined ? [badKey(at, "indicator", row.indicator, expected.indicator)] : []),
    ...(orgUnitId === null ? [badKey(at, "orgUnit", row.orgUnit, expected.place)] : []),
    ...(periodId === null ? [badKey(at, "period", row.period, expected.period)] : []),
  ];
  if (indicator === undefined || orgUnitId === null || periodId === null) return { entries: [], bad };
  const key = { indicatorId: indicator.id, orgUnitId, periodId };
  const before = wordsBefore(row, words);
  const made = [levelOf(at, indicator), growthOf(at)].filter((m) => m !== null);
  return {
    entries: made.flatMap((m) =>
      "entry" in m ? [{ ...key, ...m.entry, shown: { before, value: m.shown } }] : [],
    ),
    bad: made.flatMap((m) => ("bad" in m ? [m.bad] : [])),
  };
};

/** 序川县　固定资产投资　2026年1-10月 */
export const wordsBefore = (row: ObservationRow, { homeName }: Pick<ImportWords, "homeName">): string =>
  [row.orgUnit ?? homeName, row.indicator, row.period].join("\t");

type Made =
  | { readonly entry: Pick<Entry, "measure" | "value" | "status" | "cell">; readonly shown: string }
  | { readonly bad: BadCell };

/** The level in the unit that the table names, or in the one in which the indicator is shown. */
const levelOf = (at: Place, indicator: Indicator): Made | null => {
  const { value, unit = indicator.unit, cells } = at.row;
  if (value === undefined) return null;
  // 规上工业增加值 has no level: what stands in its value column is growth in per cent.
  if (indicator.valuation === "growth_only") return percentOf(at, value, "value");
  const number = parseAmount(value.replace(/%$/, ""));
  if (number === undefined) return { bad: badCell(at, value, expected.number, "value") };
  const written = parseUnit(unit);
  if (!unitFits("level", written.base, indicator) || !agrees(value, unit))
    return { bad: badCell(at, `${value} ${unit}`, expected.unit(indicator.unit), "value") };
  const inBase = toPlain(toBase(number, written));
  const entry = {
    measure: "level",
    value: ledgerValue("level", inBase, written.base, indicator),
    status: "preliminary",
    cell: cells.value ?? `${at.row.row}`,
  } as const;
  return { entry, shown: value.endsWith("%") ? value : `${value} ${unit}` };
};

/** "8.5%" for an indicator kept in 元 is growth in the wrong column. */
const agrees = (value: string, unit: string): boolean =>
  !value.endsWith("%") || isConvertible(parseUnit(unit), parseUnit("%"));

const growthOf = (at: Place): Made | null =>
  at.row.growth === undefined ? null : percentOf(at, at.row.growth, "growth");

const percentOf = (at: Place, written: string, field: "value" | "growth"): Made => {
  const number = parseAmount(written.replace(/%$/, ""));
  if (number === undefined) return { bad: badCell(at, written, expected.number, field) };
  const entry = {
    measure: "growth",
    value: toPlain(number),
    status: "preliminary",
    cell: at.row.cells[field] ?? `${at.row.row}`,
  } as const;
  return { entry, shown: written.endsWith("%") ? written : `${written}%` };
};

const badCell = (
  { table, row }: Place,
  found: string,
  wanted: BadCell["expected"],
  field: "value" | "growth",
): BadCell => {
  const column = row.cells[field]?.replace(/\d+$/, "") ?? "";
  return { sheet: table.sheet, row: row.row, column, found, expected: wanted };
};

const badKey = (
  { table, row }: Place,
  field: "indicator" | "orgUnit" | "period",
  found: string | undefined,
  wanted: BadCell["expected"],
): BadCell => ({ sheet: table.sheet, ...keyPlace(table, row, field), found: found ?? "", expected: wanted });
