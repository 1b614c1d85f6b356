import {
  type Bilingual,
  type ChoiceField,
  type DecimalField,
  type FileRef,
  fromBase,
  type Lang,
  type Point,
  parseUnit,
  type SimpleField,
  toPlain,
} from "@xushi/core";
import type { UnitFinder } from "./unit-finder.ts";

/** How ids in values are written: units by name or path, items by name or code. */
export interface Names {
  readonly units: UnitFinder;
  /** `undefined`: not known, so the id itself stands. */
  item(id: string): string | undefined;
}

/** What goes into a cell: a number and a day as such, so that a spreadsheet can count with them; the rest as text. */
export type CellOut =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly decimal: string }
  | { readonly kind: "date"; readonly day: string };

/** A spreadsheet keeps 15 digits: longer decimals stay text rather than change. */
const MOST_DIGITS = 15;
/** Excel believes in 29 February 1900, so days before March of that year are counted wrongly. */
const FIRST_DAY = "1900-03-01";

/** The unit in which a field's numbers are written: the office's own where it turns into the base unit exactly. */
export function writtenUnit({ unit, shownIn }: Pick<DecimalField, "unit" | "shownIn">): string {
  return shownIn !== undefined &&
    parseUnit(shownIn).base === parseUnit(unit).base &&
    parseUnit(unit).factor === "1"
    ? shownIn
    : unit;
}

/** A value as it is written; `readCell` reads it back as the same. */
export function formatCell(field: SimpleField, value: unknown, names: Names, lang: Lang): CellOut {
  switch (field.kind) {
    case "decimal":
      return decimalOut(field, String(value));
    case "date":
      return String(value) >= FIRST_DAY ? { kind: "date", day: String(value) } : text(String(value));
    case "flag":
      return text(flagTitle(value === true)[lang]);
    case "choice":
      return text(choiceTitle(field.choices, String(value), lang));
    case "org-unit":
      return text(names.units.write(String(value)));
    case "reference":
      return text(names.item(String(value)) ?? String(value));
    case "point":
      return text(`${(value as Point).lng},${(value as Point).lat}`);
    case "files":
      return text((value as readonly FileRef[]).map(({ name }) => name).join("；"));
    default:
      return text(String(value));
  }
}

export const text = (said: string): CellOut => ({ kind: "text", text: said });

function decimalOut(field: DecimalField, value: string): CellOut {
  const unit = writtenUnit(field);
  const decimal = unit === field.unit ? value : toPlain(fromBase(value, parseUnit(unit)));
  return fitsSpreadsheet(decimal) ? { kind: "number", decimal } : text(decimal);
}

/** Trailing noughts count as well: a spreadsheet does not keep them, but the value is the same. */
export const fitsSpreadsheet = (decimal: string): boolean =>
  decimal.replace(/^-?0*\.?0*|\./g, "").length <= MOST_DIGITS;

export const flagTitle = (flag: boolean): Bilingual =>
  flag ? { zh: "是", en: "Yes" } : { zh: "否", en: "No" };

/** The key where another choice has the same title: what is written must be read as the same. */
export function choiceTitle(choices: ChoiceField["choices"], key: string, lang: Lang): string {
  const title = choices[key]?.[lang];
  if (title === undefined) return key;
  const alike = Object.entries(choices).filter(([, t]) => t.zh === title || t.en === title);
  return alike.length === 1 ? title : key;
}

/** As a person reads it in a preview: with its unit. */
export function sayCell(field: SimpleField, value: unknown, names: Names, lang: Lang): string {
  if (value === undefined) return "";
  const out = formatCell(field, value, names, lang);
  if (out.kind === "date") return out.day;
  const said = out.kind === "number" ? out.decimal : out.text;
  return field.kind === "decimal" ? `${said} ${writtenUnit(field)}` : said;
}
