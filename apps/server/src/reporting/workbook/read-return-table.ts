import type { BadCell, LeftRow, ReturnFigure, Text } from "@xushi/contract";
import {
  endYear,
  fromBase,
  isConvertible,
  isSingleMonth,
  parsePeriod,
  parseUnit,
  readWrittenIn,
  toPlain,
} from "@xushi/core";
import type { NamedCell, NamedRow, NamedTable } from "@xushi/office";
import type { CountyWords } from "../../reading/county-words.ts";
import type { Answering } from "../return-offices.ts";
import { type Asked, findAsked, isGrowthUnit } from "./find-asked.ts";

export type TableFigures = {
  readonly figures: readonly ReturnFigure[];
  readonly left: readonly LeftRow[];
  readonly bad: readonly BadCell[];
};

const LONGEST_NOTE = 2000;

/** The figures that the rows of a table say for the form: pure; every row with numbers that says none is named. */
export const readReturnTable = (
  table: NamedTable,
  { aboutId, asked }: Pick<Answering, "aboutId" | "asked">,
  words: Pick<CountyWords, "matchIndicator" | "matchPlace">,
): TableFigures => {
  const reader = new RowReader(table.sheet, aboutId, asked, words);
  for (const row of table.rows) reader.read(row);
  return reader;
};

class RowReader implements TableFigures {
  readonly figures: ReturnFigure[] = [];
  readonly left: LeftRow[] = [];
  readonly bad: BadCell[] = [];
  readonly #sheet: string;
  readonly #aboutId: string;
  readonly #asked: readonly Asked[];
  readonly #words: Pick<CountyWords, "matchIndicator" | "matchPlace">;

  constructor(
    sheet: string,
    aboutId: string,
    asked: readonly Asked[],
    words: Pick<CountyWords, "matchIndicator" | "matchPlace">,
  ) {
    this.#sheet = sheet;
    this.#aboutId = aboutId;
    this.#asked = asked;
    this.#words = words;
  }

  read(row: NamedRow): void {
    const { indicator, value, growth, month, monthGrowth, note } = row.cells;
    // Section heads and signatures below the table have no numbers.
    if (indicator === undefined || !(value ?? growth ?? month ?? monthGrowth ?? note)) return;
    const found = findAsked(indicator.text, this.#asked, this.#words);
    if ("why" in found) {
      if (value ?? growth ?? month ?? monthGrowth) this.#leave(row, found.why);
      return;
    }
    const elsewhere = this.#elsewhere(row, found.asked);
    if (elsewhere !== null) this.#leave(row, elsewhere);
    else this.#take(row, found.asked, found.unit, found.isGrowth);
  }

  #elsewhere({ cells: { place, period } }: NamedRow, asked: Asked): LeftRow["why"] | null {
    if (place !== undefined && this.#words.matchPlace(place.text) !== this.#aboutId) return "other-place";
    if (period === undefined) return null;
    const said = parsePeriod(period.text.replace(/[份止]$/u, ""), endYear(asked.period));
    return said?.last === asked.period.last ? null : "other-period";
  }

  #take(row: NamedRow, asked: Asked, nameUnit: string | null, isGrowthRow: boolean): void {
    const rowUnit = unitFor(row.cells.unit?.text ?? nameUnit ?? "", asked);
    const isPercent = isGrowthRow || isGrowthUnit(rowUnit, asked);
    const { level, growth, note } = facesOf(row, asked, rowUnit, isPercent);
    if ((level ?? growth ?? note) === undefined) {
      this.#leave(row, row.cells.value === undefined ? "month-alone" : "not-asked");
      return;
    }
    if (level !== undefined) this.#number(row, asked, "value", level, rowUnit);
    if (growth !== undefined) this.#number(row, asked, "growth", growth, null);
    if (note !== undefined) this.#note(row, asked, note);
  }

