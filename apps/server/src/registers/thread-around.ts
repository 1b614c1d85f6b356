/** Which items are one story with an item, and which are only tied to the same thing. Pure. */
import type { Bilingual } from "@xushi/core";
import type { ItemLink } from "@xushi/ledger";

/** An item that more than so many others are tied to is a hub: an industry chain, a firm with many projects. */
const HUB = 6;

export type Around = {
  readonly kept: ReadonlySet<string>;
  /** Those that stand between what is kept and what is not. */
  readonly hubs: readonly string[];
};

/**
 * A hub is reached but not passed through: two projects are not one story because the same industry chain names both. Where
 * the item itself is a hub, only what is tied to it directly belongs.
 */
export const threadAround = (links: readonly ItemLink[], here: string): Around => {
  const near = neighbours(links);
  const around = (id: string): ReadonlySet<string> => near.get(id) ?? new Set();
  const isHub = (id: string): boolean => around(id).size > HUB;
  const kept = new Set([here, ...around(here)]);
  // A set that grows while it is walked: each item is visited once.
  if (!isHub(here)) for (const id of kept) if (!isHub(id)) for (const next of around(id)) kept.add(next);
  const hubs = [...kept].filter((id) => isHub(id) && [...around(id)].some((next) => !kept.has(next)));
  return { kept, hubs };
};

const neighbours = (links: readonly ItemLink[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const near = new Map<string, Set<string>>();
  const tie = (from: string, to: string) => near.set(from, (near.get(from) ?? new Set()).add(to));
  for (const { from, to } of links) {
    tie(from, to);
    tie(to, from);
  }
  return near;
};

type LeftOut = {
  readonly count: number;
  /** More may be tied to it than were looked up. */
  readonly atLeast: boolean;
  /** What the hubs are called; none where the item itself is the hub. */
  readonly through: readonly string[];
};

const MOST_NAMED = 3;

/** 另有 12 个条目没有列出：它们只经「光学产业链」与本条相连。 */
export const leftOutWords = ({ count, atLeast, through }: LeftOut): Bilingual => {
  const zh = `另有${atLeast ? "至少" : ""} ${count} 个条目没有列出`;
  const en = `${atLeast ? "At least " : ""}${count} more ${count === 1 ? "item is" : "items are"} not listed`;
  const names = through.slice(0, MOST_NAMED);
  const more = names.length < through.length ? { zh: "等", en: " and others" } : { zh: "", en: "" };
  return names.length === 0
    ? {
        zh: `${zh}：这里只列与本条直接相连的。`,
        en: `${en}: here stand only those tied to this one directly.`,
      }
    : {
        zh: `${zh}：它们只经${names.map((name) => `「${name}」`).join("")}${more.zh}与本条相连。`,
        en: `${en}: only ${names.map((name) => `“${name}”`).join(", ")}${more.en} ties them to this one.`,
      };
};
