/** The items of a thread, and in which order they stand. Pure. */
import type { ItemThread } from "@xushi/contract";

type ThreadItem = ItemThread["items"][number];

const begun = ({ entered }: ThreadItem): string => Object.values(entered).toSorted()[0] ?? "9999";

/** By the day on which each began: a lead is older than the project that it became, whichever of them names the other. */
export const chainOf = ({ items }: Pick<ItemThread, "items">): readonly ThreadItem[] =>
  items.toSorted((a, b) => (begun(a) < begun(b) ? -1 : begun(a) > begun(b) ? 1 : 0));
