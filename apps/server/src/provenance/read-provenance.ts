import type { Provenance } from "@xushi/contract";
import type { County, ObservationRow, SourceRow, Standing } from "@xushi/ledger";
import { baseUnitOf } from "../county/indicator-row.ts";
import { unitName, type Vocabulary } from "../county/vocabulary.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { sentenceAround } from "./sentence.ts";
import { sourceBrief } from "./source-brief.ts";

type Rival = ObservationRow & { standing: Standing; sourceTitle: string };

/** Says who: everything behind one number. */
export const readProvenance = async (
  county: County,
  vocabulary: Vocabulary,
  id: string,
): Promise<Outcome<Provenance>> => {
  const found = await county.observation(id);
  if (found === null) return refused("observation.unknown", { id });
  const [source, rivals] = await Promise.all([
    found.sourceId === null ? null : county.source(found.sourceId),
    county.rivals(found),
  ]);
  return done(provenanceOf(vocabulary, found, source, rivals));
};

export const provenanceOf = (
  vocabulary: Vocabulary,
  row: ObservationRow,
  source: SourceRow | null,
  rivals: readonly Rival[],
): Provenance => ({
  ...identityOf(vocabulary, row),
  source: source === null ? null : sourceBrief(source),
  span: row.span,
  sentence: source === null || row.span === null ? null : sentenceAround(source.text, row.span),
  recordedAt: row.recordedAt,
  recordedBy: row.recordedBy,
  supersededBy: rivals.find((r) => r.supersedes === row.id)?.id ?? null,
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

const faceUnits = ({ measure }: Pick<ObservationRow, "measure">, unit: string) => {
  if (measure === "growth" || measure === "completion") return { unit: "%", displayUnit: "%" };
  if (measure === "rank") return { unit: "位", displayUnit: "位" };
  return { unit: baseUnitOf({ unit }), displayUnit: unit };
};
