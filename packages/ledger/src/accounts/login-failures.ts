import { and, eq, gt, sql } from "drizzle-orm";
import type { Engine } from "../engine/engine.ts";
import { momentFromSql } from "../record/moment.ts";
import { authLoginFailure } from "../schema/account-tables.ts";
import { databaseOn, told } from "../schema/database.ts";
import type { Attempt, Counted } from "./account-row.ts";

/**
 * One statement, so that a hundred guesses sent at once are counted one by one and only the first few are looked at. A
 * lock that is over, and failures older than the window, begin a new count; while locked nothing is counted.
 */
const COUNT = `
  INSERT INTO auth_login_failure AS f (kind, subject, failures, since, locked_until) VALUES ($1, $2, 1, $3, NULL)
  ON CONFLICT (kind, subject) DO UPDATE SET
    failures = CASE
      WHEN f.locked_until > $3::timestamptz THEN f.failures
      WHEN f.locked_until IS NOT NULL OR f.since < $4::timestamptz THEN 1
      ELSE f.failures + 1 END,
    since = CASE
      WHEN f.locked_until <= $3::timestamptz OR (f.locked_until IS NULL AND f.since < $4::timestamptz)
      THEN $3::timestamptz ELSE f.since END,
    locked_until = CASE WHEN f.locked_until > $3::timestamptz THEN f.locked_until ELSE NULL END
  RETURNING failures, locked_until`;

export const countAttempt = async (engine: Engine, attempt: Attempt): Promise<Counted> => {
  const { kind, subject, at, forgetBefore } = attempt;
  const [row] = await engine.rows(COUNT, [kind, subject, at, forgetBefore]);
  const until = row?.[1];
  return {
    failures: Number(row?.[0]),
    lockedUntil: typeof until === "string" ? momentFromSql(until) : null,
  };
};

type Subject = Pick<Attempt, "kind" | "subject">;
const named = ({ kind, subject }: Subject) =>
  and(eq(authLoginFailure.kind, kind), eq(authLoginFailure.subject, subject));

export const lockSubject = async (engine: Engine, subject: Subject, until: string): Promise<void> => {
  await told(async () =>
    databaseOn(engine).update(authLoginFailure).set({ lockedUntil: until }).where(named(subject)),
  );
};

/** An attempt that succeeded was none: taken off the count again. */
export const uncountAttempt = async (engine: Engine, subject: Subject): Promise<void> => {
  await told(async () =>
    databaseOn(engine)
      .update(authLoginFailure)
      .set({ failures: sql`${authLoginFailure.failures} - 1` })
      .where(and(named(subject), gt(authLoginFailure.failures, 0))),
  );
};

export const forgetFailures = async (engine: Engine, subject: Subject): Promise<void> => {
  await told(async () => databaseOn(engine).delete(authLoginFailure).where(named(subject)));
};

export const lockOf = async (engine: Engine, subject: Subject): Promise<string | null> => {
  const rows = await told(async () =>
    databaseOn(engine)
      .select({ until: authLoginFailure.lockedUntil })
      .from(authLoginFailure)
      .where(named(subject)),
  );
  return rows[0]?.until ?? null;
};
