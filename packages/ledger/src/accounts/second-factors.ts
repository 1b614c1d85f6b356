import { eq } from "drizzle-orm";
import type { Engine } from "../engine/engine.ts";
import { authPasskey, authTwoFactor, authUser } from "../schema/account-tables.ts";
import { databaseOn, told } from "../schema/database.ts";

/** Takes away the code generator and every passkey; whether there was one. */
export const removeSecondFactors = (engine: Engine, userId: string): Promise<boolean> =>
  told(() =>
    engine.transaction(async (tx) => {
      const db = databaseOn(tx);
      const keys = await db
        .delete(authPasskey)
        .where(eq(authPasskey.userId, userId))
        .returning({ id: authPasskey.id });
      const codes = await db
        .delete(authTwoFactor)
        .where(eq(authTwoFactor.userId, userId))
        .returning({ id: authTwoFactor.id });
      await db.update(authUser).set({ twoFactorEnabled: false }).where(eq(authUser.id, userId));
      return keys.length + codes.length > 0;
    }),
  );

/** May try codes again at once. */
export const unlockSecondFactor = async (engine: Engine, userId: string): Promise<void> => {
  await told(async () =>
    databaseOn(engine)
      .update(authTwoFactor)
      .set({ failedVerificationCount: 0, lockedUntil: null })
      .where(eq(authTwoFactor.userId, userId)),
  );
};
