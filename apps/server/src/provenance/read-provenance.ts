import type { Provenance } from "@xushi/contract";
import type { ObservationRow, SourceRow, Standing } from "@xushi/ledger";
import { lineOfGroup } from "@xushi/registers";
import type { Books } from "../county/books.ts";
import { unitName, type Vocabulary } from "../county/vocabulary.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { mayAt } from "../registers/may.ts";
import { faceUnits } from "./face-units.ts";
import { type Sentence, sentenceAround } from "./sentence.ts";
import { sourceBrief } from "./source-brief.ts";

type Rival = ObservationRow & { standing: Standing; sourceTitle: string };

/** Says who: everything behind one number. */
export const readProvenance = async (books: Books, id: string): Promise<Outcome<Provenance>> => {
  const { county } = books;
  const found = await county.observation(id);
  if (found === null) return refused("observation.unknown", { id });
  const rivals = await county.rivals(found);
  const correction = rivals.find((r) => r.supersedes === id && r.standing !== "withdrawn");
  const [source, corrects] = await Promise.all(
    [found, correction].map((row) => (row?.sourceId == null ? null : county.source(row.sourceId))),
  );
  return done(provenanceOf(books, { row: found, source: source ?? null, rivals, correction, corrects }));
};

type Behind = {
  readonly row: ObservationRow;
  readonly source: SourceRow | null;
  readonly rivals: readonly Rival[];
  /** What stands instead of the row, and the source that says so. */
  readonly correction: Rival | undefined;
  readonly corrects: SourceRow | null | undefined;
};

const provenanceOf = (books: Books, { row, source, rivals, correction, corrects }: Behind): Provenance => ({
  ...identityOf(books.vocabulary, row),
  source: source === null ? null : sourceBrief(source),
  span: row.span,
  sentence: sentenceOf(source, row),
  recordedAt: row.recordedAt,
  recordedBy: row.recordedBy,
  supersededBy: correction?.id ?? null,
  correction:
    correction === undefined
      ? null
      : {
          ...{ observationId: correction.id, value: correction.value },
          ...{ recordedAt: correction.recordedAt, recordedBy: correction.recordedBy },
          sentence: sentenceOf(corrects ?? null, correction),
        },
  ...standingOf(books, row, rivals),
  rivals: rivals
    .filter((r) => r.id !== row.id)
    .map(({ id, value, sourceTitle, recordedAt, standing }) => ({
      observationId: id,
      value,
      sourceTitle,
      recordedAt,
      standing,
    })),
});

const sentenceOf = (source: SourceRow | null, { span }: ObservationRow): Sentence | null =>
  source === null || span === null ? null : sentenceAround(source.text, span);

/** Whether buttons are worth showing; the database decides. Who entered a row may take it back, and so may whoever settles there. */
const standingOf = (books: Books, row: ObservationRow, rivals: readonly Rival[]) => {
  const { vocabulary, acting } = books;
  const standing = rivals.find((r) => r.id === row.id)?.standing ?? "current";
  const stands = standing === "current" || standing === "rival";
  const at = {
    line: lineOfGroup(vocabulary.indicators.get(row.indicatorId)?.group ?? ""),
    place: vocabulary.places.get(row.orgUnitId) ?? "",
  };
  const mayReport = mayAt(books, "report", at);
  const mayWithdraw = mayAt(books, "settle", at) || (mayReport && row.recordedBy === acting.person);
  return { standing, mayCorrect: stands && mayReport, mayWithdraw: stands && mayWithdraw };
};

const identityOf = (vocabulary: Vocabulary, row: ObservationRow) => {
  const indicator = vocabulary.indicators.get(row.indicatorId);
  const own = indicator === undefined ? { unit: "", displayUnit: "" } : faceUnits(row, indicator.unit);
  return {
    observationId: row.id,
    indicatorId: row.indicatorId,
    indicatorName: indicator?.name.zh ?? row.indicatorId,
    ...own,
    orgUnitId: row.orgUnitId,
    orgUnitName: unitName(vocabulary, row.orgUnitId),
    periodId: row.periodId,
    measure: row.measure,
    value: row.value,
    status: row.status,
  };
};
