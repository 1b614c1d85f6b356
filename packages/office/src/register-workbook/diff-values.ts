import { equals, type Field, type Fields, type Point, parseAmount, type Values } from "@xushi/core";

export type ValueChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** What the workbook says otherwise, field by field. What it does not say is left as it is. */
export function diffValues(
  fields: Fields,
  held: Values,
  said: Readonly<Record<string, unknown>>,
): readonly ValueChange[] {
  return Object.keys(said).flatMap((field) => {
    const definition = fields[field];
    const before = held[field] as unknown;
    const after = said[field];
    if (definition === undefined || sameValue(definition, before, after)) return [];
    return [{ field, before, after }];
  });
}

export function sameValue(field: Field, a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  switch (field.kind) {
    case "decimal":
      return a === b || sameNumber(String(a), String(b));
    case "point":
      return (a as Point).lng === (b as Point).lng && (a as Point).lat === (b as Point).lat;
    case "files":
      return JSON.stringify(a) === JSON.stringify(b);
    case "group":
      return sameRows(field.fields, a as readonly Values[], b as readonly Values[]);
    case "text":
    case "official":
      return levelText(String(a)) === levelText(String(b));
    default:
      return a === b;
  }
}

const sameNumber = (a: string, b: string): boolean => {
  const [x, y] = [parseAmount(a), parseAmount(b)];
  return x !== undefined && y !== undefined && equals(x, y);
};

function sameRows(fields: Fields, a: readonly Values[], b: readonly Values[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((row, i) => {
    const other = b[i] ?? {};
    return Object.keys(fields).every((name) => sameValue(fields[name] as Field, row[name], other[name]));
  });
}

/** Spreadsheets write line ends in their own way, and forms leave blanks at line ends: nobody changed anything. */
const levelText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();
