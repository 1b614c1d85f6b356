/** From the demo's keys to the ids of a ledger. */
import type { Field, Fields } from "@xushi/core";
import type { Loose } from "./life.ts";

export type IdOf = {
  /** Of "town:shiqiao", "office:finance". */
  readonly unit: (key: string) => string;
  /** Of "key-projects:012". Items point at each other both ways: give every key its id before the first is written. */
  readonly item: (key: string) => string;
};

/** The same values with ids where the register's fields hold units and items, within groups too. */
export const withIds = (fields: Fields, values: Loose, idOf: IdOf): Loose =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, ofField(fields[name], value, idOf)]),
  );

const ofField = (field: Field | undefined, value: unknown, idOf: IdOf): unknown => {
  if (value === null) return null;
  switch (field?.kind) {
    case "org-unit":
      return idOf.unit(String(value));
    case "reference":
      return idOf.item(String(value));
    case "group":
      return (value as readonly Loose[]).map((row) => withIds(field.fields, row, idOf));
    default:
      return value;
  }
};
