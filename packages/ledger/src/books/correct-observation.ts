/** 更正: a new row over one that stands. The old one stays and is superseded; what says so is the new one's source. */
import type { Correction, ObservationRow, Outcome } from "../ledger.ts";
import { insertObservations } from "./append-observations.ts";
import { type Books, deciding } from "./books.ts";
import { checkObservations, storedRow } from "./check-observations.ts";
import { standingObservations } from "./known-ids.ts";
import { findObservation } from "./observations.ts";
import { done, refused } from "./outcome.ts";
import { receiveSource } from "./sources.ts";

/** Source and row are one change. Whoever may report for the unit and line may correct. */
export const correctObservation = (
  books: Books,
  id: string,
  { source, ...given }: Correction,
): Promise<Outcome<ObservationRow>> =>
  deciding(books, async (w) => {
    const old = await findObservation(w.tx, w.jurisdictionId, id);
    if (old === null) return refused("not-found", { observationId: id });
    if (!(await standingObservations(w.tx, w.jurisdictionId, [id])).has(id))
      return refused("conflict", { observationId: id, expected: "observation that stands" });
    const { indicatorId, orgUnitId, periodId, measure } = old;
    const checked = await checkObservations(w, [
      { ...given, indicatorId, orgUnitId, periodId, measure, sourceId: null, supersedes: id },
    ]);
    if (!checked.ok) return refused("invalid", { bad: checked.bad });
    const { id: sourceId } = (await receiveSource(books, w, source, [])).source;
    const rows = checked.rows.map((row) => ({ ...row, sourceId }));
    const digest = await insertObservations(w, rows);
    const [row] = rows;
    if (row === undefined) throw new Error("One row was given and none was checked");
    await w.record({
      ...{ right: "report", line: row.line, place: row.place },
      ...{ action: "observation.correct", entity: "observation", entityId: row.id },
      before: { observation: old },
      after: { rows: { count: 1, digest }, observation: storedRow(row) },
    });
    return done(storedRow(row));
  });
