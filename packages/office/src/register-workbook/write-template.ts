import { type Field, type Lang, parseUnit, type SimpleField } from "@xushi/core";
import ExcelJS from "exceljs";
import { columnName } from "../workbook/address.ts";
import { freeSheetName } from "../workbook/sheet-name.ts";
import { cellString, widthOf } from "./cell-writer.ts";
import { type ColumnOut, fieldColumn, special } from "./columns-out.ts";
import { choiceTitle, flagTitle, writtenUnit } from "./format-cell.ts";
import type { RegisterShape } from "./register-shape.ts";
import { SPECIAL } from "./special-column.ts";
import { type UnitName, unitFinder } from "./unit-finder.ts";
import { groupSheets } from "./write-register-workbook.ts";

/** As many rows get drop-downs. */
const ROWS = 500;

/**
 * An empty workbook to be filled in: every field that can be written, drop-downs of choices, yes and no, stages and units,
 * and a note on each header with unit, help and an example. What must be filled is marked by a star. A second sheet says
 * the same as a table; the lists stand on a hidden sheet, since a list in the cell itself may have 255 characters only.
 */
export async function templateWorkbook(
  shape: RegisterShape,
  units: readonly UnitName[],
  lang: Lang,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const taken = new Set<string>();
  const main = book.addWorksheet(freeSheetName(shape.title[lang], taken), FROZEN);
  const guide = book.addWorksheet(freeSheetName({ zh: "填表说明", en: "How to fill it in" }[lang], taken));
  const lists = new Lists(book, freeSheetName({ zh: "选项", en: "Lists" }[lang], taken), shape, units, lang);
  const columns = templateColumns(shape, lang);
  fillSheet(main, columns, lists, lang);
  fillGuide(guide, columns, lang);
  for (const group of groupSheets(shape, lang)) {
    const sheet = book.addWorksheet(freeSheetName(group.title, taken), FROZEN);
    fillSheet(
      sheet,
      group.columns.filter(({ hidden, field }) => !hidden && isWritten(field)),
      lists,
      lang,
    );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const FROZEN: Partial<ExcelJS.AddWorksheetOptions> = { views: [{ state: "frozen", ySplit: 1, xSplit: 1 }] };

const isWritten = (field: Field): boolean => field.kind !== "files" && field.kind !== "group";

/** What must be filled first, then the list's columns, then the rest. */
function templateColumns(shape: RegisterShape, lang: Lang): readonly ColumnOut[] {
  const names = Object.keys(shape.fields).filter((name) => isWritten(shape.fields[name] as Field));
  const rank = (name: string): number => {
    if (name === shape.name) return 0;
    if (shape.fields[name]?.required === true) return 1;
    return shape.columns.includes(name) ? 2 : 3;
  };
  const ordered = [...names].sort((a, b) => rank(a) - rank(b));
  const columns = ordered.map((name) => fieldColumn(name, shape.fields[name] as SimpleField, lang));
  return [...columns.slice(0, 1), special(SPECIAL.stage, lang, false), ...columns.slice(1)];
}

function fillSheet(sheet: ExcelJS.Worksheet, columns: readonly ColumnOut[], lists: Lists, lang: Lang): void {
  sheet.columns = columns.map(({ header, field }) => ({
    width: Math.max(widthOf(header) + 4, 14),
    style: formatOf(field),
  }));
  const header = sheet.addRow(columns.map((column) => cellString(starred(column))));
  columns.forEach((column, i) => {
    const cell = header.getCell(i + 1);
    cell.font = { bold: true, ...(column.field.required === true && { color: { argb: "FFC00000" } }) };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } };
    cell.alignment = { wrapText: true, vertical: "middle" };
    cell.note = noteOf(column, lang).join("\n");
    const list = lists.of(column);
    if (list === undefined) return;
    for (let row = 2; row <= ROWS + 1; row++) sheet.getCell(row, i + 1).dataValidation = dropDown(list, lang);
  });
}

/** Number and date columns are so from the start; a code in a text column keeps its last digits. */
function formatOf(field: SimpleField): Partial<ExcelJS.Style> {
  if (field.kind === "date") return { numFmt: "yyyy-mm-dd" };
  return field.kind === "text" || field.kind === "official" ? { numFmt: "@" } : {};
}

const starred = ({ header, field }: ColumnOut): string => (field.required === true ? `${header}*` : header);

/** A warning and not a wall: a unit that the list does not know yet may be written by its path or code. */
const dropDown = (list: string, lang: Lang): ExcelJS.DataValidation => ({
  type: "list",
  allowBlank: true,
  formulae: [list],
  showErrorMessage: true,
  errorStyle: "warning",
  errorTitle: { zh: "不在选项里", en: "Not in the list" }[lang],
  error: {
    zh: "请从下拉列表里选；写错的单元格导入时会被标出。",
    en: "Choose from the list; the import marks what it does not know.",
  }[lang],
});

