import type { Register } from "@xushi/core";
import type { ImportLookup } from "@xushi/office";
import type { Books } from "../county/books.ts";
import { namesOfItems } from "./item-names.ts";

/** What planning an import asks of a county's books, as far as whoever imports may see them. */
export const importLookup = (
  { county }: Pick<Books, "county">,
  registers: readonly Register[],
  register: Register,
): ImportLookup => ({
  byId: async (ids) => {
    const wanted = ids.filter((id) => UUID.test(id));
    const rows = wanted.length === 0 ? [] : await county.itemsById(wanted);
    return rows.filter(({ registerId }) => registerId === register.id);
  },
  keys: (by, keys) => lookUp(county, register, by, keys),
  references: async (id, texts) => {
    const other = registers.find((r) => r.id === id);
    if (other === undefined) return new Map();
    const byName = await lookUp(county, other, "name", texts);
    const byCode = other.code === undefined ? new Map() : await lookUp(county, other, "code", texts);
    // A code is surer than a name.
    return new Map([...byName, ...byCode]);
  },
  asExported: async (itemId, version) =>
    (await county.itemVersions(itemId)).find((v) => v.version === version)?.values ?? null,
  names: (ids) => namesOfItems({ county }, registers, ids),
});

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const lookUp = (
  county: Books["county"],
  register: Register,
  by: "code" | "name",
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> =>
  keys.length === 0 ? Promise.resolve(new Map()) : county.itemKeys(register, by, keys);
