import type { AccountDeps } from "../deps.ts";

/** Code generator and passkeys, for a lost phone. Whether there was one; its sessions end too. */
export const removeSecondFactors = async (deps: AccountDeps, accountId: string): Promise<boolean> => {
  const removed = await deps.store.removeSecondFactors(accountId);
  if (removed) await deps.store.endSessions(accountId, { except: null });
  return removed;
};
