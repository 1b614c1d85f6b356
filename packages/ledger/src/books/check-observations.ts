/** Whether rows may be written: every bad one is named, with what was found and what was expected. */
import { type Line, type Place, periodFromId } from "@xushi/core";
import { askPolicy } from "../access/ask-policy.ts";
import type { NewObservation, ObservationRow } from "../ledger.ts";
import { parseMoment } from "../record/moment.ts";
import { uuidv7 } from "../record/uuid.ts";
import type { Writing } from "./books.ts";
import { canonicalDecimal } from "./decimal-form.ts";
import {
  heldFigures,
  heldSources,
  knownIndicators,
  knownOrgUnits,
  standingObservations,
} from "./known-ids.ts";

export type BadField = { row: number; field: string; found: string; expected: string };
/** A row that may be written, with what the policies compare. */
export type CheckedRow = ObservationRow & { readonly line: Line; readonly place: Place };
export type Checked = { ok: true; rows: CheckedRow[] } | { ok: false; bad: BadField[] };

const MEASURES: ReadonlySet<string> = new Set(["level", "growth", "completion", "rank", "delta"]);
const BOUNDS: ReadonlySet<string> = new Set(["eq", "ge", "le", "about"]);
const STATUSES: ReadonlySet<string> = new Set(["preliminary", "final", "revised"]);

type Known = Awaited<ReturnType<typeof loadKnown>>;

/** What the rows refer to, each asked for once. */
const loadKnown = async ({ tx, jurisdictionId }: Writing, rows: readonly NewObservation[]) => ({
  indicators: await knownIndicators(tx, jurisdictionId),
  orgUnits: await knownOrgUnits(tx, jurisdictionId),
  sources: await heldSources(tx, jurisdictionId, idsIn(rows, "sourceId")),
  figures: await heldFigures(tx, jurisdictionId, idsIn(rows, "figureId")),
  standing: await standingObservations(tx, jurisdictionId, idsIn(rows, "supersedes")),
  periods: new Map<string, boolean>(),
  /** Rows of this very batch that supersede: one row is corrected once. */
  corrected: new Set<string>(),
});

const idsIn = (rows: readonly NewObservation[], field: "sourceId" | "figureId" | "supersedes") =>
  new Set(rows.map((row) => row[field]));

export const checkObservations = async (w: Writing, rows: readonly NewObservation[]): Promise<Checked> => {
  const known = await loadKnown(w, rows);
  const bad: BadField[] = [];
  const made: CheckedRow[] = [];
  for (const [index, row] of rows.entries()) {
    const name = (field: string, found: unknown, expected: string) =>
      bad.push({ row: index, field, found: found == null ? "" : String(found), expected });
    const value = canonicalDecimal(String(row.value));
    const recordedAt = row.recordedAt === undefined ? w.at : parseMoment(row.recordedAt);
    if (value === undefined) name("value", row.value, "decimal");
    if (recordedAt === undefined) name("recordedAt", row.recordedAt, "moment with offset");
    checkReferences(row, known, name);
    checkForms(row, known, name);
    if (bad.length > 0) continue;
    const scope = {
      line: known.indicators.get(row.indicatorId) ?? "",
      place: known.orgUnits.get(row.orgUnitId) ?? "",
    };
    made.push({ ...asRow(row, value ?? "", recordedAt ?? "", w.person), ...scope });
  }
  return bad.length === 0 ? { ok: true, rows: made } : { ok: false, bad };
};

type Name = (field: string, found: unknown, expected: string) => void;

const checkReferences = (row: NewObservation, known: Known, name: Name): void => {
  if (!known.indicators.has(row.indicatorId)) name("indicatorId", row.indicatorId, "known indicator");
  if (!known.orgUnits.has(row.orgUnitId)) name("orgUnitId", row.orgUnitId, "known org unit");
  if (row.sourceId !== null && !known.sources.has(row.sourceId))
    name("sourceId", row.sourceId, "known source");
  if (row.figureId != null && !known.figures.has(row.figureId))
    name("figureId", row.figureId, "known figure");
  if (row.supersedes == null) return;
  const corrected = known.standing.get(row.supersedes);
  if (corrected !== `${row.orgUnitId} ${row.indicatorId}` || known.corrected.has(row.supersedes))
    name("supersedes", row.supersedes, "observation that stands");
  known.corrected.add(row.supersedes);
};

const checkForms = (row: NewObservation, known: Known, name: Name): void => {
  if (!isPeriod(row.periodId, known.periods)) name("periodId", row.periodId, "YYYY-MM/YYYY-MM");
  if (!MEASURES.has(row.measure)) name("measure", row.measure, [...MEASURES].join(" | "));
  if (!BOUNDS.has(row.bound ?? "eq")) name("bound", row.bound, [...BOUNDS].join(" | "));
  if (!STATUSES.has(row.status)) name("status", row.status, [...STATUSES].join(" | "));
  if (row.span != null && !isSpan(row.span))
    name("span", `${row.span.start}..${row.span.end}`, "0 <= start <= end");
};

const isPeriod = (id: string, seen: Map<string, boolean>): boolean => {
  const before = seen.get(id);
  if (before !== undefined) return before;
  const fits = periodFromId(id) !== undefined;
  seen.set(id, fits);
  return fits;
};

const MAX_OFFSET = 2 ** 31 - 1;
const isSpan = ({ start, end }: { start: number; end: number }): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= MAX_OFFSET;

const asRow = (row: NewObservation, value: string, recordedAt: string, person: string): ObservationRow => ({
  id: uuidv7(),
  indicatorId: row.indicatorId,
  orgUnitId: row.orgUnitId,
  periodId: row.periodId,
  measure: row.measure,
  value,
  bound: row.bound ?? "eq",
  status: row.status,
  sourceId: row.sourceId,
  figureId: row.figureId ?? null,
  span: row.span ?? null,
  supersedes: row.supersedes ?? null,
  recordedAt,
  recordedBy: person,
});

/** The row as the journal holds it: what access compares is no part of it. */
export const storedRow = ({ line: _line, place: _place, ...row }: CheckedRow): ObservationRow => row;

/** What somebody reports, and of whom. */
export type Reported = Pick<NewObservation, "indicatorId" | "orgUnitId">;

/** Which rows are not this account's to report. */
export const notOwn = async (w: Writing, rows: readonly Reported[]): Promise<BadField[]> => {
  const indicators = await knownIndicators(w.tx, w.jurisdictionId);
  const orgUnits = await knownOrgUnits(w.tx, w.jurisdictionId);
  const columns = `$1::text AS jurisdiction_id, $2::text AS account_id, unnest($3::text[]) AS line,
    unnest($4::text[]) AS place`;
  const own = await askPolicy(w.tx, { table: "observation", policy: "observation_add" }, columns, [
    w.jurisdictionId,
    w.accountId,
    rows.map((row) => indicators.get(row.indicatorId) ?? ""),
    rows.map((row) => orgUnits.get(row.orgUnitId) ?? ""),
  ]);
  return rows.flatMap(({ orgUnitId, indicatorId }, row) =>
    own[row] === true
      ? []
      : [{ row, field: "orgUnitId", found: `${orgUnitId} ${indicatorId}`, expected: OWN_TO_REPORT }],
  );
};

/** Told apart from other faults by whoever puts them into words. */
export const OWN_TO_REPORT = "own to report";
