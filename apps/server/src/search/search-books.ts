import type { SearchHit } from "@xushi/contract";
import type { Books } from "../county/books.ts";
import { done, type Outcome } from "../http/outcome.ts";
import { rankHits } from "./rank-hits.ts";

const SOURCES_SHOWN = 10;

export const searchBooks = async (
  { county, vocabulary }: Books,
  q: string,
): Promise<Outcome<SearchHit[]>> => {
  const query = q.trim();
  if (query === "") return done([]);
  const sources = await county.sources({ q: query, limit: SOURCES_SHOWN });
  return done(rankHits(query, vocabulary, sources.rows));
};
