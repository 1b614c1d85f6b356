import type { ItemThread } from "@xushi/contract";
import type { Register } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { done, type Outcome } from "../http/outcome.ts";
import type { Registers } from "./find-register.ts";
import { nameOf } from "./names.ts";
import { itemOf } from "./show-item.ts";
import { leftOutWords, threadAround } from "./thread-around.ts";
import { eventsOf } from "./thread-events.ts";

/** A chain of industry ties hundreds of firms together; a page that draws more than this draws nothing one can read. */
const MOST_LINKS = 300;

type ThreadQuery = {
  /** Also what only a hub ties to it. */
  readonly all?: "true" | undefined;
};

/** Lead, project, enterprise: what refers to what, and what happened, oldest first. Items that are not seen are left out. */
export const itemThread = async (
  books: Books,
  { registers }: Registers,
  register: Register,
  id: string,
  { all }: ThreadQuery = {},
): Promise<Outcome<ItemThread>> => {
  const found = await itemOf(books, register, id);
  if (!found.ok) return found;
  const links = await books.county.itemLinks(id, MOST_LINKS);
  const ids = new Set(links.flatMap(({ from, to }) => [from, to]));
  ids.delete(id);
  const others = ids.size === 0 ? [] : await books.county.itemsById([...ids]);
  const seen = [found.value, ...others].filter((row) => registers.some((r) => r.id === row.registerId));
  const called = new Map(seen.map((row) => [row.itemId, nameOf(registers, row.registerId, row.values)]));
  const { kept, hubs } = threadAround(
    links.filter(({ from, to }) => called.has(from) && called.has(to)),
    id,
  );
  const rows = all === "true" ? seen : seen.filter((row) => kept.has(row.itemId));
  const shown = new Set(rows.map((row) => row.itemId));
  const count = seen.length - rows.length;
  const through = hubs.filter((hub) => hub !== id).map((hub) => called.get(hub) ?? "");
  return done({
    items: rows.map((row) => ({
      id: row.itemId,
      registerId: row.registerId,
      name: called.get(row.itemId) ?? "",
      stage: row.stage,
      entered: { ...row.entered },
    })),
    links: links.filter(({ from, to }) => shown.has(from) && shown.has(to)).map((link) => ({ ...link })),
    events: rows.flatMap((row) => eventsIn(registers, row)).sort(byDay),
    leftOut:
      count === 0
        ? null
        : { count, note: leftOutWords({ count, atLeast: links.length === MOST_LINKS, through }) },
  });
};

const eventsIn = (registers: readonly Register[], row: ItemRow): ItemThread["events"] => {
  const own = registers.find((r) => r.id === row.registerId);
  return own === undefined ? [] : eventsOf(own, row);
};

type Dated = Pick<ItemThread["events"][number], "on">;
const byDay = (a: Dated, b: Dated): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
