/** 公布值 follow from the observations alone: at every moment that either knows of, both must say the same. */
import { publishedStates } from "../books/published-values.ts";
import { type Broken, broken } from "./broken.ts";
import type { VerifiedBooks } from "./verified-books.ts";

const KEY = "indicator_id, measure, period_first, period_last";

/** The newest row of a moment counts. */
const WRONG = `
  WITH said AS (
    SELECT DISTINCT ON (${KEY}, known_from) ${KEY}, known_from AS moment, observation_id, value, journal_seq
    FROM published_value WHERE jurisdiction_id = $1
    ORDER BY ${KEY}, known_from, journal_seq DESC, nth DESC
  ), due AS (${publishedStates("")})
  SELECT coalesce(d.observation_id, s.observation_id)::text, s.journal_seq
  FROM said s FULL JOIN due d USING (${KEY}, moment)
  WHERE (s.observation_id, s.value) IS DISTINCT FROM (d.observation_id, d.value)
  ORDER BY s.journal_seq NULLS LAST LIMIT 1`;

/** Asked when the observations are proved: what follows from a broken one is no news. */
export const findWrongPublished = async (
  { engine, jurisdictionId }: VerifiedBooks,
  sound: number,
): Promise<Broken | null> => {
  const [found] = await engine.rows(WRONG, [jurisdictionId]);
  if (found === undefined) return null;
  const [observationId, seq] = found;
  return broken(
    "altered",
    "published-value",
    String(observationId ?? ""),
    seq === null ? sound + 1 : Number(seq),
  );
};
