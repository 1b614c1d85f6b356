import type { Session } from "../engine/engine.ts";
import type { AsOf, NewTarget, Outcome, TargetRow, TargetUpon, TargetVersion } from "../ledger.ts";
import { parseMoment } from "../record/moment.ts";
import { monthIndex, monthsOfPeriod } from "../record/period-months.ts";
import { storableData } from "../record/storable-text.ts";
import { isUuid, uuidv7 } from "../record/uuid.ts";
import { target } from "../schema/tables.ts";
import { type Books, deciding, type Writing } from "./books.ts";
import { type KnownToTargets, knownToTargets, type WrongInTarget, wrongInTarget } from "./check-target.ts";
import { canonicalDecimal } from "./decimal-form.ts";
import { done, refused } from "./outcome.ts";
import { knownMoment } from "./standing.ts";
import { TARGET_WIDTH, targetAt, targetColumns } from "./target-row.ts";

const BY_ID = `SELECT ${targetColumns("t")} FROM target t WHERE t.jurisdiction_id = $1 AND t.target_id = $2`;

export const findTarget = async (
  on: Session,
  jurisdictionId: string,
  id: string,
): Promise<TargetRow | null> => {
  if (!isUuid(id)) return null;
  const [found] = await on.rows(BY_ID, [jurisdictionId, id]);
  return found === undefined ? null : targetAt(found);
};

export const targetById = (books: Books, id: string): Promise<TargetRow | null> =>
  findTarget(books.engine, books.jurisdictionId, id);

/**
 * The version of each target that was in force, as far as was known: the newest that was not withdrawn.
 * `$1` jurisdiction, `known` a moment, `first` and `last` January and December of the year, as month numbers.
 */
export const versionsInForce = (known: string, first: string, last: string, orgUnit: string): string => `
  SELECT DISTINCT ON (t.org_unit_id, t.indicator_id, t.kind, t.period_first, t.period_last) t.*
  FROM target t
  WHERE t.jurisdiction_id = $1 AND ${orgUnit} AND t.period_first <= ${first} AND t.period_last >= ${last}
    AND t.recorded_at <= ${known}
    AND NOT EXISTS (SELECT 1 FROM target_withdrawal w
                    WHERE w.jurisdiction_id = $1 AND w.target_id = t.target_id AND w.recorded_at <= ${known})
  ORDER BY t.org_unit_id, t.indicator_id, t.kind, t.period_first, t.period_last, t.version DESC`;

const IN_FORCE = `
  SELECT ${targetColumns("t")}
  FROM (${versionsInForce("$2::timestamptz", "$3", "$4", "($5::text IS NULL OR t.org_unit_id = $5)")}) t
  ORDER BY t.board_order, t.org_unit_id, t.indicator_id, t.kind, t.target_id`;

/** January and December of the year that the day falls in. */
export const yearOfDay = (day: string): readonly [january: number, december: number] => {
  const january = Math.floor(monthIndex(day) / 12) * 12;
  return [january, january + 11];
};

export const listTargets = async (books: Books, at: AsOf & { orgUnitId?: string }): Promise<TargetRow[]> => {
  const [january, december] = yearOfDay(at.asOf);
  const known = knownMoment(at.knownAt);
  const rows = await books.engine.rows(IN_FORCE, [
    books.jurisdictionId,
    known,
    january,
    december,
    at.orgUnitId ?? null,
  ]);
  return rows.map(targetAt);
};

const VERSIONS = `
  SELECT ${targetColumns("t")}, EXISTS (
      SELECT 1 FROM target_withdrawal w
      WHERE w.jurisdiction_id = $1 AND w.target_id = t.target_id AND w.recorded_at <= $2::timestamptz)::text
  FROM target t
  WHERE t.jurisdiction_id = $1 AND t.org_unit_id = $5 AND t.period_first <= $3 AND t.period_last >= $4
    AND t.recorded_at <= $2::timestamptz
  ORDER BY t.indicator_id, t.kind, t.period_first, t.period_last, t.version DESC`;

export const listTargetVersions = async (
  books: Books,
  at: AsOf & { orgUnitId: string },
): Promise<TargetVersion[]> => {
  const rows = await books.engine.rows(VERSIONS, [
    books.jurisdictionId,
    knownMoment(at.knownAt),
    ...yearOfDay(at.asOf),
    at.orgUnitId,
  ]);
  return rows.map((cells) => ({ ...targetAt(cells), isWithdrawn: cells[TARGET_WIDTH] === "true" }));
};

const lastWhere = (more: string): string => `
  SELECT ${targetColumns("t")} FROM target t
  WHERE t.jurisdiction_id = $1 AND t.org_unit_id = $2 AND t.indicator_id = $3 AND t.kind = $4
    AND t.period_first = $5 AND t.period_last = $6 ${more}
  ORDER BY t.version DESC LIMIT 1`;

const LAST_VERSION = lastWhere("");
const LAST_IN_FORCE = lastWhere(`AND NOT EXISTS (
  SELECT 1 FROM target_withdrawal w WHERE w.jurisdiction_id = $1 AND w.target_id = t.target_id)`);

