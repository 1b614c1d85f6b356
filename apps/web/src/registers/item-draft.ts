/** What is typed into an item's form, and the values that it comes to. Pure. */
import type { RegisterField, StoredFile } from "@xushi/contract";
import { fromBase, parseAmount, parseUnit, toBase, toPlain } from "@xushi/core";
import { isAbsent, unitShown } from "./show-value.ts";

type SimpleField = Omit<RegisterField, "fields">;

/**
 * As typed: decimals in the unit that is shown, a point as two texts, a flag as "true" or "false". "" is nothing; files and
 * rows are lists.
 */
export type Typed = string | TypedPoint | readonly StoredFile[] | readonly TypedRow[];
export type TypedPoint = { readonly lng: string; readonly lat: string };
export type TypedRow = { readonly [field: string]: Typed };
export type ItemDraft = Readonly<Record<string, Typed>>;

export const emptyOf = ({ kind }: Pick<RegisterField, "kind">): Typed => {
  if (kind === "files" || kind === "group") return [];
  return kind === "point" ? { lng: "", lat: "" } : "";
};

/** A kept value as its input shows it. */
export const typedOf = (field: SimpleField & { fields?: readonly SimpleField[] }, value: unknown): Typed => {
  if (isAbsent(value)) return emptyOf(field);
  switch (field.kind) {
    case "decimal":
      return toPlain(fromBase(String(value), parseUnit(unitShown(field))));
    case "point": {
      const { lng, lat } = value as { lng: number; lat: number };
      return { lng: String(lng), lat: String(lat) };
    }
    case "files":
      return value as readonly StoredFile[];
    case "group":
      return (value as readonly Record<string, unknown>[]).map((row) =>
        Object.fromEntries((field.fields ?? []).map((f) => [f.id, typedOf(f, row[f.id])])),
      );
    default:
      return String(value);
  }
};

/** `undefined`: nothing was typed. What cannot be read goes out as typed: the server says what it expected instead. */
export const keptOf = (field: SimpleField & { fields?: readonly SimpleField[] }, typed: Typed): unknown => {
  if (Array.isArray(typed)) {
    if (field.kind !== "group") return typed.length === 0 ? undefined : typed;
    const rows = (typed as readonly TypedRow[]).flatMap((row) => {
      const values = valuesOf(field.fields ?? [], row);
      return Object.keys(values).length === 0 ? [] : [values];
    });
    return rows.length === 0 ? undefined : rows;
  }
  if (typeof typed === "object") return pointOf(typed as TypedPoint);
  const text = (typed as string).trim();
  if (text === "") return undefined;
  if (field.kind === "flag") return text === "true";
  return field.kind === "decimal" ? baseText(text, unitShown(field)) : text;
};

/** "2,400.5" 万元 → "24005000". Commas and spaces between thousands are how people type; anything else stays as it is. */
const baseText = (text: string, unit: string): string => {
  const value = parseAmount(text.normalize("NFKC").replace(/[\s,]/g, "").replace(/^−/, "-"));
  return value === undefined ? text : toPlain(toBase(value, parseUnit(unit)));
};

const pointOf = ({ lng, lat }: TypedPoint): unknown => {
  if (lng.trim() === "" && lat.trim() === "") return undefined;
  const [x, y] = [Number(lng), Number(lat)];
  const whole = lng.trim() !== "" && lat.trim() !== "" && Number.isFinite(x) && Number.isFinite(y);
  return whole ? { lng: x, lat: y } : `${lng}, ${lat}`;
};

export const valuesOf = (
  fields: readonly (SimpleField & { fields?: readonly SimpleField[] })[],
  draft: Readonly<Record<string, Typed>>,
): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = keptOf(field, draft[field.id] ?? emptyOf(field));
      return value === undefined ? [] : [[field.id, value]];
    }),
  );

/** Only what differs from what was kept; `null` empties a field. Fields that were not touched are not sent. */
export const changesOf = (
  fields: readonly RegisterField[],
  before: Readonly<Record<string, unknown>>,
  draft: ItemDraft,
): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const typed = draft[field.id];
      if (typed === undefined) return [];
      const was = keptOf(field, typedOf(field, before[field.id]));
      const now = keptOf(field, typed);
      return JSON.stringify(was) === JSON.stringify(now) ? [] : [[field.id, now ?? null]];
    }),
  );

/** Without the rows in which nothing was typed: the server counts rows as it gets them, and so does what it finds wrong. */
export const withoutBlankRows = (fields: readonly RegisterField[], draft: ItemDraft): ItemDraft =>
  Object.fromEntries(
    Object.entries(draft).map(([id, typed]) => {
      const field = fields.find((f) => f.id === id);
      if (field?.kind !== "group" || !Array.isArray(typed)) return [id, typed];
      const rows = typed as readonly TypedRow[];
      return [id, rows.filter((row) => Object.keys(valuesOf(field.fields, row)).length > 0)];
    }),
  );
