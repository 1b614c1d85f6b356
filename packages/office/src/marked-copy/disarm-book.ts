import type { Archive } from "../zip/archive.ts";
import { disarmFormulas } from "./disarm-formulas.ts";
import { CONTENT_TYPES, relationsPart } from "./package-parts.ts";
import { partText } from "./part-text.ts";

/**
 * Takes the formulas that ask outside out of every sheet. The list of what is to be calculated, which would still name them, goes
 * too: spreadsheets make it anew. Returns the parts that are to be left out.
 */
export async function disarmBook(
  archive: Archive,
  parts: readonly { readonly part: string }[],
  changed: Map<string, string>,
  main: string,
): Promise<ReadonlySet<string>> {
  for (const { part } of parts) {
    const held = (await partText(archive, part)) ?? "";
    const safe = disarmFormulas(held);
    if (safe !== held) changed.set(part, safe);
  }
  const lists = archive.names.filter((name) => /\/calcChain\d*\.xml$/i.test(name));
  if (changed.size === 0 || lists.length === 0) return new Set();
  for (const part of [relationsPart(main), CONTENT_TYPES]) {
    const held = (await partText(archive, part)) ?? "";
    changed.set(part, held.replace(CALC_CHAIN, ""));
  }
  return new Set(lists);
}

const CALC_CHAIN = /<(?:\w+:)?(?:Relationship|Override)\b[^>]*\bcalcChain\d*\.xml["'][^>]*\/>/gi;
