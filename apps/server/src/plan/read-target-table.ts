import type { BadCell, PlanChange, PlannedTarget, PlanReading, Text } from "@xushi/contract";
import { parseUnit, readWritten, readWrittenIn, type TargetKind } from "@xushi/core";
import { columnName } from "@xushi/office";
import { unitsOf } from "../board/board-row.ts";
import type { Books } from "../county/books.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";
import { unitName } from "../county/vocabulary.ts";
import { targetKindOf } from "../reading/to-target.ts";
import {
  columnsWithoutHeader,
  kindNamed,
  type PlanColumns,
  type PlanField,
  readHeader,
} from "./plan-columns.ts";
import { isSameTarget } from "./same-target.ts";
import { type TargetNames, targetNames } from "./target-names.ts";
import type { HeldTargets, TableRow, TargetTable } from "./target-table.ts";

/** A header is looked for so far down: titles and notes stand above it. */
const HEADER_WITHIN = 10;

/** A table of targets as what it would change; `null`: it is no such table. Every bad cell is named. */
export const readTargetTable = (
  books: Books,
  table: TargetTable,
  held: HeldTargets,
  homeId: string,
  needsHeader: boolean,
): PlanReading | null => {
  const headAt = table.rows.slice(0, HEADER_WITHIN).findIndex((row) => readHeader(row.cells) !== undefined);
  const head = table.rows[headAt];
  const [first] = table.rows;
  if (first === undefined || (head === undefined && needsHeader)) return null;
  const columns =
    (head === undefined ? undefined : readHeader(head.cells)) ?? columnsWithoutHeader(first.cells);
  const reader = new TableReader(books, table.sheet, columns, held, homeId);
  for (const row of table.rows.slice(headAt + 1)) reader.read(row);
  return reader.reading();
};

class TableReader {
  readonly #changes: PlanChange[] = [];
  readonly #bad: BadCell[] = [];
  #same = 0;
  readonly #books: Books;
  readonly #sheet: string;
  readonly #columns: PlanColumns;
  readonly #held: HeldTargets;
  readonly #homeId: string;
  readonly #names: TargetNames;

  constructor(books: Books, sheet: string, columns: PlanColumns, held: HeldTargets, homeId: string) {
    this.#books = books;
    this.#sheet = sheet;
    this.#columns = columns;
    this.#held = held;
    this.#homeId = homeId;
    this.#names = targetNames(books);
  }

