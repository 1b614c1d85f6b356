import type { IndicatorPage } from "@xushi/contract";
import type { County, ObservationRow, SourceRow, Standing } from "@xushi/ledger";
import { sentenceAround } from "../provenance/sentence.ts";
import { sourceBrief } from "../provenance/source-brief.ts";

type Row = ObservationRow & { standing: Standing };

/** Every number ever recorded for the indicator here, with the sentence it came from. */
export const evidenceOf = (
  rows: readonly Row[],
  sources: ReadonlyMap<string, SourceRow>,
): IndicatorPage["evidence"] =>
  rows.map((row) => {
    const source = row.sourceId === null ? undefined : sources.get(row.sourceId);
    return {
      observationId: row.id,
      measure: row.measure,
      periodId: row.periodId,
      value: row.value,
      source: source === undefined ? null : sourceBrief(source),
      sentence: source === undefined || row.span === null ? null : sentenceAround(source.text, row.span),
      recordedAt: row.recordedAt,
      recordedBy: row.recordedBy,
      standing: row.standing,
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
