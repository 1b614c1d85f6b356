/** 核对说明: what people said about findings. Rows are only ever added; the newest of a finding counts. */
import type { Session } from "../engine/engine.ts";
import type { ExplanationRow, NewExplanation } from "../finding-books.ts";
import type { Outcome } from "../ledger.ts";
import { moment, momentFromSql } from "../record/moment.ts";
import { storable } from "../record/storable-text.ts";
import { uuidv7 } from "../record/uuid.ts";
import { findingExplanation } from "../schema/tables.ts";
import { type Books, deciding, type Writing } from "./books.ts";
import { findObservation, scopeOfObservation } from "./observations.ts";
import { done, refused } from "./outcome.ts";

const NEWEST = `
  SELECT DISTINCT ON (finding_key) explanation_id, finding_key, rule, observation_id, reason, recorded_at, recorded_by
  FROM finding_explanation WHERE jurisdiction_id = $1 AND ($2::text IS NULL OR finding_key = $2)
  ORDER BY finding_key, journal_seq DESC`;

const inForce = async (on: Session, jurisdictionId: string, key: string | null): Promise<ExplanationRow[]> =>
  (await on.rows(NEWEST, [jurisdictionId, key])).flatMap((cells) => {
    const [id, found, rule, observationId, reason, at, by] = cells;
    if (reason === null || reason === undefined) return [];
    return [
      {
        ...{ id: String(id), key: String(found), rule: String(rule), observationId: String(observationId) },
        ...{ reason: String(reason), recordedAt: momentFromSql(String(at)), recordedBy: String(by) },
      },
    ];
  });

export const listExplanations = ({ engine, jurisdictionId }: Books): Promise<ExplanationRow[]> =>
  inForce(engine, jurisdictionId, null);

export const explainFinding = (
  books: Books,
  given: NewExplanation,
): Promise<Outcome<ExplanationRow | null>> =>
  deciding(books, async (w) => {
    const reason = given.reason === null ? null : storable(given.reason).trim();
    if (reason === "") return refused("invalid", { field: "reason", found: "", expected: "a reason" });
    if ((await findObservation(w.tx, w.jurisdictionId, given.observationId)) === null)
      return refused("not-found", { observationId: given.observationId });
    const [held] = await inForce(w.tx, w.jurisdictionId, given.key);
    if (reason === null && held === undefined)
      return refused("conflict", { key: given.key, expected: "explanation in force" });
    const row = {
      id: uuidv7(),
      key: given.key,
      rule: given.rule,
      observationId: given.observationId,
      reason,
    };
    await write(w, row, held?.reason ?? null);
    const [now] = await inForce(w.tx, w.jurisdictionId, given.key);
    return done(now ?? null);
  });

type Written = NewExplanation & { readonly id: string };

const write = async (w: Writing, row: Written, before: string | null): Promise<void> => {
  const scope = await scopeOfObservation(w, row.observationId);
  const recorded = { recordedAt: moment(w.at), recordedBy: w.person, journalSeq: w.seq };
  const { jurisdictionId, accountId } = w;
  await w.db.insert(findingExplanation).values({ ...row, ...scope, ...recorded, jurisdictionId, accountId });
  await w.record({
    right: "report",
    ...scope,
    action: row.reason === null ? "finding.take-back" : "finding.explain",
    entity: "finding",
    entityId: row.key,
    before: before === null ? null : { reason: before },
    after: { explanation: row },
  });
};
