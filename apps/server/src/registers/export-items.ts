import type { Asked, Lang, Register } from "@xushi/core";
import type { ItemPage, ItemRow } from "@xushi/ledger";
import { exportWorkbook, type ItemOut, shapeOf, templateWorkbook, unitFinder } from "@xushi/office";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { recordExport } from "../journal/record-export.ts";
import { namesOfItems, referredIds } from "../register-import/item-names.ts";
import { askedOn } from "./asked-on.ts";
import { findItems } from "./find-items.ts";
import { type AskedItems, type ReadQuery, readItemQuery } from "./item-query.ts";
import { unitNamesOf } from "./unit-names.ts";
import { computedOf } from "./wire-item.ts";

type Reads = Pick<Deps, "registers" | "schemeOf">;
export type AskedExport = Omit<AskedItems, "page" | "size"> & { readonly columns?: string | undefined };

/** So many are read at a time: an export of 50,000 items never holds them all. */
const PAGE = 2000;

/** The list as seen, in its order and with its columns; imported again it changes nothing. */
export const exportItems = async (
  books: Books,
  deps: Reads,
  register: Register,
  { columns, ...query }: AskedExport,
  lang: Lang,
): Promise<Outcome<Uint8Array>> => {
  const read = readItemQuery(register, books.vocabulary, query);
  if (!read.ok) return read;
  const asked = askedOn(books, query.asOf);
  const shown = columnsOf(register, columns);
  if (!shown.ok) return shown;
  const first = await pageAt(books, deps, register, asked, read.value, 0);
  if (!first.ok) return first;
  const names = new Map<string, string>();
  const rows = eachPage(books, deps, register, asked, read.value, first.value);
  const bytes = await exportWorkbook(
    shapeOf(register),
    itemsOut(books, deps, register, asked, rows, names),
    { units: unitFinder(unitNamesOf(books.vocabulary)), item: (id) => names.get(id) },
    lang,
    shown.value === null ? {} : { columns: shown.value },
  );
  await recordExport(books, "register", register.id, { ...query, count: first.value.total });
  return done(bytes);
};

const columnsOf = (
  register: Register,
  text: string | undefined,
): Outcome<readonly string[] | "whole" | null> => {
  if (text === undefined || text === "") return done(null);
  if (text === "whole") return done("whole");
  const names = text.split(",");
  const unknown = names.filter(
    (name) => !Object.hasOwn(register.fields, name) && !Object.hasOwn(register.computed ?? {}, name),
  );
  return unknown.length > 0
    ? refused("request.invalid", { issues: `columns: ${unknown.join(", ").slice(0, 200)}` })
    : done(names);
};

const pageAt = (
  books: Books,
  deps: Reads,
  register: Register,
  asked: Asked,
  read: ReadQuery,
  offset: number,
): Promise<Outcome<ItemPage>> =>
  findItems(books, deps, register, asked, { ...read, query: { ...read.query, limit: PAGE, offset } });

async function* eachPage(
  books: Books,
  deps: Reads,
  register: Register,
  asked: Asked,
  read: ReadQuery,
  first: ItemPage,
): AsyncGenerator<readonly ItemRow[]> {
  yield first.rows;
  for (let offset = PAGE; offset < first.total; offset += PAGE) {
    const page = await pageAt(books, deps, register, asked, read, offset);
    if (!page.ok) throw new Error("A question that was understood is not understood any more");
    yield page.value.rows;
  }
}

async function* itemsOut(
  books: Books,
  deps: Reads,
  register: Register,
  asked: Asked,
  pages: AsyncIterable<readonly ItemRow[]>,
  names: Map<string, string>,
): AsyncGenerator<ItemOut> {
  for await (const rows of pages) {
    const referred = referredIds(
      register.fields,
      rows.map((row) => row.values),
    ).filter((id) => !names.has(id));
    for (const [id, name] of await namesOfItems(books, deps.registers, referred)) names.set(id, name);
    for (const row of rows) {
      const { itemId, version, stage } = row;
      yield { itemId, version, stage, values: row.values, computed: computedOf(register, row, asked) };
    }
  }
}

/** Empty, with drop-downs and notes; nothing of anyone's is in it. */
export const registerTemplate = (books: Books, register: Register, lang: Lang): Promise<Uint8Array> => {
  const units = unitNamesOf(books.vocabulary);
  return templateWorkbook(shapeOf(register), units, lang);
};
