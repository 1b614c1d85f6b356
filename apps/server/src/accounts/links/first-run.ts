import type { AccountDeps } from "../deps.ts";
import { isDemoInstallation } from "../sign-in/may-sign-in.ts";
import { issueLink } from "./one-time-link.ts";

/** Nobody has an account, and it is no demonstration: somebody has to begin. */
export const isFirstRun = async (deps: AccountDeps): Promise<boolean> =>
  !(await isDemoInstallation(deps)) && (await deps.store.count({ demo: false })) === 0;

/** A new link at each start, as long as nobody has used one; `null` when it is not wanted. */
export const firstRunToken = async (deps: AccountDeps): Promise<string | null> => {
  if (!(await isFirstRun(deps))) return null;
  return (await issueLink(deps, { kind: "first-run", accountId: null, byAccountId: null })).token;
};
