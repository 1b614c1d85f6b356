import type { SaidRow } from "./merge-group.ts";
import type { BadPlace, ReadRow } from "./read-row.ts";
import type { GroupTable } from "./register-table.ts";

/** Rows of all groups that belong to one item. */
export interface GroupRows {
  readonly rows: ReadonlyMap<string, readonly SaidRow[]>;
  readonly bad: readonly BadPlace[];
  readonly first: ReadRow;
}

type Entry = { group: string; row: ReadRow };

/** Group rows by whose they are. Each is given out once; what nobody asked for is `rest`. */
export class GroupIndex {
  readonly #byOwner = new Map<string, Entry[]>();

  constructor(tables: readonly GroupTable[]) {
    for (const { group, rows } of tables)
      for (const row of rows) {
        const key = ownerKey(row.mark?.itemId, row.owner.code, row.owner.name);
        const list = this.#byOwner.get(key);
        if (list) list.push({ group, row });
        else this.#byOwner.set(key, [{ group, row }]);
      }
  }

  take(itemId: string | undefined, code: string, name: string): GroupRows | undefined {
    const keys = [ownerKey(itemId, "", ""), ownerKey(undefined, code, ""), ownerKey(undefined, "", name)];
    const entries = [...new Set(keys)].filter((key) => key !== "").flatMap((key) => this.#claim(key));
    return entries.length === 0 ? undefined : gather(entries);
  }

  /** Of items that the main sheet does not list; in the order of the sheets. */
  rest(): readonly GroupRows[] {
    const left = [...this.#byOwner.values()].map(gather);
    this.#byOwner.clear();
    return left;
  }

  #claim(key: string): readonly Entry[] {
    const entries = this.#byOwner.get(key) ?? [];
    this.#byOwner.delete(key);
    return entries;
  }
}

/** By the surest thing that is known. */
function ownerKey(itemId: string | undefined, code: string, name: string): string {
  if (itemId !== undefined) return `id ${itemId}`;
  if (code !== "") return `code ${code}`;
  return name === "" ? "" : `name ${name}`;
}

function gather(entries: readonly Entry[]): GroupRows {
  const rows = new Map<string, SaidRow[]>();
  for (const { group, row } of entries) {
    const list = rows.get(group) ?? [];
    list.push({ at: row.groupRow, values: row.values });
    rows.set(group, list);
  }
  return { rows, bad: entries.flatMap(({ row }) => row.bad), first: (entries[0] as Entry).row };
}
