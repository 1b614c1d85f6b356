import type { SearchHit } from "@xushi/contract";
import type { Books } from "../county/books.ts";
import { done, type Outcome } from "../http/outcome.ts";
import type { Registers } from "../registers/find-register.ts";
import { rankHits } from "./rank-hits.ts";

const ITEMS_SHOWN = 10;
const SOURCES_SHOWN = 10;

export const searchBooks = async (
  { county, vocabulary }: Books,
  { registers }: Registers,
  q: string,
): Promise<Outcome<SearchHit[]>> => {
  const query = q.trim();
  if (query === "") return done([]);
  const ids = registers.map(({ id }) => id);
  const [items, sources] = await Promise.all([
    county.findItems(ids, query, ITEMS_SHOWN),
    county.sources({ q: query, limit: SOURCES_SHOWN }),
  ]);
  return done(rankHits(query, vocabulary, registers, { items, sources: sources.rows }));
};
