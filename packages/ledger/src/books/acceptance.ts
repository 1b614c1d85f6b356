/** What a person decides about a figure: into the ledger as an observation or a target, or out of it again. */
import type { Actor, FigureRow, NewObservation, NewTarget, Outcome } from "../ledger.ts";
import { observationWithdrawal, targetWithdrawal } from "../schema/tables.ts";
import { insertObservations } from "./append-observations.ts";
import type { Books, Writing } from "./books.ts";
import { checkObservations } from "./check-observations.ts";
import { notOpen, updateFigure, withFigure } from "./figures.ts";
import { done, refused } from "./outcome.ts";
import { insertTarget } from "./targets.ts";

/** The row carries the figure's own source and, unless told otherwise, its span. */
export const acceptAsObservation = (books: Books, figureId: string, given: NewObservation, actor: Actor) =>
  withFigure<FigureRow>(books, figureId, actor, async (w, found) => {
    if (found.status !== "open") return notOpen(found);
    const span = given.span ?? { start: found.start, end: found.end };
    const checked = await checkObservations(w, [{ ...given, figureId, sourceId: found.sourceId, span }]);
    if (!checked.ok) return refused("invalid", { bad: checked.bad });
    const digest = await insertObservations(w, checked.rows);
    const [observation] = checked.rows;
    const observationId = observation?.id ?? "";
    const accepted = await updateFigure(w, found, { status: "accepted", observationId });
    await w.record({
      action: "observation.accept",
      entity: "observation",
      entityId: observationId,
      before: { figure: { id: figureId, status: "open" } },
      after: { figure: { id: figureId, status: "accepted" }, observation, rows: { count: 1, digest } },
    });
    return done(accepted);
  });

export const acceptAsTarget = (books: Books, figureId: string, given: NewTarget, actor: Actor) =>
  withFigure<FigureRow>(books, figureId, actor, async (w, found): Promise<Outcome<FigureRow>> => {
    if (found.status !== "open") return notOpen(found);
    const made = await insertTarget(w, { ...given, figureId, sourceId: found.sourceId });
    if (!made.ok) return made;
    const { before, row } = made.value;
    const accepted = await updateFigure(w, found, { status: "accepted", targetId: row.id });
    await w.record({
      action: "target.accept",
      entity: "target",
      entityId: row.id,
      before: { figure: { id: figureId, status: "open" }, ...(before === null ? {} : { target: before }) },
      after: { figure: { id: figureId, status: "accepted" }, target: row },
    });
    return done(accepted);
  });

/** Opening what is open already changes nothing and is no mistake: a second click on 撤回. */
export const reopenFigure = (books: Books, id: string, actor: Actor) =>
  withFigure<FigureRow>(books, id, actor, async (w, found) => {
    if (found.status === "open") return done(found);
    await withdraw(w, found);
    const { status, observationId, targetId } = found;
    const opened = await updateFigure(w, found, { status: "open", observationId: null, targetId: null });
    await w.record({
      action: "figure.reopen",
      entity: "figure",
      entityId: id,
      before: { status },
      after: { status: "open", withdrawn: { observationId, targetId } },
    });
    return done(opened);
  });

const withdraw = async (w: Writing, { observationId, targetId }: FigureRow): Promise<void> => {
  const { jurisdictionId, seq: journalSeq, at: recordedAt, person: recordedBy } = w;
  const row = { jurisdictionId, journalSeq, recordedAt, recordedBy };
  if (observationId !== null) await w.db.insert(observationWithdrawal).values({ ...row, observationId });
  if (targetId !== null) await w.db.insert(targetWithdrawal).values({ ...row, targetId });
};
