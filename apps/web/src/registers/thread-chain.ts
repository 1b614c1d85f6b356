/** The items of a thread, and in which order they stand. Pure. */
import type { ItemThread } from "@xushi/contract";

type ThreadItem = ItemThread["items"][number];

const begun = ({ entered }: ThreadItem): string => Object.values(entered).toSorted()[0] ?? "9999";

/** By the day on which each began: a lead is older than the project that it became, whichever of them names the other. */
export const chainOf = ({ items }: Pick<ItemThread, "items">): readonly ThreadItem[] =>
  items.toSorted((a, b) => (begun(a) < begun(b) ? -1 : begun(a) > begun(b) ? 1 : 0));

/** An item that more than so many others are tied to is a hub: an industry chain, a firm with many projects. */
const HUB = 6;

/**
 * What hangs together with one item. A hub is reached but not passed through: two projects are not one story because the same
 * industry chain names both. Where the item itself is a hub, only what is tied to it directly belongs.
 */
export const threadAround = (thread: ItemThread, here: string): ItemThread => {
  const near = new Map<string, Set<string>>();
  for (const { from, to } of thread.links)
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const)
      near.set(a, (near.get(a) ?? new Set()).add(b));
  const isHub = (id: string) => (near.get(id)?.size ?? 0) > HUB;
  const kept = new Set([here, ...(near.get(here) ?? [])]);
  if (!isHub(here))
    for (const id of kept) if (!isHub(id)) for (const next of near.get(id) ?? []) kept.add(next);
  return {
    items: thread.items.filter(({ id }) => kept.has(id)),
    links: thread.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    events: thread.events.filter(({ itemId }) => kept.has(itemId)),
  };
};
