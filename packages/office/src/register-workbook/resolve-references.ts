import { expected } from "./expected.ts";
import type { ImportLookup } from "./import-plan.ts";
import type { BadPlace, ReadRow } from "./read-row.ts";
import type { GroupTable } from "./register-table.ts";

type Resolved = { readonly values: Readonly<Record<string, unknown>>; readonly bad: readonly BadPlace[] };

/** "某某项目（2105-…）" is tried as it stands, then by what is in the bracket. */
const formsOf = (text: string): readonly string[] => {
  const inBracket = /[（(]([^（()）]+)[)）]\s*$/.exec(text)?.[1];
  return inBracket === undefined ? [text] : [text, inBracket.trim()];
};

/**
 * The references of a batch, looked up together. Where several items have the name and one of them is what the item refers
 * to now, nothing is changed.
 */
export async function resolveReferences(
  rows: readonly ReadRow[],
  books: Pick<ImportLookup, "references">,
): Promise<(row: ReadRow, held: object) => Resolved> {
  const texts = new Map<string, Set<string>>();
  for (const { references } of rows)
    for (const { register, text } of references) {
      const known = texts.get(register) ?? new Set<string>();
      for (const form of formsOf(text)) known.add(form);
      texts.set(register, known);
    }
  const found = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const [register, forms] of texts) found.set(register, await books.references(register, [...forms]));
  return (row, held) => resolveRow(row, held as Readonly<Record<string, unknown>>, found);
}

export async function resolveGroups(
  tables: readonly GroupTable[],
  books: Pick<ImportLookup, "references">,
): Promise<readonly GroupTable[]> {
  const resolved: GroupTable[] = [];
  for (const table of tables) {
    const known = await resolveReferences(table.rows, books);
    const rows = table.rows.map((row) => {
      const { values, bad } = known(row, {});
      return { ...row, values, bad: [...row.bad, ...bad] };
    });
    resolved.push({ ...table, rows });
  }
  return resolved;
}

function resolveRow(
  row: ReadRow,
  held: Readonly<Record<string, unknown>>,
  found: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
): Resolved {
  const values: Record<string, unknown> = { ...row.values };
  const bad: BadPlace[] = [];
  for (const { field, register, text, column } of row.references) {
    const ids =
      formsOf(text)
        .map((form) => found.get(register)?.get(form) ?? [])
        .find((some) => some.length > 0) ?? [];
    const [id] = ids;
    if (ids.length === 1) values[field] = id;
    else if (ids.length > 1 && ids.includes(String(held[field]))) values[field] = held[field];
    else {
      const wanted = ids.length === 0 ? expected.reference : expected.referenceOnce;
      bad.push({ sheet: row.sheet, row: row.row, column, field, found: text, expected: wanted });
    }
  }
  return { values, bad };
}
