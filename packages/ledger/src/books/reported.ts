/** What stands in the books, with how it was written: what checks hold against each other. */
import type { ReportedQuery, ReportedRow } from "../finding-books.ts";
import { monthIndex } from "../record/period-months.ts";
import type { Books } from "./books.ts";
import { distinctUuids } from "./known-ids.ts";
import { OBSERVATION_WIDTH, observationAt, observationColumns } from "./observation-row.ts";
import { knownMoment, precedence, stands } from "./standing.ts";

const REPORTED = `
  SELECT ${observationColumns("o")}, o.line, o.place, coalesce(src.publisher, ''), f.quote, f.unit_as_written,
    f.slots->'indicator'->>'value'
  FROM observation o
  LEFT JOIN source src ON src.jurisdiction_id = $1 AND src.source_id = o.source_id
  LEFT JOIN figure f ON f.jurisdiction_id = $1 AND f.figure_id = o.figure_id
  WHERE o.jurisdiction_id = $1 AND o.period_last <= $2 AND ($3::text[] IS NULL OR o.indicator_id = ANY($3::text[]))
    AND ${stands("o", "$4::timestamptz")}
  ORDER BY o.org_unit_id, o.indicator_id, o.measure, o.period_first, o.period_last, ${precedence("o", "$4::timestamptz")}`;

export const readReported = async (books: Books, query: ReportedQuery): Promise<ReportedRow[]> => {
  const rows = await books.engine.rows(REPORTED, [
    books.jurisdictionId,
    monthIndex(query.to),
    query.indicatorIds ?? null,
    knownMoment(query.knownAt),
  ]);
  return rows.flatMap((cells) => {
    const row = observationAt(cells);
    if (row === null) return [];
    const [line, place, publisher, quote, unit, indicator] = cells.slice(OBSERVATION_WIDTH) as [
      ...[string, string, string],
      ...(string | null)[],
    ];
    const asWritten = quote == null ? null : { quote, unit: unit ?? "", indicator: indicator ?? "" };
    return [{ ...row, line, place, publisher, asWritten }];
  });
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

const NEWEST = "SELECT seq, hash FROM journal_head WHERE jurisdiction_id = $1";

export const newestEntry = async ({ engine, jurisdictionId }: Books) => {
  const [head] = await engine.rows(NEWEST, [jurisdictionId]);
  return { seq: Number(head?.[0] ?? 0), hash: String(head?.[1] ?? "") };
};