function fillGuide(sheet: ExcelJS.Worksheet, columns: readonly ColumnOut[], lang: Lang): void {
  const heads = { zh: ["列名", "说明"], en: ["Column", "What it takes"] }[lang];
  sheet.columns = [{ width: 28 }, { width: 90, style: { alignment: { wrapText: true } } }];
  sheet.addRow(heads).font = { bold: true };
  for (const column of columns)
    sheet.addRow([cellString(starred(column)), cellString(noteOf(column, lang).join(" "))]);
  const rules = {
    zh: "空着的格子不改动台账里已有的内容。已有条目按项目代码或名称对上；导出的工作簿里有隐藏的标识列，最准。",
    en: "An empty cell leaves the register as it is. Items are found by code or name, most surely by the hidden id of an export.",
  };
  sheet.addRow([]);
  sheet.addRow(["", rules[lang]]);
}

/** Must it be filled, what does it take, which definition holds. */
function noteOf({ id, field }: ColumnOut, lang: Lang): readonly string[] {
  const must = field.required === true ? [{ zh: "必填。", en: "Must be filled." }[lang]] : [];
  const help = field.help === undefined ? [] : [field.help[lang]];
  return [...must, wantedOf(id, field, lang), ...help].filter((line) => line !== "");
}

function wantedOf(id: string, field: SimpleField, lang: Lang): string {
  if (id === SPECIAL.stage)
    return {
      zh: "只用于新条目；已有条目换阶段在条目页办理。",
      en: "Of new items only; others are moved on their page.",
    }[lang];
  switch (field.kind) {
    case "decimal": {
      const unit = writtenUnit(field);
      return unit === ""
        ? { zh: "数字。", en: "A number." }[lang]
        : {
            zh: `数字，单位${unit}；用别的单位请写在数字后面，如 3.2${exampleUnit(field.unit)}。`,
            en: `A number, in ${unit}.`,
          }[lang];
    }
    case "date":
      return { zh: "日期，如 2026-10-31。", en: "A date, such as 2026-10-31." }[lang];
    case "flag":
      return `${flagTitle(true)[lang]} / ${flagTitle(false)[lang]}`;
    case "choice":
      return Object.keys(field.choices)
        .map((key) => choiceTitle(field.choices, key, lang))
        .join(lang === "zh" ? "、" : ", ");
    case "org-unit":
      return {
        zh: "单位或区域名称；重名的写全，如 序川县/城关镇。",
        en: "An org unit; where several share a name, its path.",
      }[lang];
    case "official":
      return { zh: "姓名（职务）。", en: "Name (office)." }[lang];
    case "reference":
      return { zh: "对方台账里的代码或名称。", en: "Code or name in its register." }[lang];
    case "point":
      return { zh: "经度,纬度，如 117.1,31.2。", en: "Longitude, latitude, such as 117.1,31.2." }[lang];
    default:
      return "";
  }
}

const exampleUnit = (unit: string): string => (parseUnit(unit).factor === "1" ? `亿${unit}` : unit);

/** The hidden sheet of lists, one a column, and how a drop-down refers to each. */
class Lists {
  readonly #sheet: ExcelJS.Worksheet;
  readonly #known = new Map<string, string>();
  readonly #shape: RegisterShape;
  readonly #unitNames: readonly string[];
  readonly #lang: Lang;

  constructor(
    book: ExcelJS.Workbook,
    name: string,
    shape: RegisterShape,
    units: readonly UnitName[],
    lang: Lang,
  ) {
    this.#sheet = book.addWorksheet(name, { state: "hidden" });
    this.#shape = shape;
    const { write } = unitFinder(units);
    this.#unitNames = units.map(({ id }) => write(id));
    this.#lang = lang;
  }

  of({ id, field }: ColumnOut): string | undefined {
    if (id === SPECIAL.stage)
      return this.#add(
        id,
        Object.values(this.#shape.stages).map(({ title }) => title[this.#lang]),
      );
    if (field.kind === "flag")
      return this.#add(
        "flag",
        [true, false].map((flag) => flagTitle(flag)[this.#lang]),
      );
    if (field.kind === "org-unit") return this.#add("units", this.#unitNames);
    if (field.kind !== "choice") return undefined;
    const titles = Object.keys(field.choices).map((key) => choiceTitle(field.choices, key, this.#lang));
    return this.#add(titles.join("\n"), titles);
  }

  #add(key: string, texts: readonly string[]): string | undefined {
    if (texts.length === 0) return undefined;
    const held = this.#known.get(key);
    if (held !== undefined) return held;
    const column = columnName(this.#known.size + 1);
    texts.forEach((text, i) => {
      this.#sheet.getCell(`${column}${i + 1}`).value = cellString(text);
    });
    const reference = `'${this.#sheet.name.replaceAll("'", "''")}'!$${column}$1:$${column}$${texts.length}`;
    this.#known.set(key, reference);
    return reference;
  }
}
