import type { Place } from "@xushi/core";
import { and, asc, eq } from "drizzle-orm";
import { scopeWithoutEntering } from "../access/acting.ts";
import { scopeScript } from "../access/scope.ts";
import type { Cell } from "../engine/engine.ts";
import type { FigurePatch, FigureRow, NewFigure, Outcome } from "../ledger.ts";
import { canonicalJson } from "../record/canonical-json.ts";
import { sha256 } from "../record/sha256.ts";
import { storableData } from "../record/storable-text.ts";
import { isUuid, uuidv7 } from "../record/uuid.ts";
import type { Database } from "../schema/database.ts";
import { figure } from "../schema/tables.ts";
import { type Books, deciding, reading, type Writing } from "./books.ts";
import { isDecimal } from "./decimal-form.ts";
import { knownIndicators, knownOrgUnits } from "./known-ids.ts";
import { done, refused } from "./outcome.ts";

const columns = {
  id: figure.id,
  sourceId: figure.sourceId,
  start: figure.start,
  end: figure.end,
  quote: figure.quote,
  value: figure.value,
  valueMax: figure.valueMax,
  unit: figure.unit,
  unitAsWritten: figure.unitAsWritten,
  slots: figure.slots,
  indicatorId: figure.indicatorId,
  orgUnitId: figure.orgUnitId,
  status: figure.status,
  observationId: figure.observationId,
  targetId: figure.targetId,
};

export const figuresOf = (db: Database, jurisdictionId: string, sourceId: string): Promise<FigureRow[]> =>
  db
    .select(columns)
    .from(figure)
    .where(and(eq(figure.jurisdictionId, jurisdictionId), eq(figure.sourceId, sourceId)))
    .orderBy(asc(figure.start), asc(figure.id));

export const listFigures = async (books: Books, sourceId: string): Promise<FigureRow[]> =>
  isUuid(sourceId) ? reading(books, (db) => figuresOf(db, books.jurisdictionId, sourceId)) : [];

export const findFigure = async (db: Database, jurisdictionId: string, id: string) => {
  if (!isUuid(id)) return null;
  const found = await db
    .select(columns)
    .from(figure)
    .where(and(eq(figure.jurisdictionId, jurisdictionId), eq(figure.id, id)));
  return (found[0] as FigureRow | undefined) ?? null;
};

export const figureById = (books: Books, id: string): Promise<FigureRow | null> =>
  reading(books, (db) => findFigure(db, books.jurisdictionId, id));

const INSERT = `
  INSERT INTO figure (jurisdiction_id, source_id, account_id, place, shared, figure_id, span_start, span_end, quote,
                      value, value_max, unit, unit_as_written, slots, indicator_id, org_unit_id, status)
  SELECT $1, $2, $3, $4, $5, f.*, 'open' FROM unnest($6::uuid[], $7::int[], $8::int[], $9::text[], $10::numeric[],
    $11::numeric[], $12::text[], $13::text[], $14::jsonb[], $15::text[], $16::text[]) AS f`;

/** Whose a source is, copied to its figures: they are seen together. */
export type SourceScope = { readonly place: Place; readonly shared: boolean };

export const insertFigures = async (
  w: Writing,
  sourceId: string,
  scope: SourceScope,
  given: readonly NewFigure[],
) => {
  const rows = given.map(
    (f): FigureRow => ({
      ...storableData(f),
      id: uuidv7(),
      sourceId,
      status: "open",
      observationId: null,
      targetId: null,
    }),
  );
  if (rows.length === 0) return rows;
  await w.tx.rows(INSERT, [
    w.jurisdictionId,
    sourceId,
    w.accountId,
    scope.place,
    scope.shared,
    rows.map((f) => f.id),
    rows.map((f) => f.start),
    rows.map((f) => f.end),
    rows.map((f) => f.quote),
    rows.map((f) => f.value),
    rows.map((f) => f.valueMax),
    rows.map((f) => f.unit),
    rows.map((f) => f.unitAsWritten),
    rows.map((f) => JSON.stringify(f.slots)),
    rows.map((f) => f.indicatorId),
    rows.map((f) => f.orgUnitId),
  ]);
  return rows.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
};

/** Over the figures as they were read, in the order of the text: what the entry of their source vouches for. */
export const digestOfFigures = (figures: readonly FigureRow[]): string =>
  sha256(figures.map((f) => sha256(canonicalJson(f))).join("\n"));

/** The same columns as plain text, for whoever reads thousands. */
export const FIGURE_COLUMNS = `figure_id, source_id, span_start, span_end, quote, value, value_max, unit, unit_as_written,
  slots::text, indicator_id, org_unit_id, status, observation_id, target_id`;

