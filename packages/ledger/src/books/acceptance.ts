/** What a person decides about a figure: into the ledger as an observation or a target, or out of it again. */
import type { FigureRow, NewObservation, NewTarget, Outcome } from "../ledger.ts";
import { insertObservations } from "./append-observations.ts";
import type { Books, Writing } from "./books.ts";
import { checkObservations, storedRow } from "./check-observations.ts";
import { asReceiver, notOpen, updateFigure, withFigure } from "./figures.ts";
import { done, refused } from "./outcome.ts";
import { insertTarget } from "./targets.ts";
import { type About, withdrawObservationRow, withdrawTargetRow } from "./withdraw.ts";

/** The row carries the figure's own source and, unless told otherwise, its span. */
export const acceptAsObservation = (books: Books, figureId: string, given: NewObservation) =>
  withFigure<FigureRow>(books, figureId, async (w, found) => {
    if (found.status !== "open") return notOpen(found);
    const span = given.span ?? { start: found.start, end: found.end };
    const checked = await checkObservations(w, [{ ...given, figureId, sourceId: found.sourceId, span }]);
    if (!checked.ok) return refused("invalid", { bad: checked.bad });
    const digest = await insertObservations(w, checked.rows);
    const [row] = checked.rows;
    const observationId = row?.id ?? "";
    const accepted = await updateFigure(w, found, { status: "accepted", observationId });
    await w.record({
      right: "report",
      ...(row === undefined ? {} : { line: row.line, place: row.place }),
      action: "observation.accept",
      entity: "observation",
      entityId: observationId,
      before: { figure: { id: figureId, status: "open" } },
      after: {
        figure: { id: figureId, status: "accepted" },
        observation: row === undefined ? null : storedRow(row),
        rows: { count: 1, digest },
      },
    });
    return done(accepted);
  });

export const acceptAsTarget = (books: Books, figureId: string, given: NewTarget) =>
  withFigure<FigureRow>(books, figureId, async (w, found): Promise<Outcome<FigureRow>> => {
    if (found.status !== "open") return notOpen(found);
    const made = await insertTarget(w, { ...given, figureId, sourceId: found.sourceId });
    if (!made.ok) return made;
    const { before, row, scope } = made.value;
    const accepted = await updateFigure(w, found, { status: "accepted", targetId: row.id });
    await w.record({
      right: "plan",
      ...scope,
      action: "target.accept",
      entity: "target",
      entityId: row.id,
      before: { figure: { id: figureId, status: "open" }, ...(before === null ? {} : { target: before }) },
      after: { figure: { id: figureId, status: "accepted" }, target: row },
    });
    return done(accepted);
  });

/** Opening what is open already changes nothing and is no mistake: a second click on 撤回. */
export const reopenFigure = (books: Books, id: string) =>
  withFigure<FigureRow>(books, id, async (w, found) => {
    if (found.status === "open") return done(found);
    const about = (await withdraw(w, found)) ?? (await asReceiver(books, w, id));
    const { status, observationId, targetId } = found;
    const opened = await updateFigure(w, found, { status: "open", observationId: null, targetId: null });
    await w.record({
      ...about,
      action: "figure.reopen",
      entity: "figure",
      entityId: id,
      before: { status },
      after: { status: "open", withdrawn: { observationId, targetId } },
    });
    return done(opened);
  });

/** Of what the figure brought in; `null`: there was nothing. @throws ForbiddenError */
const withdraw = async (w: Writing, { observationId, targetId }: FigureRow): Promise<About | null> => {
  if (observationId !== null) return withdrawObservationRow(w, observationId);
  return targetId === null ? null : withdrawTargetRow(w, targetId);
};
