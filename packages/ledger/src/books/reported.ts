/** What stands in the books, with how it was written: what checks hold against each other. */
import type { ReportedQuery, ReportedRow } from "../finding-books.ts";
import { monthIndex } from "../record/period-months.ts";
import type { Books } from "./books.ts";
import { distinctUuids } from "./known-ids.ts";
import { OBSERVATION_WIDTH, observationAt, observationColumns } from "./observation-row.ts";
import { knownMoment, precedence, stands } from "./standing.ts";

const REPORTED = `
  SELECT ${observationColumns("o")}, o.line, o.place
  FROM observation o
  WHERE o.jurisdiction_id = $1 AND o.period_last <= $2 AND ($3::text[] IS NULL OR o.indicator_id = ANY($3::text[]))
    AND ${stands("o", "$4::timestamptz")}
  ORDER BY o.org_unit_id, o.indicator_id, o.measure, o.period_first, o.period_last, ${precedence("o", "$4::timestamptz")}`;

// Asked apart: joined to every row under their policies, the two cost a county's 15,000 rows seconds.
const PUBLISHERS =
  "SELECT source_id, publisher FROM source WHERE jurisdiction_id = $1 AND source_id = ANY($2::uuid[])";
const WRITTEN = `SELECT figure_id, quote, unit_as_written, slots->'indicator'->>'value' FROM figure
  WHERE jurisdiction_id = $1 AND figure_id = ANY($2::uuid[])`;

export const readReported = async (books: Books, query: ReportedQuery): Promise<ReportedRow[]> => {
  const { engine, jurisdictionId } = books;
  const known = knownMoment(query.knownAt);
  const asked = [jurisdictionId, monthIndex(query.to), query.indicatorIds ?? null, known];
  const rows = await engine.rows(REPORTED, asked);
  const observations = rows.flatMap((cells) => {
    const row = observationAt(cells);
    const [line, place] = cells.slice(OBSERVATION_WIDTH);
    return row === null ? [] : [{ ...row, line: String(line), place: String(place) }];
  });
  const sourceIds = distinctUuids(observations.map((o) => o.sourceId));
  const figureIds = distinctUuids(observations.map((o) => o.figureId));
  const publishers = new Map(
    (await engine.rows(PUBLISHERS, [jurisdictionId, sourceIds])) as [string, string][],
  );
  const written = new Map(
    (await engine.rows(WRITTEN, [jurisdictionId, figureIds])).map(([id, quote, unit, indicator]) => [
      String(id),
      { quote: String(quote), unit: String(unit), indicator: String(indicator ?? "") },
    ]),
  );
  return observations.map((o) => ({
    ...o,
    publisher: publishers.get(o.sourceId ?? "") ?? "",
    asWritten: written.get(o.figureId ?? "") ?? null,
  }));
};

const TEXTS =
  "SELECT source_id, content FROM source WHERE jurisdiction_id = $1 AND source_id = ANY($2::uuid[])";

export const readSourceTexts = async (
  { engine, jurisdictionId }: Books,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await engine.rows(TEXTS, [jurisdictionId, distinctUuids(ids)]);
  return new Map(rows.map(([id, content]) => [String(id), String(content)]));
};

/** Rows are only ever added, so that the newest entry and how many there are say whether anything is other than it was. */
const STATE = ["observation", "observation_withdrawal", "adjudication"]
  .map((table) => `SELECT max(journal_seq)::text || ' ' || count(*) FROM ${table} WHERE jurisdiction_id = $1`)
  .join(" UNION ALL ");

export const reportedState = async ({ engine, jurisdictionId }: Books): Promise<string> =>
  (await engine.rows(STATE, [jurisdictionId])).map(([state]) => state ?? "-").join(",");
