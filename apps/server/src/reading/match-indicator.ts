import type { Indicator } from "@xushi/core";
import { bareName, countedThing, nameKeys } from "./name-key.ts";

type Named = Pick<Indicator, "id" | "name" | "aliases">;
export type MatchIndicator = (text: string) => string | null;

/**
 * Finds the catalogue's indicator by name or alias. 财政收入 is not 一般公共预算收入: nothing is guessed from likeness, and a
 * name that two indicators share matches neither.
 */
export const indicatorMatcher = (indicators: Iterable<Named>, places: readonly string[]): MatchIndicator => {
  const index = new Map<string, string | null>();
  const names: [string, string][] = [];
  const aliases: [string, string][] = [];
  for (const { id, name, aliases: others } of indicators) {
    names.push([name.zh, id]);
    for (const alias of others) aliases.push([alias, id]);
  }
  // Faithful keys of names first: an alias must not take a key that is another indicator's own name.
  for (const keyOf of [exactKey, openKey, countedThing])
    for (const list of [names, aliases]) addKeys(index, list, keyOf);
  const prefixes = [...places].sort((a, b) => b.length - a.length);
  return (text) => {
    for (const key of nameKeys(text)) {
      const found = index.get(key) ?? index.get(bareName(key, prefixes));
      if (found !== undefined && found !== null) return found;
    }
    return null;
  };
};

const exactKey = (name: string) => nameKeys(name)[0];
const openKey = (name: string) => nameKeys(name)[1];

/** Within one pass a key claimed twice belongs to nobody; a key of an earlier pass is kept. */
const addKeys = (
  index: Map<string, string | null>,
  list: readonly [string, string][],
  keyOf: (name: string) => string | undefined,
): void => {
  const pass = new Map<string, string | null>();
  for (const [name, id] of list) {
    const key = keyOf(name);
    if (key === undefined || index.has(key)) continue;
    pass.set(key, pass.has(key) && pass.get(key) !== id ? null : id);
  }
  for (const [key, id] of pass) index.set(key, id);
};
