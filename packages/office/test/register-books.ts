import type { Register } from "@xushi/core";
import { type HeldItem, type ImportLookup, type UnitName, unitFinder } from "../src/index.ts";

/** A county whose names are not all its own: two villages are called 东街村. */
export const UNITS: readonly UnitName[] = [
  { id: "county", name: "序川县", nameEn: "Xuchuan", code: "341099", parentId: null, isOffice: false },
  { id: "dong", name: "东序镇", code: "341099101", parentId: "county", isOffice: false },
  { id: "xi", name: "西序镇", code: "341099102", parentId: "county", isOffice: false },
  { id: "dong-street", name: "东街村", code: null, parentId: "dong", isOffice: false },
  { id: "xi-street", name: "东街村", code: null, parentId: "xi", isOffice: false },
  { id: "planning", name: "发展和改革委员会", code: null, parentId: "county", isOffice: true },
];
export const FINDER = unitFinder(UNITS);

/** Items that other registers hold: two leads have one name. */
export const LEADS: Readonly<Record<string, { name: string; code: string | null }>> = {
  "lead-1": { name: "光伏组件线索", code: "XS-1" },
  "lead-2": { name: "冷链物流线索", code: null },
  "lead-3": { name: "重名线索", code: "XS-3" },
  "lead-4": { name: "重名线索", code: "XS-4" },
};
export const leadText = (id: string): string | undefined => {
  const lead = LEADS[id];
  return lead === undefined ? undefined : (lead.code ?? lead.name);
};

/** The books of a register in memory, as an import asks them. */
export function booksOf(
  register: Pick<Register, "name" | "code">,
  items: readonly HeldItem[],
  history: Readonly<Record<string, HeldItem["values"]>> = {},
): ImportLookup {
  const text = (item: HeldItem, field: string | undefined): string =>
    field === undefined ? "" : String((item.values as Readonly<Record<string, unknown>>)[field] ?? "");
  return {
    byId: async (ids) => items.filter(({ itemId }) => ids.includes(itemId)),
    keys: async (by, keys) => {
      const found = new Map<string, string[]>();
      for (const item of items) {
        const key = text(item, by === "code" ? register.code : register.name);
        if (key !== "" && keys.includes(key)) found.set(key, [...(found.get(key) ?? []), item.itemId]);
      }
      return found;
    },
    references: async (_register, texts) => {
      const found = new Map<string, string[]>();
      for (const [id, { name, code }] of Object.entries(LEADS))
        for (const key of [name, code ?? ""])
          if (texts.includes(key)) found.set(key, [...(found.get(key) ?? []), id]);
      return found;
    },
    asExported: async (itemId, version) => history[`${itemId}@${version}`] ?? null,
    names: async (ids) => new Map(ids.map((id) => [id, leadText(id) ?? id])),
  };
}
