import { chunksOf, type Fields, type Register, type Values } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";

/** How an item is written where another refers to it: by name, and by its code where it has one, 某某线索（XS-1）. */
export const writtenName = (registers: readonly Register[], { registerId, values }: ItemRow): string => {
  const register = registers.find(({ id }) => id === registerId);
  if (register === undefined) return "";
  const held = values as Readonly<Record<string, unknown>>;
  const name = String(held[register.name] ?? "");
  const code = register.code === undefined ? undefined : held[register.code];
  return code === undefined ? name : `${name}（${String(code)}）`;
};

const CHUNK = 1000;

/** Those that the caller sees; the rest stay unnamed. */
export const namesOfItems = async (
  { county }: Pick<Books, "county">,
  registers: readonly Register[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>();
  for (const some of chunksOf(ids, CHUNK))
    for (const row of await county.itemsById(some)) names.set(row.itemId, writtenName(registers, row));
  return names;
};

/** Ids of items that the values refer to, in groups as well. */
export const referredIds = (fields: Fields, all: Iterable<Values>): readonly string[] => {
  const ids = new Set<string>();
  const collect = (inner: Fields, values: Readonly<Record<string, unknown>>): void => {
    for (const [name, field] of Object.entries(inner)) {
      const value = values[name];
      if (value === undefined) continue;
      if (field.kind === "reference") ids.add(String(value));
      else if (field.kind === "group")
        for (const row of value as readonly Readonly<Record<string, unknown>>[]) collect(field.fields, row);
    }
  };
  for (const values of all) collect(fields, values);
  return [...ids];
};
