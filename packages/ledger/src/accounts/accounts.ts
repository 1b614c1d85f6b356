import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { Engine } from "../engine/engine.ts";
import { uuidv7 } from "../record/uuid.ts";
import { authAccount, authPasskey, authTwoFactor, authUser } from "../schema/account-tables.ts";
import { type Database, databaseOn, told } from "../schema/database.ts";
import type { AccountPatch, AccountRow, ListedAccount, NewAccount } from "./account-row.ts";

const FIELDS = {
  id: authUser.id,
  name: authUser.name,
  username: authUser.username,
  jurisdictionId: authUser.jurisdictionId,
  contactEmail: authUser.contactEmail,
  demo: authUser.demo,
  disabledAt: authUser.disabledAt,
  mustChangePassword: authUser.mustChangePassword,
  mustEnrolSecondFactor: authUser.mustEnrolSecondFactor,
  passwordChangedAt: authUser.passwordChangedAt,
  twoFactorEnabled: authUser.twoFactorEnabled,
  createdAt: authUser.createdAt,
  lastSignedInAt: authUser.lastSignedInAt,
};

const waysIn = (db: Database) => ({
  ...FIELDS,
  hasPassword: sql<boolean>`exists(${db
    .select({ one: sql`1` })
    .from(authAccount)
    .where(and(eq(authAccount.userId, authUser.id), eq(authAccount.providerId, "credential")))})`,
  hasSso: sql<boolean>`exists(${db
    .select({ one: sql`1` })
    .from(authAccount)
    .where(and(eq(authAccount.userId, authUser.id), eq(authAccount.providerId, "sso")))})`,
  passkeys: sql<string>`(${db
    .select({ n: count() })
    .from(authPasskey)
    .where(eq(authPasskey.userId, authUser.id))})`.mapWith(Number),
  secondFactorLockedUntil: sql<string | null>`(${db
    .select({ until: authTwoFactor.lockedUntil })
    .from(authTwoFactor)
    .where(eq(authTwoFactor.userId, authUser.id))})`.mapWith(authTwoFactor.lockedUntil),
});

export const countAccounts = async (engine: Engine, which: { demo?: boolean }): Promise<number> => {
  const only = which.demo === undefined ? undefined : eq(authUser.demo, which.demo);
  const rows = await told(async () => databaseOn(engine).select({ n: count() }).from(authUser).where(only));
  return Number(rows[0]?.n ?? 0);
};

export const accountById = (engine: Engine, id: string): Promise<ListedAccount | null> =>
  told(async () => {
    const db = databaseOn(engine);
    return (await db.select(waysIn(db)).from(authUser).where(eq(authUser.id, id)))[0] ?? null;
  });

export const accountByUsername = (engine: Engine, username: string): Promise<ListedAccount | null> =>
  told(async () => {
    const db = databaseOn(engine);
    return (await db.select(waysIn(db)).from(authUser).where(eq(authUser.username, username)))[0] ?? null;
  });

/** The accounts at home in a jurisdiction; under `null` the installation's own. */
export const listAccounts = (engine: Engine, jurisdictionId: string | null): Promise<ListedAccount[]> =>
  told(async () => {
    const db = databaseOn(engine);
    const home =
      jurisdictionId === null ? isNull(authUser.jurisdictionId) : eq(authUser.jurisdictionId, jurisdictionId);
    return db.select(waysIn(db)).from(authUser).where(home).orderBy(asc(authUser.username));
  });

/** `null` when the username is taken. */
export const createAccount = (engine: Engine, account: NewAccount, at: string): Promise<AccountRow | null> =>
  told(() =>
    engine.transaction(async (tx) => {
      const db = databaseOn(tx);
      const row = rowOf(account, at);
      const made = await db.insert(authUser).values(row).onConflictDoNothing().returning(FIELDS);
      const { passwordHash } = account;
      if (made[0] !== undefined && passwordHash !== undefined)
        await db.insert(authAccount).values(credentialOf(row.id, passwordHash, at));
      return made[0] ?? null;
    }),
  );

const rowOf = (account: NewAccount, at: string) => ({
  id: uuidv7(),
  name: account.name,
  username: account.username,
  email: `${account.username}@xushi.invalid`,
  emailVerified: false,
  createdAt: at,
  updatedAt: at,
  twoFactorEnabled: false,
  jurisdictionId: account.jurisdictionId,
  contactEmail: account.contactEmail ?? null,
  demo: account.demo ?? false,
  mustChangePassword: account.mustChangePassword ?? false,
  mustEnrolSecondFactor: account.mustEnrolSecondFactor ?? false,
  passwordChangedAt: account.passwordHash === undefined ? null : at,
});

export const credentialOf = (userId: string, password: string, at: string) => ({
  id: uuidv7(),
  userId,
  accountId: userId,
  providerId: "credential",
  password,
  createdAt: at,
  updatedAt: at,
});

export const changeAccount = async (
  engine: Engine,
  id: string,
  patch: AccountPatch,
  at: string,
): Promise<boolean> => {
  const changed = await told(async () =>
    databaseOn(engine)
      .update(authUser)
      .set({ ...patch, updatedAt: at })
      .where(eq(authUser.id, id))
      .returning({ id: authUser.id }),
  );
  return changed.length > 0;
};
