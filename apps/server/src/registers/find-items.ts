import type { Asked, Register } from "@xushi/core";
import type { ItemPage, ItemQuery, ItemRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import type { ReadQuery } from "./item-query.ts";
import { overAllItems } from "./over-all-items.ts";
import { remembered } from "./remembered.ts";
import { sortRows } from "./sort-rows.ts";

/** What is computed is in no index: so many items are worked out and sorted for one page, and no more. */
const MOST_SORTED = 5000;

/** The page that was asked for, watch list and order included. */
export const findItems = async (
  books: Books,
  deps: Pick<Deps, "schemeOf">,
  register: Register,
  asked: Asked,
  { query, watch, computed }: ReadQuery,
): Promise<Outcome<ItemPage>> => {
  const narrowed =
    watch === null ? query : { ...query, ids: await watchedIds(books, register, watch, asked) };
  if (computed === null) return done(await books.county.items(register, narrowed));
  return sortedPage(books, deps, register, asked, narrowed, computed);
};

const sortedPage = async (
  books: Books,
  deps: Pick<Deps, "schemeOf">,
  register: Register,
  asked: Asked,
  query: ItemQuery,
  by: NonNullable<ReadQuery["computed"]>,
): Promise<Outcome<ItemPage>> => {
  const { offset = 0, limit = MOST_SORTED, ...rest } = query;
  const all = await books.county.items(register, { ...rest, offset: 0, limit: MOST_SORTED });
  if (all.total > MOST_SORTED)
    return refused("item.too-many-to-sort", { count: all.total, limit: MOST_SORTED });
  const rows: readonly ItemRow[] = sortRows(register, all.rows, asked, deps.schemeOf, by);
  return done({ ...all, rows: rows.slice(offset, offset + limit) });
};

const watchedIds = (books: Books, register: Register, name: string, asked: Asked): Promise<string[]> => {
  const watch = register.watches?.[name];
  if (watch === undefined) throw new Error(`${register.id} has no watch list ${name}`);
  return remembered(books, register, `watch ${name} ${asked.asOf}`, () =>
    overAllItems(books, register, (items) =>
      items.filter((item) => watch.includes(item, asked)).map((item) => item.id),
    ),
  );
};
