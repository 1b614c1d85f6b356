/** 督查: opened by a designated body, concluded, objected to by the unit inspected, decided. Rows are only ever added. */
import {
  INSPECTION_KINDS,
  type InspectionStep,
  type LocalDate,
  parseLocalDate,
  refuseStep,
} from "@xushi/core";
import type { Session } from "../engine/engine.ts";
import type {
  InspectionRow,
  InspectionStepRow,
  NewInspection,
  NewInspectionStep,
  Outcome,
} from "../ledger.ts";
import { storable } from "../record/storable-text.ts";
import { isUuid, uuidv7 } from "../record/uuid.ts";
import { inspection, inspectionStep } from "../schema/tables.ts";
import { type Books, deciding, type Writing } from "./books.ts";
import { knownOrgUnits } from "./known-ids.ts";
import { done, refused } from "./outcome.ts";

const ROWS = `SELECT inspection_id, kind, matter, set_by, plan, body_id, org_unit_id, opened_on, recorded_by
  FROM inspection WHERE jurisdiction_id = $1 AND ($2::uuid IS NULL OR inspection_id = $2)
  ORDER BY opened_on DESC, inspection_id DESC LIMIT 1000`;

const STEPS = `SELECT step_id, inspection_id, kind, content, happened_on, upheld, recorded_by FROM inspection_step
  WHERE jurisdiction_id = $1 AND ($2::uuid IS NULL OR inspection_id = $2) ORDER BY journal_seq`;

const loadInspections = async (on: Session, jurisdictionId: string, id: string | null) => {
  const rows = await on.rows(ROWS, [jurisdictionId, id]);
  const steps = (await on.rows(STEPS, [jurisdictionId, id])).map(
    (cells): InspectionStepRow & { of: string } => {
      const [stepId, of, kind, text, happened, upheld, by] = cells as [string, ...string[]];
      return {
        id: stepId,
        of: of ?? "",
        kind: kind as InspectionStepRow["kind"],
        text: text ?? "",
        on: happened as LocalDate,
        upheld: typeof cells[5] === "boolean" ? cells[5] : null,
        recordedBy: by ?? String(upheld ?? ""),
      };
    },
  );
  const byInspection = Map.groupBy(steps, (step) => step.of);
  return rows.map((cells): InspectionRow => {
    const [of, kind, matter, setBy, plan, bodyId, orgUnitId, openedOn, recordedBy] = cells as string[];
    return {
      id: of ?? "",
      kind: kind as InspectionRow["kind"],
      matter: matter ?? "",
      setBy: setBy ?? "",
      plan: plan ?? "",
      bodyId: bodyId ?? "",
      orgUnitId: orgUnitId ?? "",
      openedOn: openedOn as LocalDate,
      recordedBy: recordedBy ?? "",
      steps: (byInspection.get(of ?? "") ?? []).map(({ of: _of, ...step }) => step),
    };
  });
};

/** Newest first. */
export const listInspections = ({ engine, jurisdictionId }: Books): Promise<InspectionRow[]> =>
  loadInspections(engine, jurisdictionId, null);

const findWrong = (given: NewInspection): { field: string; found: string; expected: string } | null => {
  if (!INSPECTION_KINDS.includes(given.kind))
    return { field: "kind", found: given.kind, expected: INSPECTION_KINDS.join(" | ") };
  if (parseLocalDate(given.openedOn) === undefined)
    return { field: "openedOn", found: given.openedOn, expected: "YYYY-MM-DD" };
  const empty = (["matter", "setBy", "plan"] as const).find((field) => given[field].trim() === "");
  return empty === undefined ? null : { field: empty, found: "", expected: "words" };
};

export const openInspection = (books: Books, given: NewInspection): Promise<Outcome<InspectionRow>> =>
  deciding(books, async (w) => {
    const wrong = findWrong(given);
    if (wrong !== null) return refused("invalid", wrong);
    const places = await knownOrgUnits(w.tx, w.jurisdictionId);
    const place = places.get(given.orgUnitId);
    if (place === undefined || !places.has(given.bodyId))
      return refused("not-found", { orgUnitId: given.orgUnitId, bodyId: given.bodyId });
    const row = {
      id: uuidv7(),
      kind: given.kind,
      matter: storable(given.matter).trim(),
      setBy: storable(given.setBy).trim(),
      plan: storable(given.plan).trim(),
      bodyId: given.bodyId,
      orgUnitId: given.orgUnitId,
      openedOn: given.openedOn,
    };
    await w.db.insert(inspection).values({ ...row, ...recordedIn(w), place });
    await w.record({
      right: "inspect",
      place,
      action: "inspection.open",
      entity: "inspection",
      entityId: row.id,
      before: null,
      after: { inspection: row },
    });
    return found(w, row.id);
  });

const recordedIn = (w: Writing) => ({
  jurisdictionId: w.jurisdictionId,
  accountId: w.accountId,
  recordedAt: w.at,
  recordedBy: w.person,
  journalSeq: w.seq,
});

const found = async (w: Writing, id: string): Promise<Outcome<InspectionRow>> => {
  const [row] = await loadInspections(w.tx, w.jurisdictionId, id);
  return row === undefined ? refused("not-found", { inspectionId: id }) : done(row);
};

export const addInspectionStep = (
  books: Books,
  id: string,
  given: NewInspectionStep,
): Promise<Outcome<InspectionRow>> =>
  deciding(books, async (w) => {
    const [held] = isUuid(id) ? await loadInspections(w.tx, w.jurisdictionId, id) : [];
    if (held === undefined) return refused("not-found", { inspectionId: id });
    const text = storable(given.text).trim();
    if (text === "") return refused("invalid", { field: "text", found: "", expected: "words" });
    const earliest = held.steps.at(-1)?.on ?? held.openedOn;
    if (parseLocalDate(given.on) === undefined || given.on < earliest)
      return refused("invalid", { field: "on", found: given.on, expected: `${earliest} or later` });
    const steps: readonly InspectionStep[] = held.steps;
    const why = refuseStep(steps, given.kind, given.on);
    if (why !== null) return refused("conflict", { step: why });
    const row = {
      id: uuidv7(),
      inspectionId: id,
      kind: given.kind,
      text,
      on: given.on,
      upheld: given.kind === "decision" ? given.upheld === true : null,
    };
    const place = (await knownOrgUnits(w.tx, w.jurisdictionId)).get(held.orgUnitId) ?? "";
    await w.db.insert(inspectionStep).values({ ...row, ...recordedIn(w), place });
    await w.record({
      right: given.kind === "objection" ? "receive" : "inspect",
      place,
      action: `inspection.${given.kind}`,
      entity: "inspection",
      entityId: id,
      before: null,
      after: { inspectionStep: row },
    });
    return found(w, id);
  });
