import type { Fields, Register, Values } from "@xushi/core";
import type { Books } from "../county/books.ts";
import type { Registers } from "./find-register.ts";

type Ids = { readonly units: Set<string>; readonly items: Set<string> };

const collect = (fields: Fields, values: Values, into: Ids): void => {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (value === undefined) continue;
    if (field.kind === "org-unit") into.units.add(String(value));
    if (field.kind === "reference") into.items.add(String(value));
    if (field.kind === "group") for (const row of value as Values[]) collect(field.fields, row, into);
  }
};

/** What units and items that the values name are called. An item that is not seen keeps its name to itself. */
export const namesIn = async (
  { county, vocabulary }: Books,
  { registers }: Registers,
  register: Register,
  all: readonly Values[],
): Promise<Record<string, string>> => {
  const ids: Ids = { units: new Set(), items: new Set() };
  for (const values of all) collect(register.fields, values, ids);
  const units = [...ids.units].flatMap((id) => {
    const name = vocabulary.units.get(id)?.name;
    return name === undefined ? [] : [[id, name] as const];
  });
  const rows = ids.items.size === 0 ? [] : await county.itemsById([...ids.items]);
  const items = rows.map((row) => [row.itemId, nameOf(registers, row.registerId, row.values)] as const);
  return Object.fromEntries([...units, ...items]);
};

/** What an item is called; "" where its register is gone. */
export const nameOf = (registers: readonly Register[], registerId: string, values: Values): string => {
  const register = registers.find((r) => r.id === registerId);
  return register === undefined ? "" : String(values[register.name] ?? "");
};
