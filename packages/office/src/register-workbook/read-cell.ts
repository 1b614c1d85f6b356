import type { Bilingual, ChoiceField, Point, SimpleField } from "@xushi/core";
import { cellText } from "../observations/cell-text.ts";
import { refersOutside } from "../workbook/refers-outside.ts";
import type { Cell } from "../workbook/workbook.ts";
import { expected } from "./expected.ts";
import { levelName } from "./header-name.ts";
import { readDate } from "./read-date.ts";
import { type ColumnUnit, readDecimal } from "./read-decimal.ts";
import type { UnitFinder } from "./unit-finder.ts";

/** What a cell holds for a field. `undefined` is an empty cell, which leaves things as they are. */
export type CellRead =
  | { readonly ok: true; readonly value: unknown }
  /** A reference: which item it is, the books know. `current` may settle it where several have the name. */
  | { readonly ok: true; readonly value: undefined; readonly reference: string }
  | { readonly ok: false; readonly found: string; readonly expected: Bilingual };

export interface CellContext {
  readonly units: UnitFinder;
  readonly column: ColumnUnit;
  readonly monthEnd: boolean;
  readonly date1904: boolean;
}

const EMPTY: CellRead = { ok: true, value: undefined };

/**
 * Reads one cell for one field. What forms put where there is nothing ("—", "/", "无" outside flags and texts) is empty: an
 * empty cell never erases, whatever stands for it.
 */
export function readCell(field: SimpleField, cell: Cell | undefined, context: CellContext): CellRead {
  if (cell === undefined || field.kind === "files") return EMPTY;
  const wrong = wrongCell(cell);
  const text = cellText(cell);
  if (wrong !== undefined) return { ok: false, found: text, expected: wrong };
  if (text === "" || (field.kind !== "flag" && saysNothing(text, field))) return EMPTY;
  return readText(field, cell, text, context);
}

/** A formula without result, with an error, or of another workbook or program. */
function wrongCell({ kind, formula }: Cell): Bilingual | undefined {
  if (formula !== undefined && refersOutside(formula)) return expected.ownBook;
  if (kind === "blank") return expected.calculated;
  return kind === "error" ? expected.noError : undefined;
}

const NOTHING = /^(?:[-—–―－/\\…]+|暂无|待定|n\/?a|null)$/i;

/** A text field may well say 无 or 待定: those are words. */
function saysNothing(text: string, field: SimpleField): boolean {
  if (field.kind === "text") return /^[-—–―－/\\]+$/.test(text);
  return NOTHING.test(text) || text === "无";
}

function readText(field: SimpleField, cell: Cell, text: string, context: CellContext): CellRead {
  const no = (wanted: Bilingual): CellRead => ({ ok: false, found: text.slice(0, 200), expected: wanted });
  switch (field.kind) {
    case "decimal": {
      const read = readDecimal(text, field, context.column);
      if (read.ok) return read;
      return no(
        read.why === "unit" ? expected.unit(field.unit) : expected.number(field.shownIn ?? field.unit),
      );
    }
    case "date": {
      const day = readDate(cell, text, context.monthEnd, context.date1904);
      if (day === "ambiguous") return no(expected.monthUnclear);
      return day === undefined ? no(expected.date) : { ok: true, value: day };
    }
    case "flag": {
      const flag = readFlag(text, cell.value);
      return flag === undefined ? no(expected.flag) : { ok: true, value: flag };
    }
    case "choice": {
      const key = readChoice(field, text);
      return key === undefined ? no(expected.choice(field)) : { ok: true, value: key };
    }
    case "org-unit": {
      const unit = context.units.find(text);
      if (unit === undefined) return no(expected.unitName);
      return "id" in unit ? { ok: true, value: unit.id } : no(expected.oneOfUnits(unit.several));
    }
    case "point": {
      const point = readPoint(text);
      return point === undefined ? no(expected.point) : { ok: true, value: point };
    }
    case "reference":
      return { ok: true, value: undefined, reference: text };
    default:
      return isCutNumber(cell) ? no(expected.wholeNumber) : { ok: true, value: text };
  }
}

/** An 18-digit code typed as a number: Excel keeps 15 digits and noughts. */
const isCutNumber = ({ kind, value }: Cell): boolean => kind === "number" && /^\d{16,}$/.test(String(value));

const YES = new Set([
  "是",
  "有",
  "已",
  "对",
  "√",
  "✓",
  "✔",
  "☑",
  "yes",
  "y",
  "true",
  "t",
  "1",
  "已完成",
  "已办",
]);
const NO = new Set([
  "否",
  "无",
  "未",
  "不",
  "没有",
  "×",
  "✗",
  "✘",
  "x",
  "no",
  "n",
  "false",
  "f",
  "0",
  "未完成",
  "未办",
]);

function readFlag(text: string, value: Cell["value"]): boolean | undefined {
  if (typeof value === "boolean") return value;
  const level = text.normalize("NFKC").trim().toLowerCase();
  if (YES.has(level)) return true;
  return NO.has(level) ? false : undefined;
}

const choiceKeys = new WeakMap<ChoiceField["choices"], ReadonlyMap<string, string>>();

/** Keys, then titles in either language; a title that two choices share leads to neither. */
function readChoice({ choices }: ChoiceField, text: string): string | undefined {
  if (Object.hasOwn(choices, text)) return text;
  let keys = choiceKeys.get(choices);
  if (keys === undefined) {
    keys = keysByTitle(choices);
    choiceKeys.set(choices, keys);
  }
  return keys.get(levelName(text)) || undefined;
}

function keysByTitle(choices: ChoiceField["choices"]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [key, title] of Object.entries(choices))
    for (const name of new Set([levelName(title.zh), levelName(title.en)])) {
      const held = keys.get(name);
      keys.set(name, held !== undefined && held !== key ? "" : key);
    }
  return keys;
}

/** By its titles or its key: for stages, which are choices of another kind. */
export function readTitled(titles: Readonly<Record<string, Bilingual>>, text: string): string | undefined {
  return readChoice({ kind: "choice", title: { zh: "", en: "" }, choices: titles }, text);
}

/** "117.1,31.2", "东经117.1 北纬31.2". Latitude first is turned round where only one reading is on the earth's east. */
function readPoint(text: string): Point | undefined {
  const level = text.normalize("NFKC").replace(/[东北]经|[北南]纬|经度|纬度|lng|lat|[°:]/gi, " ");
  const found = /^\s*(-?\d{1,3}(?:\.\d{1,15})?)[\s,;、/]+(-?\d{1,3}(?:\.\d{1,15})?)\s*$/.exec(level);
  if (!found) return undefined;
  const [a, b] = [Number(found[1]), Number(found[2])];
  if (Math.abs(a) <= 180 && Math.abs(b) <= 90) return { lng: a, lat: b };
  return Math.abs(a) <= 90 && Math.abs(b) <= 180 ? { lng: b, lat: a } : undefined;
}