export const figureAt = (cells: readonly Cell[]): FigureRow => {
  const c = cells as readonly (string | null)[];
  return {
    id: c[0] ?? "",
    sourceId: c[1] ?? "",
    start: Number(c[2]),
    end: Number(c[3]),
    quote: c[4] ?? "",
    value: c[5] ?? "",
    valueMax: c[6] ?? null,
    unit: c[7] ?? "",
    unitAsWritten: c[8] ?? "",
    slots: JSON.parse(c[9] ?? "{}") as FigureRow["slots"],
    indicatorId: c[10] ?? null,
    orgUnitId: c[11] ?? null,
    status: c[12] as FigureRow["status"],
    observationId: c[13] ?? null,
    targetId: c[14] ?? null,
  };
};

/** Work on one figure, found and locked against other writers; a figure that is not there is refused. */
export const withFigure = <T>(
  books: Books,
  id: string,
  work: (w: Writing, found: FigureRow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  deciding(books, async (w) => {
    const found = await findFigure(w.db, w.jurisdictionId, id);
    return found === null ? refused("not-found", { figureId: id }) : work(w, found);
  });

export const notOpen = (f: FigureRow) => refused("not-open", { figureId: f.id, status: f.status });

type Settled = Partial<Omit<FigureRow, "id" | "sourceId">>;

export const updateFigure = async (w: Writing, found: FigureRow, change: Settled): Promise<FigureRow> => {
  await w.db
    .update(figure)
    .set(change)
    .where(and(eq(figure.jurisdictionId, w.jurisdictionId), eq(figure.id, found.id)));
  return { ...found, ...change };
};

const PLACE = "SELECT place FROM figure WHERE jurisdiction_id = $1 AND figure_id = $2";

/**
 * What needs the right to receive where the source was received: the transaction goes on without the right to enter
 * figures, with which a policy could not tell a correction from a figure that is taken back. For the entry: that place.
 */
export const asReceiver = async (books: Books, w: Writing, id: string) => {
  await w.tx.script(scopeScript(scopeWithoutEntering(books.acting, books.jurisdictionId)));
  const [found] = await w.tx.rows(PLACE, [w.jurisdictionId, id]);
  return { right: "receive", place: String(found?.[0] ?? "") };
};

export const correctFigure = (books: Books, id: string, given: FigurePatch) =>
  withFigure<FigureRow>(books, id, async (w, found) => {
    if (found.status !== "open") return notOpen(found);
    const patch = storableData(given);
    const wrong = await findWrong(w, patch);
    if (wrong !== null) return refused("invalid", wrong);
    const fields = changedFields(found, patch);
    if (fields.length === 0) return done(found);
    const pick = (row: FigurePatch) => Object.fromEntries(fields.map((field) => [field, row[field]]));
    const about = await asReceiver(books, w, id);
    const corrected = await updateFigure(w, found, pick(patch));
    await w.record({
      ...about,
      action: "figure.correct",
      entity: "figure",
      entityId: id,
      before: pick(found),
      after: pick(patch),
    });
    return done(corrected);
  });

const changedFields = (found: FigureRow, patch: FigurePatch): (keyof FigurePatch)[] =>
  (Object.keys(patch) as (keyof FigurePatch)[]).filter(
    (field) => patch[field] !== undefined && JSON.stringify(patch[field]) !== JSON.stringify(found[field]),
  );

const findWrong = async (w: Writing, patch: FigurePatch) => {
  for (const field of ["value", "valueMax"] as const) {
    const value = patch[field];
    if (typeof value === "string" && !isDecimal(value)) return { field, found: value, expected: "decimal" };
  }
  const { indicatorId, orgUnitId } = patch;
  if (indicatorId && !(await knownIndicators(w.tx, w.jurisdictionId)).has(indicatorId))
    return { field: "indicatorId", found: indicatorId, expected: "known indicator" };
  if (orgUnitId && !(await knownOrgUnits(w.tx, w.jurisdictionId)).has(orgUnitId))
    return { field: "orgUnitId", found: orgUnitId, expected: "known org unit" };
  return null;
};

export const rejectFigure = (books: Books, id: string) =>
  withFigure<FigureRow>(books, id, async (w, found) => {
    if (found.status !== "open") return notOpen(found);
    const about = await asReceiver(books, w, id);
    const rejected = await updateFigure(w, found, { status: "rejected" });
    await w.record({
      ...about,
      action: "figure.reject",
      entity: "figure",
      entityId: id,
      before: { status: "open" },
      after: { status: "rejected" },
    });
    return done(rejected);
  });
