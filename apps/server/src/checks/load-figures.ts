import { type CheckedFigure, chunksOf, type LocalDate, period } from "@xushi/core";
import type { County, ReportedRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { unitName, type Vocabulary } from "../county/vocabulary.ts";
import { writtenNumber } from "./written-number.ts";

/** The county's numbers as checks take them, and the rows of the ledger that they are. */
export type HeldFigures = {
  readonly figures: readonly CheckedFigure[];
  readonly rows: ReadonlyMap<string, ReportedRow>;
};

export type FiguresAsked = {
  readonly day: LocalDate;
  /** Left out: every indicator. */
  readonly indicatorIds?: readonly string[];
  /** Whether sources are opened for the digits that they print (109.10); else the value is written out (109.1). */
  readonly asPrinted?: boolean;
};

/** Texts fetched at once: a large source is 60 MB. */
const TEXTS_AT_ONCE = 16;
/** The county's own tree: what the city and its other counties publish is theirs to explain. */
const OUTSIDE = "/~/";

export const loadFigures = async (
  { county, vocabulary }: Pick<Books, "county" | "vocabulary">,
  { day, indicatorIds, asPrinted = true }: FiguresAsked,
): Promise<HeldFigures> => {
  const all = await county.reported({
    to: day.slice(0, 7),
    ...(indicatorIds === undefined ? {} : { indicatorIds }),
  });
  // A bound (超过40亿元) is no number that could be held against another.
  const rows = all.filter((row) => row.bound === "eq" && !row.place.startsWith(OUTSIDE));
  const passages = asPrinted ? await passagesOf(county, rows) : NONE;
  return {
    figures: rows.flatMap((row) => checkedFigure(row, passages.get(row.id), vocabulary)),
    rows: new Map(rows.map((row) => [row.id, row])),
  };
};

const NONE: ReadonlyMap<string, string> = new Map();

/** What each row's source says at its place, for rows that no figure tells of. Each text is fetched once. */
const passagesOf = async (
  county: Pick<County, "sourceTexts">,
  rows: readonly ReportedRow[],
): Promise<ReadonlyMap<string, string>> => {
  const sought = Map.groupBy(
    rows.filter((r) => r.asWritten === null && r.span !== null && r.sourceId !== null),
    (r) => r.sourceId ?? "",
  );
  const passages = new Map<string, string>();
  for (const ids of chunksOf(sought.keys(), TEXTS_AT_ONCE)) {
    const texts = await county.sourceTexts(ids);
    for (const [sourceId, text] of texts)
      for (const { id, span } of sought.get(sourceId) ?? [])
        if (span !== null) passages.set(id, text.slice(span.start, span.end));
  }
  return passages;
};

const checkedFigure = (
  row: ReportedRow,
  passage: string | undefined,
  vocabulary: Vocabulary,
): CheckedFigure[] => {
  const indicator = vocabulary.indicators.get(row.indicatorId);
  if (indicator === undefined) return [];
  const { measure, value, asWritten } = row;
  const number = writtenNumber({ measure, value, indicator }, asWritten?.quote ?? passage, asWritten?.unit);
  return [
    {
      ...{ id: row.id, indicatorId: row.indicatorId, orgUnitId: row.orgUnitId, measure, value, ...number },
      periodId: period(row.periodId).id,
      reporter: row.publisher === "" ? row.recordedBy : row.publisher,
      nameAsWritten: asWritten?.indicator || indicator.name.zh,
      placeAsWritten: unitName(vocabulary, row.orgUnitId),
    },
  ];
};