  #number(
    row: NamedRow,
    { indicator }: Asked,
    face: "value" | "growth",
    cell: NamedCell,
    rowUnit: string | null,
  ): void {
    const field = face === "growth" ? "%" : indicator.unit;
    const unit = face === "growth" ? "%" : (rowUnit ?? cell.unit ?? noteUnitFor(cell, field) ?? field);
    const value = readWrittenIn(cell.text, unit, field);
    if (value === undefined) {
      this.#say(row, cell, EXPECTED.number(field));
      return;
    }
    const text = toPlain(fromBase(value, parseUnit(field)));
    const found = /\p{L}|[%％]/u.test(cell.text) ? cell.text : `${cell.text} ${unit}`;
    this.#put(row, cell, { indicatorId: indicator.id, face, text, found });
  }

  #note(row: NamedRow, { indicator }: Asked, cell: NamedCell): void {
    if (cell.text.length > LONGEST_NOTE) this.#say(row, cell, EXPECTED.note);
    else this.#put(row, cell, { indicatorId: indicator.id, face: "note", text: cell.text, found: cell.text });
  }

  /** Of two rows that say the same thing differently the first stands, and the second is named. */
  #put(
    row: NamedRow,
    { column }: NamedCell,
    said: Pick<ReturnFigure, "indicatorId" | "face" | "text" | "found">,
  ): void {
    const before = this.figures.find((f) => f.indicatorId === said.indicatorId && f.face === said.face);
    if (before === undefined) this.figures.push({ ...said, sheet: this.#sheet, cell: `${column}${row.row}` });
    else if (before.text !== said.text) this.#leave(row, "repeated");
  }

  #leave(row: NamedRow, why: LeftRow["why"]): void {
    const name = (row.cells.indicator?.text ?? "").slice(0, 120);
    this.left.push({ sheet: this.#sheet, row: row.row, name, why });
  }

  #say(row: NamedRow, { column, text }: NamedCell, expected: Text): void {
    const found = text.slice(0, 120);
    this.bad.push({ sheet: this.#sheet, row: row.row, column, found, expected });
  }
}

type Faces = Readonly<Partial<Record<"level" | "growth" | "note", NamedCell | undefined>>>;

/** Which cell is for which field. A state has no 累计: its month is what is asked for. */
const facesOf = (
  { cells }: NamedRow,
  { indicator, period }: Asked,
  rowUnit: string | null,
  isPercent: boolean,
): Faces => {
  const isAlone = isSingleMonth(period);
  const value = (isAlone ? cells.month : undefined) ?? cells.value;
  const growth = (isAlone ? cells.monthGrowth : undefined) ?? cells.growth;
  const { note } = cells;
  if (indicator.valuation === "value_only") return { level: isPercent ? undefined : value, note };
  if (isPercent) return { growth: growth ?? value, note };
  if (indicator.valuation !== "growth_only") return { level: value, growth, note };
  // 规上工业增加值 has no level: a bare number in its value column is growth, an amount of 亿元 is nothing that is asked for.
  return { growth: growth ?? (saysPercent(value, rowUnit) ? value : undefined), note };
};

const saysPercent = (cell: NamedCell | undefined, rowUnit: string | null): boolean => {
  const unit = rowUnit ?? cell?.unit ?? "%";
  return cell !== undefined && unit === "%" && !/\p{L}/u.test(cell.text);
};

/** "亿元、%" names one unit for the value and one for the growth: the one that fits is the row's. */
const unitFor = (written: string, { indicator }: Asked): string | null => {
  const named = written.split(/[、,，;；]/u).map((each) => each.trim());
  const fits = named.find((each) => isConvertible(parseUnit(each), parseUnit(indicator.unit)));
  return fits ?? named.find((each) => each !== "") ?? null;
};

/** "单位：万元" above a table means those of its rows that are money. */
const noteUnitFor = ({ noteUnit }: NamedCell, field: string): string | null =>
  noteUnit !== null && isConvertible(parseUnit(noteUnit), parseUnit(field)) ? noteUnit : null;

const EXPECTED = {
  number: (unit: string): Text => ({
    zh: `以${unit}计的数`,
    en: `a number in ${unit}`,
  }),
  note: { zh: "不超过 2000 字的说明", en: "a note of at most 2,000 characters" },
};
