import { putDemoAccounts } from "../demo/demo-accounts.ts";
import { type AccountDeps, momentIn, momentNow } from "./deps.ts";
import { firstRunToken } from "./links/first-run.ts";
import { hashPassword } from "./passwords/argon2.ts";
import { isDemoInstallation } from "./sign-in/may-sign-in.ts";

/**
 * At each start: demo accounts for the demo county; for a real installation that nobody has an account at, the token of a
 * one-time link for its first administrator. Old sessions go.
 */
export const prepareAccounts = async (
  deps: AccountDeps,
): Promise<{ readonly firstRunToken: string | null }> => {
  const { idleMinutes, absoluteHours } = deps.settings;
  await deps.store.sweepSessions({
    now: momentNow(deps),
    lastSeen: momentIn(deps, -idleMinutes),
    created: momentIn(deps, -absoluteHours * 60),
  });
  if (await isDemoInstallation(deps)) await putDemoAccounts(deps.store, hashPassword, momentNow(deps));
  return { firstRunToken: await firstRunToken(deps) };
};