  reading(): PlanReading {
    return { changes: this.#changes, same: this.#same, bad: this.#bad };
  }

  read(row: TableRow): void {
    const name = this.#text(row, "indicator");
    const written = this.#text(row, "value");
    // Notes, sums and parts that nobody has filled in yet.
    if (name === "" || (written === "" && this.#monthsWritten(row) === 0)) return;
    const before = this.#bad.length;
    const indicator = this.#indicator(row, name);
    const orgUnitId = this.#unit(row, "place") ?? this.#homeId;
    const ownerId = this.#unit(row, "owner");
    if (indicator === null || this.#bad.length > before) return;
    const kind = this.#kind(row, indicator, orgUnitId, written);
    const units = unitsOf(kind, indicator);
    const now = this.#held.find(orgUnitId, indicator.id, kind);
    const value = written === "" ? (now?.value ?? null) : this.#number(row, "value", units.displayUnit);
    const valueMax = kind === "range" ? this.#number(row, "valueMax", units.displayUnit) : null;
    const amounts = this.#months(row, units.displayUnit);
    if (value === null || this.#bad.length > before) return;
    const target: PlannedTarget = {
      ...{ indicatorId: indicator.id, orgUnitId, kind, value, valueMax },
      ...(ownerId === null ? {} : { ownerId }),
      ...(amounts === null ? {} : { curve: { kind: "monthly-tasks" as const, amounts } }),
      upon: now?.version ?? 0,
    };
    if (now !== undefined && isSameTarget(target, now)) {
      this.#same += 1;
      return;
    }
    this.#changes.push({
      row: row.number,
      name: { ...indicator.name },
      orgUnitName: unitName(this.#books.vocabulary, orgUnitId),
      displayUnit: units.displayUnit,
      before: now?.value ?? null,
      target,
    });
  }

  #indicator(row: TableRow, name: string): CountyIndicator | null {
    const found = this.#names.indicator(name);
    if (found === undefined) this.#say(row, "indicator", EXPECTED.indicator);
    return found ?? null;
  }

  /** `null` where nothing is written; an unknown name is said and gives nothing. */
  #unit(row: TableRow, field: "place" | "owner"): string | null {
    const name = this.#text(row, field);
    if (name === "") return null;
    const found = this.#names.unitId(name);
    if (found === undefined) this.#say(row, field, EXPECTED.place);
    return found ?? null;
  }

  /** As written; else the one kind that the target has so far; else by the number's own unit. */
  #kind(row: TableRow, indicator: CountyIndicator, orgUnitId: string, written: string): TargetKind {
    const word = this.#text(row, "kind");
    const named = word === "" ? undefined : kindNamed(word);
    if (word !== "" && named === undefined) this.#say(row, "kind", EXPECTED.kind);
    if (named !== undefined) return named;
    const isPercent = /[%％]$/u.test(written) || this.#text(row, "unit") === "%";
    if (isPercent && parseUnit(indicator.unit).base !== "%") return "growth";
    const [only, ...others] = this.#held
      .kindsOf(orgUnitId, indicator.id)
      .filter((k) => k !== "growth" || isPercent);
    if (only !== undefined && others.length === 0) return only;
    return targetKindOf({ unit: "", valueMax: null, slots: LEVEL_SLOTS }, indicator);
  }

  #number(row: TableRow, field: "value" | "valueMax", displayUnit: string): string | null {
    const text = this.#text(row, field);
    const unit = this.#text(row, "unit");
    const said = readWrittenIn(text, unit, displayUnit);
    if (said === undefined) this.#say(row, field, EXPECTED.number(displayUnit));
    return said ?? null;
  }

  #months(row: TableRow, displayUnit: string): string[] | null {
    const count = this.#monthsWritten(row);
    if (count === 0) return null;
    const amounts: string[] = [];
    for (let month = 1; month <= 12; month++) {
      const column = this.#columns.months.get(month);
      const text = column === undefined ? "" : (row.cells[column] ?? "").trim();
      const value = text === "" ? undefined : readWritten(text, displayUnit);
      if (value === undefined)
        this.#bad.push(
          this.#badAt(row, column, text, text === "" ? EXPECTED.allMonths : EXPECTED.number(displayUnit)),
        );
      else amounts.push(value);
    }
    return amounts;
  }

  #monthsWritten(row: TableRow): number {
    return [...this.#columns.months.values()].filter((column) => (row.cells[column] ?? "").trim() !== "")
      .length;
  }

  #text(row: TableRow, field: PlanField): string {
    const column = this.#columns.at.get(field);
    return column === undefined ? "" : (row.cells[column] ?? "").trim();
  }

  #say(row: TableRow, field: PlanField, expected: Text): void {
    this.#bad.push(this.#badAt(row, this.#columns.at.get(field), this.#text(row, field), expected));
  }

  #badAt(row: TableRow, column: number | undefined, found: string, expected: Text): BadCell {
    return {
      sheet: this.#sheet,
      row: row.number,
      column: column === undefined ? "" : columnName(column + 1),
      found,
      expected: { ...expected },
    };
  }
}

/** What `targetKindOf` asks of a figure, for a plain number in a table. */
const LEVEL_SLOTS = { kind: { value: "level", basis: "inferred", rule: "table" } };

const EXPECTED = {
  indicator: { zh: "目录里的指标名称或别名", en: "the name of an indicator of the catalogue" },
  place: { zh: "本县区域或单位的全名", en: "the full name of an org unit held here" },
  kind: { zh: "总量、个数、增速、水平、位次、区间之一", en: "Amount, Count, Growth, Level, Rank or Range" },
  number: (unit: string): Text => ({ zh: `以${unit}计的数`, en: `a number in ${unit}` }),
  allMonths: { zh: "各月任务要填满十二个月", en: "tasks for all twelve months" },
};
