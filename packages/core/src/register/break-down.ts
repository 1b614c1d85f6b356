/** 分组看率: the same rates for each value of a field, 集中开工 by batch. */
import { countRate, type RateReading } from "./count-rate.ts";
import type { Asked, Item } from "./item.ts";
import type { Breakdown, Register } from "./register.ts";

export type BrokenDown = {
  /** The field's value: a text, the key of a choice, the id of an org unit. */
  readonly key: string;
  readonly count: number;
  /** By the rate's name, in the breakdown's order. */
  readonly rates: Readonly<Record<string, RateReading>>;
};

/** A row for each value that some item has, in the order in which they are met. Items without one stand in no row. */
export const breakDown = (
  register: Register,
  { by, rates }: Breakdown,
  items: Iterable<Item>,
  asked: Asked,
): readonly BrokenDown[] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key: unknown = (item.values as Readonly<Record<string, unknown>>)[by];
    if (typeof key !== "string" || key === "") continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups].map(([key, group]) => ({
    key,
    count: group.length,
    rates: Object.fromEntries(
      rates.flatMap((name) => {
        const rate = register.rates?.[name];
        return rate === undefined ? [] : [[name, countRate(rate, group, asked)]];
      }),
    ),
  }));
};
