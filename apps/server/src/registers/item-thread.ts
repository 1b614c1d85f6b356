import type { ItemThread } from "@xushi/contract";
import type { Register } from "@xushi/core";
import type { Books } from "../county/books.ts";
import { done, type Outcome } from "../http/outcome.ts";
import type { Registers } from "./find-register.ts";
import { nameOf } from "./names.ts";
import { itemOf } from "./show-item.ts";
import { eventsOf } from "./thread-events.ts";

/** A chain of industry links hundreds of firms; a page that draws more than this draws nothing one can read. */
const MOST_LINKS = 300;

/** Lead, project, enterprise: what refers to what, and what happened, oldest first. Items that are not seen are left out. */
export const itemThread = async (
  books: Books,
  { registers }: Registers,
  register: Register,
  id: string,
): Promise<Outcome<ItemThread>> => {
  const found = await itemOf(books, register, id);
  if (!found.ok) return found;
  const links = await books.county.itemLinks(id, MOST_LINKS);
  const ids = new Set(links.flatMap(({ from, to }) => [from, to]));
  ids.delete(id);
  const others = ids.size === 0 ? [] : await books.county.itemsById([...ids]);
  const rows = [found.value, ...others].filter((row) => registers.some((r) => r.id === row.registerId));
  const seen = new Set(rows.map((row) => row.itemId));
  return done({
    items: rows.map((row) => ({
      id: row.itemId,
      registerId: row.registerId,
      name: nameOf(registers, row.registerId, row.values),
      stage: row.stage,
      entered: { ...row.entered },
    })),
    links: links.filter(({ from, to }) => seen.has(from) && seen.has(to)).map((link) => ({ ...link })),
    events: rows
      .flatMap((row) => {
        const own = registers.find((r) => r.id === row.registerId);
        return own === undefined ? [] : eventsOf(own, row);
      })
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  });
};
