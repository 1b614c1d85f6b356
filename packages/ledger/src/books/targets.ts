import { compare, periodFromId } from "@xushi/core";
import type { AsOf, NewTarget, Outcome, TargetRow } from "../ledger.ts";
import { parseMoment } from "../record/moment.ts";
import { monthIndex, monthsOfPeriod } from "../record/period-months.ts";
import { storableData } from "../record/storable-text.ts";
import { isUuid, uuidv7 } from "../record/uuid.ts";
import { target } from "../schema/tables.ts";
import { type Books, deciding, type Writing } from "./books.ts";
import { canonicalDecimal } from "./decimal-form.ts";
import { heldFigures, heldSources, knownIndicators, knownOrgUnits } from "./known-ids.ts";
import { done, refused } from "./outcome.ts";
import { knownMoment } from "./standing.ts";
import { targetAt, targetColumns } from "./target-row.ts";

const BY_ID = `SELECT ${targetColumns("t")} FROM target t WHERE t.jurisdiction_id = $1 AND t.target_id = $2`;

export const targetById = async (books: Books, id: string): Promise<TargetRow | null> => {
  if (!isUuid(id)) return null;
  const [found] = await books.engine.rows(BY_ID, [books.jurisdictionId, id]);
  return found === undefined ? null : targetAt(found);
};

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

type Wrong = { field: string; found: string; expected: string };
const KINDS: ReadonlySet<string> = new Set(["amount", "count", "growth", "level", "rank", "range"]);

const findWrong = async ({ tx, jurisdictionId }: Writing, row: NewTarget): Promise<Wrong | null> => {
  const indicators = await knownIndicators(tx, jurisdictionId);
  const units = await knownOrgUnits(tx, jurisdictionId);
  const sources = await heldSources(tx, jurisdictionId, [row.sourceId]);
  const figures = await heldFigures(tx, jurisdictionId, [row.figureId]);
  const wrong = (field: keyof NewTarget, expected: string): Wrong => ({
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

const wrongForm = (row: NewTarget, wrong: (field: keyof NewTarget, expected: string) => Wrong) => {
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

const LAST_VERSION = `
  SELECT ${targetColumns("t")} FROM target t
  WHERE t.jurisdiction_id = $1 AND t.org_unit_id = $2 AND t.indicator_id = $3 AND t.kind = $4
    AND t.period_first = $5 AND t.period_last = $6
  ORDER BY t.version DESC LIMIT 1`;

/** A further version of the target of this org unit, indicator, kind and period, or its first. */
export const insertTarget = async (w: Writing, given: NewTarget): Promise<Outcome<Versions>> => {
  const clean = storableData(given);
  const bad = await findWrong(w, clean);
  if (bad !== null) return refused("invalid", bad);
  const [periodFirst, periodLast] = monthsOfPeriod(clean.periodId);
  const key = [w.jurisdictionId, clean.orgUnitId, clean.indicatorId, clean.kind, periodFirst, periodLast];
  const [last] = await w.tx.rows(LAST_VERSION, key);
  const before = last === undefined ? null : targetAt(last);
  const { jurisdictionId, seq: journalSeq } = w;
  const row = asRow(w, clean, (before?.version ?? 0) + 1);
  const scope = await scopeOfTarget(w, row);
  await w.db.insert(target).values({ ...row, ...scope, jurisdictionId, periodFirst, periodLast, journalSeq });
  return done({ before, row, scope });
};

type Scope = { readonly line: string; readonly place: string };
type Versions = { readonly before: TargetRow | null; readonly row: TargetRow; readonly scope: Scope };

const scopeOfTarget = async ({ tx, jurisdictionId }: Writing, row: TargetRow): Promise<Scope> => ({
  line: (await knownIndicators(tx, jurisdictionId)).get(row.indicatorId) ?? "",
  place: (await knownOrgUnits(tx, jurisdictionId)).get(row.orgUnitId) ?? "",
});

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

export const setTarget = (books: Books, given: NewTarget): Promise<Outcome<TargetRow>> =>
  deciding(books, async (w) => {
    const made = await insertTarget(w, given);
    if (!made.ok) return made;
    const { before, row, scope } = made.value;
    await w.record({
      right: "plan",
      ...scope,
      action: before === null ? "target.set" : "target.change",
      entity: "target",
      entityId: row.id,
      before: before === null ? null : { target: before },
      after: { target: row },
    });
    return done(row);
  });
