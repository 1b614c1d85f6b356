/** What the ledger asks of a target before it takes it: known ids and readable values. */
import { compare, type Line, type Place, periodFromId } from "@xushi/core";
import type { NewTarget } from "../ledger.ts";
import { parseMoment } from "../record/moment.ts";
import type { Writing } from "./books.ts";
import { canonicalDecimal } from "./decimal-form.ts";
import { heldFigures, heldSources, knownIndicators, knownOrgUnits } from "./known-ids.ts";

export type WrongInTarget = {
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  /** Who was faster, where that is what is wrong. */
  readonly by?: string;
};

/** Loaded once for however many targets are set together. */
export type KnownToTargets = {
  readonly indicators: ReadonlyMap<string, Line>;
  readonly units: ReadonlyMap<string, Place>;
  readonly sources: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
};

export const knownToTargets = async (
  { tx, jurisdictionId }: Writing,
  rows: readonly NewTarget[],
): Promise<KnownToTargets> => ({
  indicators: await knownIndicators(tx, jurisdictionId),
  units: await knownOrgUnits(tx, jurisdictionId),
  sources: await heldSources(
    tx,
    jurisdictionId,
    rows.map((row) => row.sourceId),
  ),
  figures: await heldFigures(
    tx,
    jurisdictionId,
    rows.map((row) => row.figureId),
  ),
});

const KINDS: ReadonlySet<string> = new Set(["amount", "count", "growth", "level", "rank", "range"]);

/** The first thing that is wrong with a target; `null`: it can be stored. */
export const wrongInTarget = (known: KnownToTargets, row: NewTarget): WrongInTarget | null => {
  const { indicators, units, sources, figures } = known;
  const wrong = (field: keyof NewTarget, expected: string): WrongInTarget => ({
    field,
    found: String(row[field] ?? ""),
    expected,
  });
  if (!indicators.has(row.indicatorId)) return wrong("indicatorId", "known indicator");
  if (!units.has(row.orgUnitId)) return wrong("orgUnitId", "known org unit");
  if (row.ownerId !== null && !units.has(row.ownerId)) return wrong("ownerId", "known org unit");
  if (row.sourceId !== null && !sources.has(row.sourceId)) return wrong("sourceId", "known source");
  if (row.figureId !== null && !figures.has(row.figureId)) return wrong("figureId", "known figure");
  return wrongForm(row, wrong);
};

const wrongForm = (row: NewTarget, wrong: (field: keyof NewTarget, expected: string) => WrongInTarget) => {
  if (periodFromId(row.periodId) === undefined) return wrong("periodId", "YYYY-MM/YYYY-MM");
  if (!KINDS.has(row.kind)) return wrong("kind", [...KINDS].join(" | "));
  if (canonicalDecimal(row.value) === undefined) return wrong("value", "decimal");
  if (row.valueMax !== null && canonicalDecimal(row.valueMax) === undefined)
    return wrong("valueMax", "decimal");
  if (row.kind === "range" && (row.valueMax === null || compare(row.valueMax, row.value) < 0))
    return wrong("valueMax", "upper end of the range");
  if (row.recordedAt !== undefined && parseMoment(row.recordedAt) === undefined)
    return wrong("recordedAt", "moment with offset");
  return null;
};