/** `LAST_VERSION`, withdrawn or not: the next one counts on from it. `LAST_IN_FORCE`: what people see. */
const lastVersion = async (
  { tx, jurisdictionId }: Writing,
  row: Pick<TargetRow, "orgUnitId" | "indicatorId" | "kind" | "periodId">,
  which: typeof LAST_VERSION | typeof LAST_IN_FORCE,
): Promise<TargetRow | null> => {
  const months = monthsOfPeriod(row.periodId);
  const [last] = await tx.rows(which, [jurisdictionId, row.orgUnitId, row.indicatorId, row.kind, ...months]);
  return last === undefined ? null : targetAt(last);
};

/** Neither withdrawn nor followed by another version that was not. */
export const isInForce = async (w: Writing, row: TargetRow): Promise<boolean> =>
  (await lastVersion(w, row, LAST_IN_FORCE))?.id === row.id;

/** A further version of the target of this org unit, indicator, kind and period, or its first. */
export const insertTarget = async (w: Writing, given: NewTarget): Promise<Outcome<Versions>> => {
  const clean = storableData(given);
  const known = await knownToTargets(w, [clean]);
  const bad = wrongInTarget(known, clean);
  return bad === null ? done(await insertVersion(w, known, clean)) : refused("invalid", bad);
};

const insertVersion = async (w: Writing, known: KnownToTargets, clean: NewTarget): Promise<Versions> => {
  const before = await lastVersion(w, clean, LAST_VERSION);
  const row = asRow(w, clean, (before?.version ?? 0) + 1);
  const scope = {
    line: known.indicators.get(row.indicatorId) ?? "",
    place: known.units.get(row.orgUnitId) ?? "",
  };
  const [periodFirst, periodLast] = monthsOfPeriod(row.periodId);
  const { jurisdictionId, seq: journalSeq } = w;
  await w.db.insert(target).values({ ...row, ...scope, jurisdictionId, periodFirst, periodLast, journalSeq });
  return { before, row, scope };
};

type Scope = { readonly line: string; readonly place: string };
type Versions = { readonly before: TargetRow | null; readonly row: TargetRow; readonly scope: Scope };

/** Field by field: what a caller added beside them is neither stored nor journaled. */
const asRow = (w: Writing, given: NewTarget, version: number): TargetRow => ({
  id: uuidv7(),
  indicatorId: given.indicatorId,
  orgUnitId: given.orgUnitId,
  ownerId: given.ownerId,
  periodId: given.periodId,
  kind: given.kind,
  value: canonicalDecimal(given.value) ?? given.value,
  valueMax: given.valueMax === null ? null : (canonicalDecimal(given.valueMax) ?? given.valueMax),
  curve: given.curve,
  lightRuleId: given.lightRuleId,
  sourceId: given.sourceId,
  figureId: given.figureId,
  reason: given.reason,
  group: given.group,
  order: given.order,
  version,
  recordedAt: parseMoment(given.recordedAt ?? w.at) ?? w.at,
  recordedBy: w.person,
});

const recordVersion = (w: Writing, { before, row, scope }: Versions): Promise<void> =>
  w.record({
    right: "plan",
    ...scope,
    action: before === null ? "target.set" : "target.change",
    entity: "target",
    entityId: row.id,
    before: before === null ? null : { target: before },
    after: { target: row },
  });

export const setTarget = (books: Books, given: NewTarget): Promise<Outcome<TargetRow>> =>
  deciding(books, async (w) => {
    const made = await insertTarget(w, given);
    if (!made.ok) return made;
    await recordVersion(w, made.value);
    return done(made.value.row);
  });

/**
 * Many targets in one transaction, each its own version and its own entry of the journal. Everything that is wrong is looked
 * for before anything is written: a refusal names every bad row.
 */
export const setTargets = async (books: Books, given: readonly TargetUpon[]): Promise<Outcome<TargetRow[]>> =>
  deciding(books, async (w) => {
    const clean = given.map((row) => storableData(row));
    const known = await knownToTargets(w, clean);
    const bad: BadTarget[] = [];
    for (const [row, target] of clean.entries()) {
      const wrong = wrongInTarget(known, target) ?? (await outrun(w, target));
      if (wrong !== null) bad.push({ row, ...wrong });
    }
    if (bad.length > 0) return refused("invalid", { bad });
    const rows: TargetRow[] = [];
    for (const target of clean) {
      const made = await insertVersion(w, known, target);
      await recordVersion(w, made);
      rows.push(made.row);
    }
    return done(rows);
  });

type BadTarget = WrongInTarget & { readonly row: number };

/** Somebody set a version after the one that this change was made upon. */
const outrun = async (w: Writing, { upon, ...row }: TargetUpon): Promise<WrongInTarget | null> => {
  if (upon === undefined) return null;
  const last = await lastVersion(w, row, LAST_IN_FORCE);
  const version = last?.version ?? 0;
  return version === upon
    ? null
    : { field: "upon", found: String(upon), expected: String(version), by: last?.recordedBy ?? "" };
};
