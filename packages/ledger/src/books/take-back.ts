/** 撤回 with a reason, of what stands: where a figure of a source brought it in, the figure is open again. */
import type { ObservationRow, Outcome, TargetRow } from "../ledger.ts";
import { storable } from "../record/storable-text.ts";
import { type Books, deciding, type Writing } from "./books.ts";
import { findFigure, updateFigure } from "./figures.ts";
import { standingObservations } from "./known-ids.ts";
import { findObservation } from "./observations.ts";
import { done, refused } from "./outcome.ts";
import { findTarget, isInForce } from "./targets.ts";
import { type About, withdrawObservationRow, withdrawTargetRow } from "./withdraw.ts";

export const withdrawObservation = (
  books: Books,
  id: string,
  reason: string,
): Promise<Outcome<ObservationRow>> =>
  deciding(books, async (w) => {
    const found = await findObservation(w.tx, w.jurisdictionId, id);
    if (found === null) return refused("not-found", { observationId: id });
    if (isBlank(reason)) return noReason(reason);
    if (!(await standingObservations(w.tx, w.jurisdictionId, [id])).has(id))
      return refused("conflict", { observationId: id, expected: "observation that stands" });
    await record(w, await withdrawObservationRow(w, id), found.figureId, reason, { observationId: id });
    return done(found);
  });

/** The version in force alone: the one before it, or none, is in force again. */
export const withdrawTarget = (books: Books, id: string, reason: string): Promise<Outcome<TargetRow>> =>
  deciding(books, async (w) => {
    const found = await findTarget(w.tx, w.jurisdictionId, id);
    if (found === null) return refused("not-found", { targetId: id });
    if (isBlank(reason)) return noReason(reason);
    if (!(await isInForce(w, found)))
      return refused("conflict", { targetId: id, expected: "version in force" });
    await record(w, await withdrawTargetRow(w, id), found.figureId, reason, { targetId: id });
    return done(found);
  });

const isBlank = (reason: string): boolean => storable(reason).trim() === "";
const noReason = (found: string) => refused("invalid", { field: "reason", found, expected: "a reason" });

type Withdrawn = { readonly observationId?: string; readonly targetId?: string };

const record = async (
  w: Writing,
  about: About,
  figureId: string | null,
  given: string,
  ids: Withdrawn,
): Promise<void> => {
  const withdrawn = { observationId: null, targetId: null, ...ids };
  const reason = storable(given).trim();
  const isTarget = ids.targetId !== undefined;
  if (await reopened(w, figureId, ids))
    return w.record({
      ...about,
      ...{ action: "figure.reopen", entity: "figure", entityId: figureId ?? "" },
      ...{ before: { status: "accepted" }, after: { status: "open", withdrawn, reason } },
    });
  return w.record({
    ...about,
    ...{ action: isTarget ? "target.withdraw" : "observation.withdraw" },
    ...{ entity: isTarget ? "target" : "observation", entityId: ids.targetId ?? ids.observationId ?? "" },
    ...{ before: null, after: { withdrawn, reason } },
  });
};

/** A figure that was opened and accepted anew since leads to another row by now, and stays as it is. */
const reopened = async (w: Writing, figureId: string | null, ids: Withdrawn): Promise<boolean> => {
  const figure = figureId === null ? null : await findFigure(w.db, w.jurisdictionId, figureId);
  const isIts =
    figure !== null &&
    (ids.targetId === undefined
      ? figure.observationId === ids.observationId
      : figure.targetId === ids.targetId);
  if (isIts) await updateFigure(w, figure, { status: "open", observationId: null, targetId: null });
  return isIts;
};
