import type { Inspection, InspectionDraft, InspectionStepDraft } from "@xushi/contract";
import { daysBetween, inspectionState, localDate } from "@xushi/core";
import type { InspectionRow, Outcome as LedgerOutcome } from "@xushi/ledger";
import type { z } from "zod";
import type { Books } from "../county/books.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";

const placeOf = ({ vocabulary }: Books, unitId: string): string => vocabulary.places.get(unitId) ?? "";

/** Whether a button is worth showing; what is then done, the database decides. */
const may = (books: Books, right: string, unitId: string): boolean =>
  books.acting.access.write.some((pattern) => `${right}:${placeOf(books, unitId)}`.startsWith(pattern));

const wire = (books: Books, row: InspectionRow): Inspection => {
  const now = inspectionState(row.steps, books.today);
  const due = "due" in now ? now.due : null;
  return {
    ...{ id: row.id, kind: row.kind, matter: row.matter, setBy: row.setBy, plan: row.plan },
    ...{ bodyId: row.bodyId, orgUnitId: row.orgUnitId, openedOn: row.openedOn, openedBy: row.recordedBy },
    steps: row.steps.map((step) => ({ ...step })),
    now: { state: now.state, due, daysLeft: due === null ? null : daysBetween(books.today, due) },
    mayInspect: may(books, "inspect", row.orgUnitId),
    mayObject: may(books, "receive", row.orgUnitId),
  };
};

export const listInspections = async (books: Books): Promise<Outcome<Inspection[]>> =>
  done((await books.county.inspections()).map((row) => wire(books, row)));

const shown = (books: Books, result: LedgerOutcome<InspectionRow>, id: string): Outcome<Inspection> => {
  if (result.ok) return done(wire(books, result.value));
  const { step } = result.detail as { step?: keyof typeof WHY };
  if (result.code === "conflict" && step !== undefined && step in WHY) return refused(WHY[step]);
  return ofLedger(result, "inspection.unknown", id);
};

const WHY = {
  "concluded-already": "inspection.concluded-already",
  "nothing-to-object-to": "inspection.nothing-to-object-to",
  "objection-too-late": "inspection.objection-too-late",
  "nothing-to-decide": "inspection.nothing-to-decide",
} as const;

export const openInspection = async (
  books: Books,
  draft: z.output<typeof InspectionDraft>,
): Promise<Outcome<Inspection>> => {
  if (books.vocabulary.units.get(draft.bodyId)?.designatedBy === null)
    return refused("inspection.not-designated", {
      unit: books.vocabulary.units.get(draft.bodyId)?.name ?? "",
    });
  const row = { ...draft, openedOn: localDate(draft.openedOn) };
  return shown(books, await books.county.openInspection(row), draft.orgUnitId);
};

export const addInspectionStep = async (
  books: Books,
  id: string,
  draft: z.output<typeof InspectionStepDraft>,
): Promise<Outcome<Inspection>> =>
  shown(books, await books.county.addInspectionStep(id, { ...draft, on: localDate(draft.on) }), id);
