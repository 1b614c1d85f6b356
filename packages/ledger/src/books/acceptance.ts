/** What a person decides about a figure: into the ledger as an observation or a target, or out of it again. */
import { ForbiddenError } from "../access/forbidden.ts";
import type { FigureRow, NewObservation, NewTarget, Outcome } from "../ledger.ts";
import { observationWithdrawal, targetWithdrawal } from "../schema/tables.ts";
import { insertObservations } from "./append-observations.ts";
import type { Books, Writing } from "./books.ts";
import { checkObservations, storedRow } from "./check-observations.ts";
import { asReceiver, notOpen, updateFigure, withFigure } from "./figures.ts";
import { done, refused } from "./outcome.ts";
import { keysOf, publishChanged } from "./published-values.ts";
import { insertTarget } from "./targets.ts";

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

type About = { readonly right: string; readonly line?: string; readonly place?: string };

/** Who entered it may take it back; so may whoever settles there. */
const OBSERVATION_SCOPE = `SELECT line, place, status, account_id FROM observation
  WHERE jurisdiction_id = $1 AND observation_id = $2`;
const TARGET_SCOPE = "SELECT line, place FROM target WHERE jurisdiction_id = $1 AND target_id = $2";

/**
 * What was withdrawn is told by where it stood, and by the right that allowed it; `null`: there was nothing.
 * @throws ForbiddenError
 */
const withdraw = async (w: Writing, { observationId, targetId }: FigureRow): Promise<About | null> => {
  const { jurisdictionId, seq: journalSeq, at: recordedAt, person: recordedBy } = w;
  const row = { jurisdictionId, journalSeq, recordedAt, recordedBy };
  if (observationId !== null) {
    const [found] = await w.tx.rows(OBSERVATION_SCOPE, [jurisdictionId, observationId]);
    if (found === undefined) throw new ForbiddenError("observation");
    const [line, place, status, enteredBy] = found as [string, string, "final", string];
    const scope = { line, place, status, enteredBy };
    await w.db.insert(observationWithdrawal).values({ ...row, ...scope, observationId });
    await publishWithdrawn(w, observationId);
    return { right: enteredBy === w.accountId ? "report" : "settle", line, place };
  }
  if (targetId !== null) {
    const [found] = await w.tx.rows(TARGET_SCOPE, [jurisdictionId, targetId]);
    if (found === undefined) throw new ForbiddenError("target");
    const [line, place] = found as [string, string];
    await w.db.insert(targetWithdrawal).values({ ...row, targetId, line, place });
    return { right: "plan", line, place };
  }
  return null;
};

const CORRECTED = "SELECT supersedes FROM observation WHERE jurisdiction_id = $1 AND observation_id = $2";

/** What a withdrawn correction had corrected stands again, of whatever period it was. */
const publishWithdrawn = async (w: Writing, observationId: string): Promise<void> => {
  const [[corrected] = []] = await w.tx.rows(CORRECTED, [w.jurisdictionId, observationId]);
  const ids = corrected == null ? [observationId] : [observationId, String(corrected)];
  await publishChanged(w, await keysOf(w.tx, w.jurisdictionId, ids));
};
