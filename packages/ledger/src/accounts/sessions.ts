import { and, desc, eq, lt, ne, or } from "drizzle-orm";
import type { Engine } from "../engine/engine.ts";
import { authSession, authVerification } from "../schema/account-tables.ts";
import { databaseOn, told } from "../schema/database.ts";
import type { SessionRow } from "./account-row.ts";

const FIELDS = {
  id: authSession.id,
  userId: authSession.userId,
  createdAt: authSession.createdAt,
  lastSeenAt: authSession.lastSeenAt,
  ipAddress: authSession.ipAddress,
  userAgent: authSession.userAgent,
  method: authSession.method,
};

/** The sessions of an account, the last seen first. */
export const listSessions = (engine: Engine, userId: string): Promise<SessionRow[]> =>
  told(async () =>
    databaseOn(engine)
      .select(FIELDS)
      .from(authSession)
      .where(eq(authSession.userId, userId))
      .orderBy(desc(authSession.lastSeenAt)),
  );

export const touchSession = async (engine: Engine, id: string, at: string): Promise<void> => {
  await told(async () =>
    databaseOn(engine).update(authSession).set({ lastSeenAt: at }).where(eq(authSession.id, id)),
  );
};

/** Ends one session of the account; with `except`, all others. Returns how many ended. */
export const endSessions = async (
  engine: Engine,
  userId: string,
  which: { readonly id: string } | { readonly except: string | null },
): Promise<number> => {
  const chosen =
    "id" in which
      ? eq(authSession.id, which.id)
      : which.except === null
        ? undefined
        : ne(authSession.id, which.except);
  const ended = await told(async () =>
    databaseOn(engine)
      .delete(authSession)
      .where(and(eq(authSession.userId, userId), chosen))
      .returning({ id: authSession.id }),
  );
  return ended.length;
};

/** Throws away sessions that have timed out and sign-ins that were never finished. */
export const sweepSessions = async (
  engine: Engine,
  before: { readonly lastSeen: string; readonly created: string; readonly now: string },
): Promise<void> => {
  await told(async () => {
    const db = databaseOn(engine);
    await db
      .delete(authSession)
      .where(or(lt(authSession.lastSeenAt, before.lastSeen), lt(authSession.createdAt, before.created)));
    await db.delete(authVerification).where(lt(authVerification.expiresAt, before.now));
  });
};
