import type { ItemPage } from "@xushi/contract";
import type { Register } from "@xushi/core";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome } from "../http/outcome.ts";
import { askedOn } from "./asked-on.ts";
import { findItems } from "./find-items.ts";
import { type AskedItems, readItemQuery } from "./item-query.ts";
import { namesIn } from "./names.ts";
import { wireItem } from "./wire-item.ts";

type Reads = Pick<Deps, "registers" | "schemeOf">;

export const listItems = async (
  books: Books,
  deps: Reads,
  register: Register,
  query: AskedItems,
): Promise<Outcome<ItemPage>> => {
  const read = readItemQuery(register, books.vocabulary, query);
  if (!read.ok) return read;
  const asked = askedOn(books, query.asOf);
  const found = await findItems(books, deps, register, asked, read.value);
  if (!found.ok) return found;
  const { rows, total, stages } = found.value;
  return done({
    total,
    items: rows.map((row) => wireItem(register, row, asked, deps.schemeOf)),
    stages: { ...stages },
    names: await namesIn(
      books,
      deps,
      register,
      rows.map((row) => row.values),
    ),
    asOf: asked.asOf,
  });
};
