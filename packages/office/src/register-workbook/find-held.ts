import type { Bilingual } from "@xushi/core";
import type { HeldItem, ImportLookup } from "./import-plan.ts";
import type { ReadRow } from "./read-row.ts";
import type { RegisterShape } from "./register-shape.ts";
import { SPECIAL } from "./special-column.ts";

/** Which item a row speaks of; `null`: a new one. */
export type Match =
  | { readonly ok: true; readonly held: HeldItem; readonly by: "id" | "code" | "name" }
  | { readonly ok: true; readonly held: null }
  | { readonly ok: false; readonly field: string; readonly found: string; readonly expected: Bilingual };

export const keysOf = ({ code, name }: Pick<RegisterShape, "code" | "name">, row: ReadRow) => ({
  code: code === null ? "" : String(row.values[code] ?? row.owner.code),
  name: String(row.values[name] ?? row.owner.name),
});

/**
 * Finds the items of a batch of rows: by id, else by code, else by name. A name that belongs to an item with another code is
 * not this row's: two villages may each have a 道路改造项目. A name that several items have leads to none.
 */
export async function findHeld(
  shape: RegisterShape,
  rows: readonly ReadRow[],
  books: ImportLookup,
): Promise<ReadonlyMap<ReadRow, Match>> {
  const keys = new Map(rows.map((row) => [row, keysOf(shape, row)]));
  const wanted = (by: "code" | "name") => [...new Set([...keys.values()].map((k) => k[by]))].filter(Boolean);
  const byCode =
    shape.code === null ? new Map<string, readonly string[]>() : await books.keys("code", wanted("code"));
  const byName = await books.keys("name", wanted("name"));
  const ids = new Set(rows.flatMap((row) => row.mark?.itemId ?? []));
  for (const { code, name } of keys.values())
    for (const id of [...(byCode.get(code) ?? []), ...(byName.get(name) ?? [])]) ids.add(id);
  const held = new Map((await books.byId([...ids])).map((item) => [item.itemId, item]));
  const of = (found: readonly string[] | undefined): readonly HeldItem[] =>
    (found ?? []).flatMap((id) => held.get(id) ?? []);
  return new Map(
    rows.map((row) => {
      const own = keys.get(row) ?? { code: "", name: "" };
      return [row, matchOf(shape, row, own, held, of(byCode.get(own.code)), of(byName.get(own.name)))];
    }),
  );
}

function matchOf(
  shape: RegisterShape,
  row: ReadRow,
  { code, name }: ReturnType<typeof keysOf>,
  held: ReadonlyMap<string, HeldItem>,
  byCode: readonly HeldItem[],
  byName: readonly HeldItem[],
): Match {
  const [coded] = byCode;
  if (row.mark !== null) {
    const marked = held.get(row.mark.itemId);
    if (marked === undefined)
      return { ok: false, field: SPECIAL.id, found: row.mark.itemId, expected: NO_SUCH_ID };
    // Books that hold a code twice already are not this row's doing.
    if (coded !== undefined && coded.itemId !== marked.itemId && codeOf(shape, marked) !== code)
      return { ok: false, field: shape.code ?? "", found: code, expected: CODE_TAKEN };
    return { ok: true, held: marked, by: "id" };
  }
  if (byCode.length > 1)
    return { ok: false, field: shape.code ?? "", found: code, expected: several(byCode.length) };
  if (coded !== undefined) return { ok: true, held: coded, by: "code" };
  const named = byName.filter((item) => code === "" || codeOf(shape, item) === "");
  if (named.length > 1) return { ok: false, field: shape.name, found: name, expected: several(named.length) };
  return named[0] === undefined ? { ok: true, held: null } : { ok: true, held: named[0], by: "name" };
}

const codeOf = ({ code }: RegisterShape, { values }: HeldItem): string =>
  code === null ? "" : String((values as Readonly<Record<string, unknown>>)[code] ?? "");

const NO_SUCH_ID: Bilingual = {
  zh: "台账里你能看到的条目；若是新条目，请清空这一格",
  en: "An item that you can see; empty this cell if the row is a new one",
};
const CODE_TAKEN: Bilingual = {
  zh: "没有被别的条目用过的代码",
  en: "A code that no other item has",
};
const several = (count: number): Bilingual => ({
  zh: `只对应一个条目（台账里有 ${count} 个），请补上代码，或用导出的工作簿修改`,
  en: `One item alone (there are ${count}): add the code, or edit an exported workbook`,
});
