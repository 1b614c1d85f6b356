import type { ClockReading, Light } from "@xushi/contract";
import { type Asked, compare, type Item, type Register } from "@xushi/core";
import type { ItemBooks } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { overAllItems } from "./over-all-items.ts";
import { readingOf } from "./wire-item.ts";

/** An item that was changed since a moment, as it was then; `null`: it was not there yet. */
export type Change = Awaited<ReturnType<ItemBooks["itemsChangedSince"]>>[number];

export type FellBehind = {
  readonly id: string;
  /** `null`: there was nothing to read on that day. */
  readonly before: Light | null;
  readonly reading: ClockReading;
};

/** How bad a light is; what is good, unlit or not reported is not late. */
const LATENESS = { good: 0, praise: 0, none: 0, missing: 0, watch: 1, bad: 2 } as const;
const lateness = (reading: Pick<ClockReading, "light"> | null): number =>
  reading === null ? 0 : LATENESS[reading.light.tone];

/**
 * Those whose light is worse than it was on the earlier day: 达到 → 关注, 关注 → 滞后. What they held then is read on that day;
 * whatever was not changed since held the same, and of one that was entered later nothing better is known than what it holds:
 * a project that is typed in today and has been late for a year did not fall behind since. The furthest behind first.
 */
export const becameLate = async (
  books: Pick<Books, "county">,
  { schemeOf }: Pick<Deps, "schemeOf">,
  register: Register,
  changes: readonly Change[],
  then: Asked,
  now: Asked,
): Promise<FellBehind[]> => {
  const before = new Map(changes.map((change) => [change.now.itemId, change.before]));
  const compared = (item: Item): FellBehind[] => {
    const reading = readingOf(register, item, now, schemeOf);
    if (reading === null || lateness(reading) === 0) return [];
    const earlier = readingOf(register, before.get(item.id) ?? item, then, schemeOf);
    return lateness(reading) > lateness(earlier)
      ? [{ id: item.id, before: earlier?.light ?? null, reading }]
      : [];
  };
  const late = await overAllItems(books, register, (items) => items.flatMap(compared));
  return late.sort((a, b) => compare(a.reading.gap ?? "0", b.reading.gap ?? "0"));
};
