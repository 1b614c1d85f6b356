import type { Field, Lang, SimpleField } from "@xushi/core";
import { writtenUnit } from "./format-cell.ts";
import type { RegisterShape } from "./register-shape.ts";
import { SPECIAL, SPECIAL_TITLES } from "./special-column.ts";

/** A column of a workbook that we write. */
export interface ColumnOut {
  /** A field, what is computed, or a special column. */
  readonly id: string;
  readonly header: string;
  readonly kind: "field" | "computed" | "special";
  /** How values are written; of a special column it is text. */
  readonly field: SimpleField;
  readonly hidden: boolean;
}

const isSimple = (field: Field | undefined): field is SimpleField =>
  field !== undefined && field.kind !== "group";

/**
 * The columns as seen: those that are asked for, else the list's own; the name is always among them, and the hidden id comes
 * last. `whole`: every field that is not a group, the list's columns first.
 */
export function columnsOut(
  shape: RegisterShape,
  lang: Lang,
  asked: readonly string[] | "whole" = shape.columns,
): readonly ColumnOut[] {
  const names = asked === "whole" ? [...new Set([...shape.columns, ...Object.keys(shape.fields)])] : asked;
  const withName = names.includes(shape.name) ? names : [shape.name, ...names];
  const seen = withName.flatMap((name) => columnOf(shape, name, lang) ?? []);
  const stage = special(SPECIAL.stage, lang, false);
  const at = seen.findIndex(({ id }) => id === shape.name) + 1;
  return [...seen.slice(0, at), stage, ...seen.slice(at), special(SPECIAL.id, lang, true)];
}

function columnOf(shape: RegisterShape, name: string, lang: Lang): ColumnOut | undefined {
  const field = shape.fields[name];
  if (isSimple(field)) return fieldColumn(name, field, lang);
  const computed = Object.hasOwn(shape.computed, name) ? shape.computed[name] : undefined;
  if (computed === undefined) return undefined;
  const { kind, title, unit = "", shownIn } = computed;
  const shown: SimpleField =
    kind === "decimal"
      ? { kind, title, unit, ...(shownIn === undefined ? {} : { shownIn }) }
      : { kind, title };
  return { ...fieldColumn(name, shown, lang), kind: "computed" };
}

export const fieldColumn = (id: string, field: SimpleField, lang: Lang): ColumnOut => ({
  id,
  header: headerOf(field, lang),
  kind: "field",
  field,
  hidden: false,
});

export const special = (id: keyof typeof SPECIAL_TITLES, lang: Lang, hidden: boolean): ColumnOut => ({
  id,
  header: SPECIAL_TITLES[id][lang],
  kind: "special",
  field: { kind: "text", title: SPECIAL_TITLES[id] },
  hidden,
});

/** The unit stands in the header, as offices write it: 总投资（万元）. */
function headerOf(field: SimpleField, lang: Lang): string {
  const title = field.title[lang];
  if (field.kind !== "decimal" || field.unit === "") return title;
  return lang === "zh" ? `${title}（${writtenUnit(field)}）` : `${title} (${writtenUnit(field)})`;
}
