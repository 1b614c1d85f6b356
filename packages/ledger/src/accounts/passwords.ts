import { and, desc, eq, inArray, ne } from "drizzle-orm";
import type { Engine } from "../engine/engine.ts";
import { uuidv7 } from "../record/uuid.ts";
import { authAccount, authPasswordHistory, authSession, authUser } from "../schema/account-tables.ts";
import { type Database, databaseOn, told } from "../schema/database.ts";
import { credentialOf } from "./accounts.ts";

const credential = (userId: string) =>
  and(eq(authAccount.userId, userId), eq(authAccount.providerId, "credential"));

export const passwordHashOf = async (engine: Engine, userId: string): Promise<string | null> => {
  const rows = await told(async () =>
    databaseOn(engine).select({ hash: authAccount.password }).from(authAccount).where(credential(userId)),
  );
  return rows[0]?.hash ?? null;
};

/** The hashes of earlier passwords, the latest first, without the present one. */
export const earlierPasswords = async (engine: Engine, userId: string, limit: number): Promise<string[]> => {
  const rows = await told(async () =>
    databaseOn(engine)
      .select({ hash: authPasswordHistory.hash })
      .from(authPasswordHistory)
      .where(eq(authPasswordHistory.userId, userId))
      .orderBy(desc(authPasswordHistory.id))
      .limit(limit),
  );
  return rows.map((row) => row.hash);
};

export type PasswordChange = {
  readonly userId: string;
  readonly hash: string;
  readonly at: string;
  /** How many earlier passwords are remembered. */
  readonly remember: number;
  /** The session in which it is changed stays; all others end. */
  readonly keepSessionId: string | null;
};

/** Sets the password, remembers the one before, and signs out everywhere else. Returns how many sessions ended. */
export const setPassword = (engine: Engine, change: PasswordChange): Promise<number> =>
  told(() =>
    engine.transaction(async (tx) => {
      const db = databaseOn(tx);
      await replacePassword(db, change);
      await db
        .update(authUser)
        .set({ passwordChangedAt: change.at, mustChangePassword: false, updatedAt: change.at })
        .where(eq(authUser.id, change.userId));
      const others = change.keepSessionId === null ? undefined : ne(authSession.id, change.keepSessionId);
      const ended = await db
        .delete(authSession)
        .where(and(eq(authSession.userId, change.userId), others))
        .returning({ id: authSession.id });
      return ended.length;
    }),
  );

const replacePassword = async (
  db: Database,
  { userId, hash, at, remember }: PasswordChange,
): Promise<void> => {
  const held = await db
    .select({ id: authAccount.id, password: authAccount.password })
    .from(authAccount)
    .where(credential(userId))
    .for("update");
  const before = held[0];
  if (before === undefined) {
    await db.insert(authAccount).values(credentialOf(userId, hash, at));
    return;
  }
  if (before.password !== null)
    await db
      .insert(authPasswordHistory)
      .values({ userId, id: uuidv7(), hash: before.password, createdAt: at });
  await db.update(authAccount).set({ password: hash, updatedAt: at }).where(eq(authAccount.id, before.id));
  await forgetOldest(db, userId, remember);
};

const forgetOldest = async (db: Database, userId: string, remember: number): Promise<void> => {
  const own = eq(authPasswordHistory.userId, userId);
  const surplus = db
    .select({ id: authPasswordHistory.id })
    .from(authPasswordHistory)
    .where(own)
    .orderBy(desc(authPasswordHistory.id))
    .offset(remember);
  await db.delete(authPasswordHistory).where(and(own, inArray(authPasswordHistory.id, surplus)));
};
