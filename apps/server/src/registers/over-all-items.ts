import type { Item, Register } from "@xushi/core";
import type { Books } from "../county/books.ts";
import { coreItem } from "./core-item.ts";
import { fieldsRead, watched } from "./fields-read.ts";

/** Enough to meet most branches of a definition's functions. */
const SAMPLE = 200;

/**
 * Works over every item that is seen, with the fields that the work reads and no others. Where it turns out to read a field
 * that was not loaded, what it made is thrown away and it is done again with that field: the answer never depends on a guess.
 */
export const overAllItems = async <T>(
  { county }: Pick<Books, "county">,
  register: Register,
  work: (items: readonly Item[]) => T,
): Promise<T> => {
  const known = fieldsRead(register);
  if (known.size === 0) {
    const { rows } = await county.items(register, { limit: SAMPLE });
    work(rows.map((row) => watched(register, coreItem(row), known)));
  }
  for (;;) {
    const loaded = [...known].filter((name) => Object.hasOwn(register.fields, name));
    const rows = await county.allItems(register, loaded);
    const before = loaded.length;
    const made = work(rows.map((row) => watched(register, coreItem(row), known)));
    if ([...known].filter((name) => Object.hasOwn(register.fields, name)).length === before) return made;
  }
};
