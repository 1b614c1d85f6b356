import type { IndicatorPage } from "@xushi/contract";
import type { County, EvidenceRow, ObservationRow, SourceRow } from "@xushi/ledger";
import { sentenceAround } from "../provenance/sentence.ts";
import { sourceBrief } from "../provenance/source-brief.ts";

/** Every number ever recorded for the indicator here, with the sentence it came from. */
export const evidenceOf = (
  rows: readonly EvidenceRow[],
  sources: ReadonlyMap<string, SourceRow>,
  mayAdjudicate: boolean,
): IndicatorPage["evidence"] =>
  rows.map((row) => {
    const source = row.sourceId === null ? undefined : sources.get(row.sourceId);
    return {
      observationId: row.id,
      measure: row.measure,
      periodId: row.periodId,
      value: row.value,
      source: source === undefined ? null : sourceBrief(source),
      span: row.span,
      sentence: source === undefined || row.span === null ? null : sentenceAround(source.text, row.span),
      recordedAt: row.recordedAt,
      recordedBy: row.recordedBy,
      status: row.status,
      standing: row.standing,
      adjudication: row.adjudication === null ? null : { ...row.adjudication },
      mayAdjudicate: mayAdjudicate && (row.standing === "current" || row.standing === "rival"),
    };
  });

/** Each source once, however many rows came from it. */
export const sourcesOf = async (
  county: County,
  rows: readonly Pick<ObservationRow, "sourceId">[],
): Promise<Map<string, SourceRow>> => {
  const ids = [...new Set(rows.flatMap((r) => r.sourceId ?? []))];
  const found = await Promise.all(ids.map((id) => county.source(id)));
  return new Map(found.flatMap((s) => (s === null ? [] : [[s.id, s] as const])));
};
