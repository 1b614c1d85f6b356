/**
 * Which fields the functions of a definition read, found by watching them. Rates, watch lists and what is computed look at
 * every item, and an item may carry years of monthly reports: loading only what they look at is most of their speed.
 */
import type { Item, Register, Values } from "@xushi/core";

/** The fields named so far, by definition. They only grow: a function that reads one more is asked again with it. */
const KNOWN = new WeakMap<Register, Set<string>>();

export const fieldsRead = (register: Register): Set<string> => {
  const known = KNOWN.get(register) ?? new Set<string>();
  KNOWN.set(register, known);
  return known;
};

/** The same item; each field that is asked for is noted. Listing all of them counts as reading each. */
export const watched = <I extends Item>(register: Register, item: I, note: Set<string>): I => {
  const values = new Proxy(item.values as Record<string, unknown>, {
    get: (held, name) => {
      if (typeof name === "string") note.add(name);
      return Reflect.get(held, name);
    },
    has: (held, name) => {
      if (typeof name === "string") note.add(name);
      return Reflect.has(held, name);
    },
    ownKeys: (held) => {
      for (const name of Object.keys(register.fields)) note.add(name);
      return Reflect.ownKeys(held);
    },
  });
  return { ...item, values: values as Values };
};
