/** 撤回: an observation or a version of a target is no longer in force. Its row stays, and says so. */
import { ForbiddenError } from "../access/forbidden.ts";
import { observationWithdrawal, targetWithdrawal } from "../schema/tables.ts";
import type { Writing } from "./books.ts";
import { keysOf, publishChanged } from "./published-values.ts";

/** Where the row stood, and the right that allowed it. */
export type About = { readonly right: string; readonly line: string; readonly place: string };

/** Who entered it may take it back; so may whoever settles there. */
const OBSERVATION_SCOPE = `SELECT line, place, status, account_id FROM observation
  WHERE jurisdiction_id = $1 AND observation_id = $2`;
const TARGET_SCOPE = "SELECT line, place FROM target WHERE jurisdiction_id = $1 AND target_id = $2";

const stamp = ({ jurisdictionId, seq, at, person }: Writing) => ({
  ...{ jurisdictionId, journalSeq: seq, recordedAt: at, recordedBy: person },
});

/** @throws ForbiddenError */
export const withdrawObservationRow = async (w: Writing, observationId: string): Promise<About> => {
  const [found] = await w.tx.rows(OBSERVATION_SCOPE, [w.jurisdictionId, observationId]);
  if (found === undefined) throw new ForbiddenError("observation");
  const [line, place, status, enteredBy] = found as [string, string, "final", string];
  const row = { ...stamp(w), line, place, status, enteredBy, observationId };
  await w.db.insert(observationWithdrawal).values(row);
  await publishWithdrawn(w, observationId);
  return { right: enteredBy === w.accountId ? "report" : "settle", line, place };
};

const CORRECTED = "SELECT supersedes FROM observation WHERE jurisdiction_id = $1 AND observation_id = $2";

/** What a withdrawn correction had corrected stands again, of whatever period it was. */
const publishWithdrawn = async (w: Writing, observationId: string): Promise<void> => {
  const [[corrected] = []] = await w.tx.rows(CORRECTED, [w.jurisdictionId, observationId]);
  const ids = corrected == null ? [observationId] : [observationId, String(corrected)];
  await publishChanged(w, await keysOf(w.tx, w.jurisdictionId, ids));
};

/** @throws ForbiddenError */
export const withdrawTargetRow = async (w: Writing, targetId: string): Promise<About> => {
  const [found] = await w.tx.rows(TARGET_SCOPE, [w.jurisdictionId, targetId]);
  if (found === undefined) throw new ForbiddenError("target");
  const [line, place] = found as [string, string];
  await w.db.insert(targetWithdrawal).values({ ...stamp(w), targetId, line, place });
  return { right: "plan", line, place };
};
